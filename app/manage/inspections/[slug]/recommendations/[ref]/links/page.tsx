import { notFound } from 'next/navigation';
import { FORM_METADATA } from '@/components/layout/page-title';
import { RecommendationLinksView } from '@/components/recommendations/links/links-view';
import { readRecommendationChoice } from '@/lib/data/recommendations/recommendation-choice';
import { listRecommendationLinks } from '@/lib/data/recommendations/recommendation-links';
import { findRecommendation } from '@/lib/data/recommendations/recommendations';
import { chosenPlace } from '@/lib/schemas/promises/link-promise';
import { recommendationParams } from '@/lib/schemas/reading';
import { requireAddress } from '@/lib/server/request/require-record';
import { endRecommendationLinkAction, linkRecommendationAction } from '../actions';

export const metadata = FORM_METADATA;

type Props = { params: Promise<unknown>; searchParams: Promise<unknown> };

export default async function LinkRecommendationPage({ params, searchParams }: Props) {
  const { actor, asked } = await requireAddress('recommendation:link', params, recommendationParams);
  const recommendation = await findRecommendation(actor, asked.slug, asked.ref);
  const { toInspection, toRecommendation } = chosenPlace.parse(await searchParams);
  const choice = await readRecommendationChoice(actor, {
    inspection: toInspection ?? asked.slug,
    recommendation: toRecommendation,
  });
  if (!recommendation || !choice) notFound();
  return (
    <RecommendationLinksView
      {...choice}
      inspection={choice.inspection.slug}
      recommendation={recommendation}
      links={await listRecommendationLinks(recommendation.bodySlug)}
      actions={{ link: linkRecommendationAction, end: endRecommendationLinkAction }}
    />
  );
}
