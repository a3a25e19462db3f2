import type { ReactNode } from 'react';
import { Heading } from '@/components/ui/heading';
import { pageTitle } from './page-title';
import { WidePage } from './wide-page';
import { SignedOutFrame } from './signed-out-frame';

/** A page that says one thing: not found, not allowed, went wrong; and the way on. */
export function MessagePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <SignedOutFrame>
      <title>{pageTitle(title)}</title>
      <WidePage>
        <Heading level={1}>{title}</Heading>
        {children}
      </WidePage>
    </SignedOutFrame>
  );
}
