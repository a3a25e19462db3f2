import type { Metadata } from 'next';
import { pageTitle } from '@/components/layout/page-title';
import { WidePage } from '@/components/layout/wide-page';
import { measureHref } from '@/lib/domain/paths/measures';
import { FigureOriginsView } from '@/components/figures/figure-origins-view';
import { BackLink } from '@/components/ui/back-link';
import { PANEL } from '@/lib/domain/paths/panel';
import { requirePanelSeriesOrigins } from '@/lib/server/request/require-record';

export const metadata: Metadata = { title: pageTitle('Where the figures come from') };

export default async function PanelFigureOriginsPage({ params }: { params: Promise<unknown> }) {
  const { record: found } = await requirePanelSeriesOrigins('panel:read', params);
  const home = PANEL.measures;
  return (
    <WidePage
      before={<BackLink href={measureHref(home, found.measure.ref)}>Measure {found.measure.ref}</BackLink>}
    >
      <FigureOriginsView {...found} home={home} mayTie={false} />
    </WidePage>
  );
}
