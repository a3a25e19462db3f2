import { notFound } from 'next/navigation';
import { LinkView } from '@/components/evidence/links/link-view';
import { FORM_METADATA } from '@/components/layout/page-title';
import { listEvidenceLinks } from '@/lib/data/evidence/evidence-links';
import { listInspections } from '@/lib/data/inspections/inspections';
import { newestAnswered } from '@/lib/domain/inspections/inspection-line';
import { listRecommendations } from '@/lib/data/recommendations/recommendations';
import { promisesOf } from '@/lib/domain/promises/promises-of';
import { chosenRecommendation } from '@/lib/schemas/evidence/evidence-links';
import { requireEvidence } from '@/lib/server/request/require-record';
import { linkEvidenceAction } from '../actions';

export const metadata = FORM_METADATA;

type Props = {
  params: Promise<unknown>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Links an item of evidence to more parts and promises: first the recommendation is chosen, then what of it. */
export default async function LinkEvidencePage({ params, searchParams }: Props) {
  const { actor, record: evidence } = await requireEvidence('evidence:link', params);
  const asked = chosenRecommendation.parse(await searchParams);
  const inspections = await listInspections();
  const inspection = inspections.find(({ slug }) => slug === asked.inspection) ?? newestAnswered(inspections);
  if (!inspection) notFound();
  const [recommendations, links] = await Promise.all([
    listRecommendations(actor, inspection.slug),
    listEvidenceLinks(actor, evidence.id),
  ]);
  const chosen = recommendations.find(({ ref }) => ref === asked.recommendation);
  return (
    <LinkView
      action={linkEvidenceAction}
      evidence={evidence}
      links={links}
      inspections={inspections}
      inspection={inspection}
      recommendations={recommendations}
      chosen={chosen ? { ...chosen, promises: promisesOf(chosen) } : null}
    />
  );
}
