import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SpeaksToView } from '@/components/measures/speaks-to-view';
import { listLinkChoices } from '@/lib/data/measure-links';
import { findMeasure } from '@/lib/data/measures';
import { measureRefParam } from '@/lib/schemas/reading';
import { requireActor } from '@/lib/server/actor';
import { changeMeasureLinksAction } from './actions';

// The form gives the title, because "Error: " must come first after a mistake.
export const metadata: Metadata = { title: { absolute: '' } };

export default async function SpeaksToPage({ params }: { params: Promise<{ ref: string }> }) {
  const actor = await requireActor('measure:edit');
  const ref = measureRefParam.safeParse((await params).ref);
  const measure = ref.success ? await findMeasure(actor, ref.data) : null;
  if (!measure) notFound();
  return (
    <SpeaksToView
      action={changeMeasureLinksAction}
      measure={measure}
      choices={await listLinkChoices(measure.id)}
    />
  );
}
