import { CheckView } from '@/components/promises/check-view';
import { FORM_METADATA } from '@/components/layout/page-title';
import { dayInLondon } from '@/lib/domain/day';
import { requirePromise } from '@/lib/server/request/require-promise';
import { checkPromiseAction } from './actions';

export const metadata = FORM_METADATA;

export default async function CheckPage({ params }: { params: Promise<unknown> }) {
  const { recommendation, promise } = await requirePromise('promise:check', params);
  return (
    <CheckView
      recommendation={recommendation}
      promise={promise}
      action={checkPromiseAction}
      today={dayInLondon(new Date())}
    />
  );
}
