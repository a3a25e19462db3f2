import { FormsPage } from '@/components/forms/forms-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { PublishedView } from '@/components/measures/published/published-view';
import { listExemptions } from '@/lib/data/measures/exemptions';
import { requireMeasureOfOffice } from '@/lib/server/request/require-record';
import { endExemptionAction, exemptSeriesAction } from './actions';

export const metadata = FORM_METADATA;

export default async function PublishedFiguresPage({ params }: { params: Promise<unknown> }) {
  const { record: measure } = await requireMeasureOfOffice('series:exempt', params);
  return (
    <FormsPage page={`Figures of measure ${measure.ref} already published`}>
      <PublishedView
        measure={measure}
        series={await listExemptions(measure.ref)}
        actions={{ exempt: exemptSeriesAction, end: endExemptionAction }}
      />
    </FormsPage>
  );
}
