import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageTitle } from '@/components/layout/page-title';
import { WidePage } from '@/components/layout/wide-page';
import { measureHref } from '@/lib/domain/paths/measures';
import { FigureOriginsView } from '@/components/measures/figure-origins-view';
import { BackLink } from '@/components/ui/back-link';
import { findSeriesOrigins } from '@/lib/data/figure-origins';
import { asPanelMember } from '@/lib/domain/panel-view';
import { PANEL } from '@/lib/domain/paths/panel';
import { seriesParams } from '@/lib/schemas/evidence-of-figure';
import { requireActor } from '@/lib/server/actor';

export const metadata: Metadata = { title: pageTitle('Where the figures come from') };

export default async function PanelFigureOriginsPage({ params }: { params: Promise<unknown> }) {
  const reader = asPanelMember(await requireActor('panel:read'));
  const asked = seriesParams.safeParse(await params);
  const found = asked.success ? await findSeriesOrigins(reader, asked.data.ref, asked.data.series) : null;
  if (!found) notFound();
  const home = PANEL.measures;
  return (
    <WidePage
      before={<BackLink href={measureHref(home, found.measure.ref)}>Measure {found.measure.ref}</BackLink>}
    >
      <FigureOriginsView {...found} home={home} mayTie={false} />
    </WidePage>
  );
}
