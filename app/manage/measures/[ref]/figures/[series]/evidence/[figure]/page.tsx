import { notFound } from 'next/navigation';
import { FORM_METADATA } from '@/components/layout/page-title';
import { EvidenceOfFigureView } from '@/components/figures/evidence/evidence-of-figure-view';
import { findSeriesOrigins, listEvidenceForMeasure } from '@/lib/data/figures/figure-origins';
import { figureParams } from '@/lib/schemas/evidence-of-figure';
import { requireAddress } from '@/lib/server/request/require-record';
import { tieEvidenceAction } from './actions';

export const metadata = FORM_METADATA;

export default async function EvidenceOfFigurePage({ params }: { params: Promise<unknown> }) {
  const { actor, asked } = await requireAddress('evidence:tie', params, figureParams);
  const found = await findSeriesOrigins(actor, asked.ref, asked.series);
  const history = found?.histories.find(({ newest }) => newest.id === asked.figure);
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
