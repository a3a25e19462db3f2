import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import '../.build/css/signed-in.css';

export const metadata: Metadata = {
  icons: { icon: '/favicon.svg' },
  referrer: 'same-origin',
  robots: { index: false },
};

/** Every signed-in page is made anew for its reader: its nonce and its guard belong to one request. */
export const dynamic = 'force-dynamic';

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" className="govuk-template">
      <body className="govuk-template__body">{children}</body>
    </html>
  );
}
