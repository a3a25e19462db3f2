import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageTitle } from '@/components/layout/page-title';
import { PanelRecommendationView } from '@/components/panel/recommendation/recommendation-view';
import { listEvidence, listWithheldFromPanel } from '@/lib/data/evidence/evidence';
import { listPanelFiles } from '@/lib/data/evidence/evidence-files';
import { findOutsideDocument } from '@/lib/data/document/outside-document';
import { findInspection } from '@/lib/data/inspections/inspections';
import { listPanelLinks } from '@/lib/data/recommendations/panel-inspections';
import { listMeasuresOf } from '@/lib/data/measures/measures';
import { isTrial } from '@/lib/data/trial';
import { findRecommendation } from '@/lib/data/recommendations/recommendations';
import { dayInLondon } from '@/lib/domain/day';
import { pickInspection } from '@/lib/domain/outside/inspections';
import { asPanelMember, panelView } from '@/lib/domain/outside/panel-view';
import { keyOfRecommendation } from '@/lib/domain/paths/recommendation-key';
import { recommendationParams } from '@/lib/schemas/reading';
import { requireAddress } from '@/lib/server/request/require-record';

export const metadata: Metadata = { title: pageTitle('Recommendation') };

export default async function PanelRecommendationPage({ params }: { params: Promise<unknown> }) {
  const { actor, asked } = await requireAddress('panel:read', params, recommendationParams);
  const reader = asPanelMember(actor);
  const today = dayInLondon(new Date());
  const { slug, ref } = asked;
  const [inspection, recommendation] = await Promise.all([
    findInspection(slug),
    findRecommendation(reader, slug, ref),
  ]);
  if (!inspection || !recommendation) notFound();
  const [evidence, withheld, measures, document, showsDrafts] = await Promise.all([
    listEvidence(reader, recommendation.id),
    listWithheldFromPanel([recommendation.id]),
    listMeasuresOf(reader, keyOfRecommendation(recommendation)),
    findOutsideDocument(reader, slug),
    isTrial(),
  ]);
  const links = await listPanelLinks(recommendation.bodySlug, today);
  const files = await listPanelFiles(evidence.map(({ id }) => id));
  return (
    <PanelRecommendationView
      inspection={pickInspection(inspection)}
      recommendation={panelView(recommendation, evidence, { withheld, files, showsDrafts })}
      measures={measures}
      document={document}
      links={links}
      today={today}
    />
  );
}
