import type { Metadata } from 'next';
import { pageTitle } from '@/components/layout/page-title';
import { WidePage } from '@/components/layout/wide-page';
import { FigureActions } from '@/components/figures/figure-actions';
import { StatedInDocuments } from '@/components/measures/stated-in-documents';
import { listStatedFigures } from '@/lib/data/document/outside-document';
import { MeasureActions } from '@/components/measures/measure-actions';
import { MeasureView } from '@/components/measures/measure-view';
import { BackLink } from '@/components/ui/back-link';
import { listMeasureChanges } from '@/lib/data/measures/measure-changes';
import { OFFICE } from '@/lib/domain/paths/office';
import { can } from '@/lib/domain/permissions';
import { dayInLondon } from '@/lib/domain/day';
import { requireMeasure } from '@/lib/server/request/require-record';

export const metadata: Metadata = { title: pageTitle('Measure') };

export default async function MeasurePage({ params }: { params: Promise<unknown> }) {
  const { actor, record: measure } = await requireMeasure('manage:read', params);
  return (
    <WidePage before={<BackLink href={OFFICE.measures}>All measures</BackLink>}>
      <MeasureView
        measure={measure}
        home={OFFICE.measures}
        today={dayInLondon(new Date())}
        stated={<StatedInDocuments documents={await listStatedFigures(actor, measure)} isOffice />}
        changes={await listMeasureChanges(actor, measure.ref)}
        actions={
          <>
            {can(actor.role, 'figures:enter') && <FigureActions measureRef={measure.ref} />}
            {can(actor.role, 'measure:edit') && (
              <MeasureActions measure={measure} mayExempt={can(actor.role, 'series:exempt')} />
            )}
          </>
        }
      />
    </WidePage>
  );
}
