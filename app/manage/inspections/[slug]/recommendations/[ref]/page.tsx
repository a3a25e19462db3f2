import { notFound } from 'next/navigation';
import { FormsPage } from '@/components/forms/forms-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { RecommendationView } from '@/components/recommendations/recommendation-view';
import { readRecommendationPage } from '@/lib/data/recommendations/recommendation-page';
import { dayInLondon } from '@/lib/domain/day';
import { historySearch } from '@/lib/schemas/filters';
import { recommendationParams } from '@/lib/schemas/reading';
import { requireAddress } from '@/lib/server/request/require-record';
import { confirmRequirementAction } from './actions';
import { confirmPromiseAction } from './promises/[id]/actions';

export const metadata = FORM_METADATA;

type Props = { params: Promise<unknown>; searchParams: Promise<unknown> };

export default async function RecommendationPage({ params, searchParams }: Props) {
  const { actor, asked } = await requireAddress('manage:read', params, recommendationParams);
  const records = await readRecommendationPage(actor, asked.slug, asked.ref);
  if (!records) notFound();
  return (
    <FormsPage page={`Recommendation ${asked.ref}`}>
      <RecommendationView
        {...records}
        role={actor.role}
        historyPage={historySearch.parse(await searchParams).history}
        today={dayInLondon(new Date())}
        confirmAction={confirmRequirementAction}
        confirmPromiseAction={confirmPromiseAction}
      />
    </FormsPage>
  );
}
