import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EvidenceTakeOffView } from '@/components/measures/evidence-take-off-view';
import { findEvidenceTie } from '@/lib/data/evidence-ties';
import { findMeasure } from '@/lib/data/measures';
import { tieParams } from '@/lib/schemas/evidence-of-figure';
import { requireActor } from '@/lib/server/actor';
import { endEvidenceTieAction } from './actions';

// The form gives the title, because "Error: " must come first after a mistake.
export const metadata: Metadata = { title: { absolute: '' } };

export default async function EvidenceTakeOffPage({ params }: { params: Promise<unknown> }) {
  const actor = await requireActor('evidence:file');
  const asked = tieParams.safeParse(await params);
  if (!asked.success) notFound();
  const { ref, series: slug, tie: id } = asked.data;
  const measure = await findMeasure(actor, ref);
  const series = measure?.series.find((one) => one.slug === slug);
  const tie = await findEvidenceTie(actor, id, { measure: ref, series: slug });
  if (!series || !tie) notFound();
  return <EvidenceTakeOffView action={endEvidenceTieAction} measureRef={ref} series={series} tie={tie} />;
}
