import { notFound } from 'next/navigation';
import { FORM_METADATA } from '@/components/layout/page-title';
import { EndEvidenceTieView } from '@/components/figures/evidence/end-evidence-tie-view';
import { findEvidenceTie } from '@/lib/data/figures/evidence-ties';
import { findMeasure } from '@/lib/data/measures/measures';
import { tieParams } from '@/lib/schemas/evidence-of-figure';
import { requireAddress } from '@/lib/server/request/require-record';
import { endEvidenceTieAction } from './actions';

export const metadata = FORM_METADATA;

export default async function EndEvidenceTiePage({ params }: { params: Promise<unknown> }) {
  const { actor, asked } = await requireAddress('evidence:untie', params, tieParams);
  const { ref, series: slug, tie: id } = asked;
  const measure = await findMeasure(actor, ref);
  const series = measure?.series.find((one) => one.slug === slug);
  const tie = await findEvidenceTie(actor, id, { measure: ref, series: slug });
  if (!series || !tie) notFound();
  return <EndEvidenceTieView action={endEvidenceTieAction} measureRef={ref} series={series} tie={tie} />;
}
