import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageTitle } from '@/components/layout/page-title';
import { WidePage } from '@/components/layout/wide-page';
import { MeasureView } from '@/components/measures/measure-view';
import { BackLink } from '@/components/ui/back-link';
import { listMeasureChanges } from '@/lib/data/measure-changes';
import { findMeasure } from '@/lib/data/measures';
import { asPanelMember } from '@/lib/domain/panel-view';
import { dayInLondon } from '@/lib/domain/day';
import { PANEL } from '@/lib/domain/paths/panel';
import { measureRefParam } from '@/lib/schemas/reading';
import { requireActor } from '@/lib/server/actor';

export const metadata: Metadata = { title: pageTitle('Measure') };

export default async function PanelMeasurePage({ params }: { params: Promise<{ ref: string }> }) {
  const reader = asPanelMember(await requireActor('panel:read'));
  const ref = measureRefParam.safeParse((await params).ref);
  const measure = ref.success ? await findMeasure(reader, ref.data) : null;
  if (!measure) notFound();
  return (
    <WidePage before={<BackLink href={PANEL.measures}>All measures</BackLink>}>
      <MeasureView
        measure={measure}
        home={PANEL.measures}
        today={dayInLondon(new Date())}
        changes={await listMeasureChanges(reader, measure.ref)}
      />
    </WidePage>
  );
}
