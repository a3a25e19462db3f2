import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EvidenceOfFigureView } from '@/components/measures/evidence-of-figure-view';
import { findSeriesOrigins, listEvidenceForMeasure } from '@/lib/data/figure-origins';
import { figureParams } from '@/lib/schemas/evidence-of-figure';
import { requireActor } from '@/lib/server/actor';
import { tieEvidenceAction } from './actions';

// The form gives the title, because "Error: " must come first after a mistake.
export const metadata: Metadata = { title: { absolute: '' } };

export default async function EvidenceOfFigurePage({ params }: { params: Promise<unknown> }) {
  const actor = await requireActor('evidence:file');
  const asked = figureParams.safeParse(await params);
  const found = asked.success ? await findSeriesOrigins(actor, asked.data.ref, asked.data.series) : null;
  const history = found?.histories.find(({ newest }) => newest.id === asked.data?.figure);
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
