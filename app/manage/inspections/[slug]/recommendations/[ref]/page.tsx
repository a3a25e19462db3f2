import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageTitle } from '@/components/layout/page-title';
import { RecommendationView } from '@/components/recommendations/recommendation-view';
import { readRecommendationPage } from '@/lib/data/recommendation-page';
import { dayInLondon } from '@/lib/domain/day';
import { requireActor } from '@/lib/server/actor';
import { confirmRequirementAction } from './actions';

type Props = { params: Promise<{ slug: string; ref: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: pageTitle(`Recommendation ${(await params).ref}`) };
}

export default async function RecommendationPage({ params }: Props) {
  const actor = await requireActor('manage:read');
  const { slug, ref } = await params;
  const records = await readRecommendationPage(actor, slug, ref);
  if (!records) notFound();
  return (
    <RecommendationView
      {...records}
      role={actor.role}
      today={dayInLondon(new Date())}
      confirmAction={confirmRequirementAction}
    />
  );
}
