import type { ReactNode } from 'react';
import { MarkingBanner } from '@/components/ui/marking-banner';
import { SignedInFrame } from '../signed-in-frame';

export default function Layout({ children }: { children: ReactNode }) {
  const banner = (
    <MarkingBanner mark="For panel members">
      These pages show the office’s record as it is now, before publication. Please do not share them.
    </MarkingBanner>
  );
  return <SignedInFrame banner={banner}>{children}</SignedInFrame>;
}
