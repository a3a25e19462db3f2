import type { Metadata } from 'next';
import { pageTitle } from '@/components/layout/page-title';
import { WidePage } from '@/components/layout/wide-page';
import { MeasureView } from '@/components/measures/measure-view';
import { StatedInDocuments } from '@/components/measures/stated-in-documents';
import { listStatedFigures } from '@/lib/data/document/outside-document';
import { BackLink } from '@/components/ui/back-link';
import { listMeasureChanges } from '@/lib/data/measures/measure-changes';
import { dayInLondon } from '@/lib/domain/day';
import { PANEL } from '@/lib/domain/paths/panel';
import { requirePanelMeasure } from '@/lib/server/request/require-record';

export const metadata: Metadata = { title: pageTitle('Measure') };

export default async function PanelMeasurePage({ params }: { params: Promise<unknown> }) {
  const { actor: reader, record: measure } = await requirePanelMeasure('panel:read', params);
  return (
    <WidePage before={<BackLink href={PANEL.measures}>All measures</BackLink>}>
      <MeasureView
        measure={measure}
        home={PANEL.measures}
        today={dayInLondon(new Date())}
        stated={<StatedInDocuments documents={await listStatedFigures(reader, measure)} />}
        changes={await listMeasureChanges(reader, measure.ref)}
      />
    </WidePage>
  );
}
