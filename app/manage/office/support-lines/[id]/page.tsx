import { FormsPage } from '@/components/forms/forms-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { SupportLineView } from '@/components/office/support-line-view';
import { dayInLondon } from '@/lib/domain/day';
import { requireSupportLine } from '@/lib/server/request/require-record';
import { changeSupportLineAction, checkSupportLineAction, withdrawSupportLineAction } from '../actions';

export const metadata = FORM_METADATA;

export default async function SupportLinePage({ params }: { params: Promise<unknown> }) {
  const { record: line } = await requireSupportLine('support-line:change', params);
  const actions = {
    change: changeSupportLineAction,
    check: checkSupportLineAction,
    withdraw: withdrawSupportLineAction,
  };
  return (
    <FormsPage page={`Support line: ${line.name}`}>
      <SupportLineView line={line} today={dayInLondon(new Date())} actions={actions} />
    </FormsPage>
  );
}
