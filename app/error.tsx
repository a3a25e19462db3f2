'use client';

import { MessagePage } from '@/components/layout/message-page';
import { PERSON } from '@/lib/domain/paths/person';

/** Something broke. What broke is in the log, and never on the page. */
export default function ErrorPage() {
  return (
    <MessagePage title="Sorry, there is a problem with the service">
      <p className="govuk-body">Nothing you had saved before is lost. Try again in a few minutes.</p>
      <p className="govuk-body">
        If you had just sent a form, check whether it was saved before you send it again.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={PERSON.home}>
          Go to your first page
        </a>
      </p>
    </MessagePage>
  );
}
