import { FormsPage } from '@/components/forms/forms-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { RequestView } from '@/components/figures/requests/request-view';
import { listFigureRequestsOf } from '@/lib/data/figures/figure-requests';
import { dayInLondon } from '@/lib/domain/day';
import { requireMeasureForFigures } from '@/lib/server/request/require-record';
import { askForFiguresAction, settleRequestAction } from './actions';

export const metadata = FORM_METADATA;

export default async function RequestFiguresPage({ params }: { params: Promise<unknown> }) {
  const { record: measure } = await requireMeasureForFigures('figures:request', params);
  return (
    <FormsPage page={`Ask for figures of measure ${measure.ref}`}>
      <RequestView
        measure={{ ref: measure.ref, title: measure.title }}
        requests={await listFigureRequestsOf(measure.ref)}
        today={dayInLondon(new Date())}
        actions={{ ask: askForFiguresAction, settle: settleRequestAction }}
      />
    </FormsPage>
  );
}
