import { notFound } from 'next/navigation';
import { FORM_METADATA } from '@/components/layout/page-title';
import { MergeView } from '@/components/promises/merge/merge-view';
import { readRecommendationChoice } from '@/lib/data/recommendations/recommendation-choice';
import { chosenPlace } from '@/lib/schemas/promises/link-promise';
import { requirePromise } from '@/lib/server/request/require-promise';
import { mergePromiseAction } from '../actions';

export const metadata = FORM_METADATA;

type Props = { params: Promise<unknown>; searchParams: Promise<unknown> };

export default async function MergePromisePage({ params, searchParams }: Props) {
  const { actor, place, recommendation, promise } = await requirePromise('promise:change', params);
  const { toInspection, toRecommendation } = chosenPlace.parse(await searchParams);
  const choice = await readRecommendationChoice(actor, {
    inspection: toInspection ?? place.inspection,
    recommendation: toRecommendation,
  });
  if (!choice) notFound();
  return (
    <MergeView
      {...choice}
      action={mergePromiseAction}
      inspection={choice.inspection.slug}
      recommendation={recommendation}
      promise={promise}
    />
  );
}
