import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CheckView } from '@/components/commitments/check-view';
import { numberCommitments } from '@/components/commitments/numbered';
import { findRecommendation } from '@/lib/data/recommendations';
import { dayInLondon } from '@/lib/domain/day';
import { requireActor } from '@/lib/server/actor';
import { checkCommitmentAction } from '../../actions';

// The form gives the title, because "Error: " must come first after a mistake.
export const metadata: Metadata = { title: { absolute: '' } };

type Props = { params: Promise<{ slug: string; ref: string; id: string }> };

export default async function CheckPage({ params }: Props) {
  const actor = await requireActor('commitment:check');
  const { slug, ref, id } = await params;
  const recommendation = await findRecommendation(actor, slug, ref);
  const commitment =
    recommendation && numberCommitments(recommendation).find((candidate) => candidate.id === id);
  if (!recommendation || !commitment) notFound();
  return (
    <CheckView
      action={checkCommitmentAction}
      recommendation={recommendation}
      commitment={commitment}
      today={dayInLondon(new Date())}
    />
  );
}
