import { CheckView } from '@/components/promises/check-view';
import { MergedView } from '@/components/promises/merge/merged-view';
import { FORM_METADATA } from '@/components/layout/page-title';
import { dayInLondon } from '@/lib/domain/day';
import { requireAnyPromise } from '@/lib/server/request/require-promise';
import { checkPromiseAction } from './actions';

export const metadata = FORM_METADATA;

export default async function CheckPage({ params }: { params: Promise<unknown> }) {
  const { recommendation, promise, merged } = await requireAnyPromise('promise:check', params);
  if (merged) return <MergedView recommendation={recommendation} promise={merged} />;
  return (
    <CheckView
      recommendation={recommendation}
      promise={promise}
      action={checkPromiseAction}
      today={dayInLondon(new Date())}
    />
  );
}
