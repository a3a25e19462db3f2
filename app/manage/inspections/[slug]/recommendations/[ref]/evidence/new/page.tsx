import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FileView } from '@/components/evidence/file-view';
import { findRecommendation } from '@/lib/data/recommendations';
import { chosenRequirement } from '@/lib/schemas/filters';
import { requireActor } from '@/lib/server/actor';
import { fileEvidenceAction } from '../../actions';

// The form gives the title, because "Error: " must come first after a mistake.
export const metadata: Metadata = { title: { absolute: '' } };

type Props = {
  params: Promise<{ slug: string; ref: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function FileEvidencePage({ params, searchParams }: Props) {
  const actor = await requireActor('evidence:file');
  const { slug, ref } = await params;
  const recommendation = await findRecommendation(actor, slug, ref);
  if (!recommendation) notFound();
  const { requirement } = chosenRequirement.parse(await searchParams);
  return (
    <FileView action={fileEvidenceAction} recommendation={recommendation} chosen={requirement ?? null} />
  );
}
