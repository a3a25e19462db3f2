import { CloseView } from '@/components/promises/close-view';
import { FORM_METADATA } from '@/components/layout/page-title';
import { listEvidenceToCite } from '@/lib/data/promises/evidence-to-cite';
import { dayInLondon } from '@/lib/domain/day';
import { can } from '@/lib/domain/permissions';
import { requirePromise } from '@/lib/server/request/require-promise';
import { askToCloseAction, decideClosingAction } from '../actions';

export const metadata = FORM_METADATA;

export default async function ClosePage({ params }: { params: Promise<unknown> }) {
  const { actor, place, recommendation, promise } = await requirePromise('promise:check', params);
  return (
    <CloseView
      askAction={askToCloseAction}
      decideAction={decideClosingAction}
      recommendation={recommendation}
      promise={promise}
      evidence={await listEvidenceToCite(actor, place)}
      person={{ id: actor.id, mayAgree: can(actor.role, 'promise:agree') }}
      today={dayInLondon(new Date())}
    />
  );
}
