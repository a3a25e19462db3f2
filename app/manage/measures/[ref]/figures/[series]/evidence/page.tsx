import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EvidenceOfFigureView } from '@/components/measures/evidence-of-figure-view';
import { findSeriesOrigins, listEvidenceForMeasure } from '@/lib/data/figure-origins';
import { figureSearch, seriesParams } from '@/lib/schemas/evidence-of-figure';
import { requireActor } from '@/lib/server/actor';
import { tieEvidenceAction } from './actions';

// The form gives the title, because "Error: " must come first after a mistake.
export const metadata: Metadata = { title: { absolute: '' } };

type Props = { params: Promise<unknown>; searchParams: Promise<unknown> };

export default async function EvidenceOfFigurePage({ params, searchParams }: Props) {
  const actor = await requireActor('evidence:file');
  const asked = seriesParams.safeParse(await params);
  const { figure } = figureSearch.parse(await searchParams);
  const found = asked.success ? await findSeriesOrigins(actor, asked.data.ref, asked.data.series) : null;
  const history = found?.histories.find(({ newest }) => newest.id === figure);
  if (!found || !history) notFound();
  return (
    <EvidenceOfFigureView
      measure={found.measure}
      series={found.series}
      history={history}
      evidence={await listEvidenceForMeasure(actor, found.measure.ref)}
      action={tieEvidenceAction}
    />
  );
}
