import { MessagePage } from '@/components/layout/message-page';
import { PERSON } from '@/lib/domain/paths/person';

export default function Forbidden() {
  return (
    <MessagePage title="You cannot see this page">
      <p className="govuk-body">
        Your role does not include this page. If you need it for your work, ask an administrator of the
        service.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={PERSON.home}>
          Go to your first page
        </a>
      </p>
    </MessagePage>
  );
}
