import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import '../.build/css/signed-in.css';

export const metadata: Metadata = {
  referrer: 'same-origin',
  robots: { index: false },
};

/** Every signed-in page is made anew for its reader: its nonce and its guard belong to one request. */
export const dynamic = 'force-dynamic';

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" className="govuk-template">
      <head>
        {/* Not among the metadata: a page that is refused half-way sends none, and browsers then ask for /favicon.ico. */}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      </head>
      <body className="govuk-template__body">{children}</body>
    </html>
  );
}
