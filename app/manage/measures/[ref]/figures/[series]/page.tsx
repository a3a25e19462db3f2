import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageTitle } from '@/components/layout/page-title';
import { WidePage } from '@/components/layout/wide-page';
import { measureHref } from '@/lib/domain/paths/measures';
import { FigureOriginsView } from '@/components/measures/figure-origins-view';
import { BackLink } from '@/components/ui/back-link';
import { findSeriesOrigins } from '@/lib/data/figure-origins';
import { OFFICE } from '@/lib/domain/paths/office';
import { can } from '@/lib/domain/permissions';
import { seriesParams } from '@/lib/schemas/evidence-of-figure';
import { requireActor } from '@/lib/server/actor';

export const metadata: Metadata = { title: pageTitle('Where the figures come from') };

export default async function FigureOriginsPage({ params }: { params: Promise<unknown> }) {
  const actor = await requireActor('manage:read');
  const asked = seriesParams.safeParse(await params);
  const found = asked.success ? await findSeriesOrigins(actor, asked.data.ref, asked.data.series) : null;
  if (!found) notFound();
  const home = OFFICE.measures;
  return (
    <WidePage
      before={<BackLink href={measureHref(home, found.measure.ref)}>Measure {found.measure.ref}</BackLink>}
    >
      <FigureOriginsView {...found} home={home} mayTie={can(actor.role, 'evidence:file')} />
    </WidePage>
  );
}
