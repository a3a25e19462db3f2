import type { Metadata } from 'next';
import { pageTitle } from '@/components/layout/page-title';
import { RecommendationsView } from '@/components/recommendations/list/recommendations-view';
import { listOfficeAtAGlance } from '@/lib/data/recommendations/at-a-glance';
import { dayInLondon } from '@/lib/domain/day';
import { recommendationsSearch } from '@/lib/schemas/filters';
import { requireActor } from '@/lib/server/session/actor';

export const metadata: Metadata = { title: pageTitle('Recommendations') };

type Props = { searchParams: Promise<unknown> };

export default async function RecommendationsPage({ searchParams }: Props) {
  const actor = await requireActor('manage:read');
  const asked = recommendationsSearch.parse(await searchParams);
  const inspections = await listOfficeAtAGlance(actor, dayInLondon(new Date()));
  return <RecommendationsView inspections={inspections} asked={asked} />;
}
