import { notFound } from 'next/navigation';
import { CheckView } from '@/components/promises/check-view';
import { numberPromises } from '@/components/promises/numbered';
import { FORM_METADATA } from '@/components/layout/page-title';
import { dayInLondon } from '@/lib/domain/day';
import { requireRecommendation } from '@/lib/server/request/require-record';
import { checkPromiseAction } from '../../actions';

export const metadata = FORM_METADATA;

type Props = { params: Promise<{ id: string }> };

export default async function CheckPage({ params }: Props) {
  const { record: recommendation } = await requireRecommendation('promise:check', params);
  const { id } = await params;
  const promise = numberPromises(recommendation).find((candidate) => candidate.id === id);
  if (!promise) notFound();
  return (
    <CheckView
      action={checkPromiseAction}
      recommendation={recommendation}
      promise={promise}
      today={dayInLondon(new Date())}
    />
  );
}
