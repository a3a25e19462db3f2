import type { ReactNode } from 'react';
import { WidePage } from '@/components/layout/wide-page';
import { MarkingBanner } from '@/components/ui/marking-banner';

type PanelPageProps = { before?: ReactNode; children: ReactNode };

/** A page of the panel: wide, and marked as what nobody has published yet. */
export function PanelPage({ before, children }: PanelPageProps) {
  return (
    <WidePage
      before={
        <>
          <BeforePublication />
          {before}
        </>
      }
    >
      {children}
    </WidePage>
  );
}

/** Says what kind of page this is: the record as it stands today, not an edition. */
export function BeforePublication() {
  return (
    <MarkingBanner mark="Before publication – for panel members">
      This is the office’s record as it stands today. It can still change before it is published.
    </MarkingBanner>
  );
}
