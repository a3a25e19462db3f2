import { DueView } from '@/components/promises/due-view';
import { FORM_METADATA } from '@/components/layout/page-title';
import { dayInLondon } from '@/lib/domain/day';
import { requirePromise } from '@/lib/server/request/require-promise';
import { moveDueDateAction } from '../actions';

export const metadata = FORM_METADATA;

export default async function DuePage({ params }: { params: Promise<unknown> }) {
  const { recommendation, promise } = await requirePromise('promise:change', params);
  return (
    <DueView
      recommendation={recommendation}
      promise={promise}
      action={moveDueDateAction}
      today={dayInLondon(new Date())}
    />
  );
}
