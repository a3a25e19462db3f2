import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RequestView } from '@/components/measures/request-view';
import { listFigureRequestsOf } from '@/lib/data/figure-requests';
import { findMeasureForFigures } from '@/lib/data/observations';
import { dayInLondon } from '@/lib/domain/day';
import { measureRefParam } from '@/lib/schemas/reading';
import { requireActor } from '@/lib/server/actor';
import { askForFiguresAction, settleRequestAction } from './actions';

// The form gives the title, because "Error: " must come first after a mistake.
export const metadata: Metadata = { title: { absolute: '' } };

export default async function RequestFiguresPage({ params }: { params: Promise<{ ref: string }> }) {
  await requireActor('measure:edit');
  const ref = measureRefParam.safeParse((await params).ref);
  const measure = ref.success ? await findMeasureForFigures(ref.data) : null;
  if (!measure) notFound();
  return (
    <RequestView
      measure={{ ref: measure.ref, title: measure.title }}
      requests={await listFigureRequestsOf(measure.ref)}
      today={dayInLondon(new Date())}
      actions={{ ask: askForFiguresAction, settle: settleRequestAction }}
    />
  );
}
