import { TellView } from '@/components/promises/tell-view';
import { FORM_METADATA } from '@/components/layout/page-title';
import { listEvidenceToCite } from '@/lib/data/promises/evidence-to-cite';
import { dayInLondon } from '@/lib/domain/day';
import { requirePromise } from '@/lib/server/request/require-promise';
import { tellOccurrenceAction } from '../actions';

export const metadata = FORM_METADATA;

export default async function PeriodsPage({ params }: { params: Promise<unknown> }) {
  const { actor, place, recommendation, promise } = await requirePromise('promise:check', params);
  const evidence = await listEvidenceToCite(actor, place);
  return (
    <TellView
      recommendation={recommendation}
      promise={promise}
      action={tellOccurrenceAction}
      evidence={evidence}
      today={dayInLondon(new Date())}
    />
  );
}
