'use client';

import '../.build/css/signed-in.css';
import { MessagePage } from '@/components/layout/message-page';

/** The last page there is, when even the frame of the others broke. */
export default function GlobalError() {
  return (
    <html lang="en-GB" className="govuk-template">
      <body className="govuk-template__body">
        <title>Sorry, there is a problem – Inspection response tracker</title>
        <MessagePage title="Sorry, there is a problem with the service">
          <p className="govuk-body">Nothing you had saved before is lost. Try again in a few minutes.</p>
        </MessagePage>
      </body>
    </html>
  );
}
