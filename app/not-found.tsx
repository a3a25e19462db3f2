import { MessagePage } from '@/components/layout/message-page';
import { PERSON } from '@/lib/domain/paths/person';

export default function NotFound() {
  return (
    <MessagePage title="Page not found">
      <p className="govuk-body">
        If you typed the address, check that it is right. If you followed a link, the page may have moved.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={PERSON.home}>
          Go to your first page
        </a>{' '}
        or{' '}
        <a className="govuk-link" href="/">
          read the public pages
        </a>
      </p>
    </MessagePage>
  );
}
