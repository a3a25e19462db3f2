import { MessagePage } from './message-page';

/** A form was sent with a file that is larger than any the service takes. */
export function TooLargePage() {
  return (
    <MessagePage title="The file is too large">
      <p className="govuk-body">Nothing was saved. A file can be up to 25 MB.</p>
      <p className="govuk-body">
        For figures, save only the sheet you need as CSV. Then go back and choose the smaller file.
      </p>
    </MessagePage>
  );
}
