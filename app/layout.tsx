import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { FIRST_SCRIPT } from '@/lib/server/content-policy';
import '../.build/css/signed-in.css';

export const metadata: Metadata = {
  icons: { icon: '/favicon.svg' },
  referrer: 'same-origin',
  robots: { index: false },
};

/** Every signed-in page is made anew for its reader: its nonce and its guard belong to one request. */
export const dynamic = 'force-dynamic';

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <html lang="en-GB" className="govuk-template">
      <head>
        <script nonce={nonce} dangerouslySetInnerHTML={{ __html: FIRST_SCRIPT }} />
      </head>
      <body className="govuk-template__body">{children}</body>
    </html>
  );
}
