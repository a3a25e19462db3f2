import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageTitle } from '@/components/layout/page-title';
import { WidePage } from '@/components/layout/wide-page';
import { FigureActions } from '@/components/measures/figure-actions';
import { MeasureActions } from '@/components/measures/measure-actions';
import { MeasureView } from '@/components/measures/measure-view';
import { BackLink } from '@/components/ui/back-link';
import { listMeasureChanges } from '@/lib/data/measure-changes';
import { findMeasure } from '@/lib/data/measures';
import { OFFICE } from '@/lib/domain/paths/office';
import { can } from '@/lib/domain/permissions';
import { dayInLondon } from '@/lib/domain/day';
import { measureRefParam } from '@/lib/schemas/reading';
import { requireActor } from '@/lib/server/actor';

export const metadata: Metadata = { title: pageTitle('Measure') };

export default async function MeasurePage({ params }: { params: Promise<{ ref: string }> }) {
  const actor = await requireActor('manage:read');
  const ref = measureRefParam.safeParse((await params).ref);
  const measure = ref.success ? await findMeasure(actor, ref.data) : null;
  if (!measure) notFound();
  return (
    <WidePage before={<BackLink href={OFFICE.measures}>All measures</BackLink>}>
      <MeasureView
        measure={measure}
        home={OFFICE.measures}
        today={dayInLondon(new Date())}
        changes={await listMeasureChanges(actor, measure.ref)}
        actions={
          can(actor.role, 'measure:edit') && (
            <>
              <FigureActions measureRef={measure.ref} />
              <MeasureActions measureRef={measure.ref} />
            </>
          )
        }
      />
    </WidePage>
  );
}
