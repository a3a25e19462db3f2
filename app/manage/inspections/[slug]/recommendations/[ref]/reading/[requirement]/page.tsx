import { notFound } from 'next/navigation';
import { CoverageForm } from '@/components/document/coverage-form';
import { CoverageView } from '@/components/document/coverage-view';
import { FORM_METADATA } from '@/components/layout/page-title';
import { findDocument } from '@/lib/data/document/documents';
import { listPartReadings } from '@/lib/data/document/part-readings';
import { findInspection } from '@/lib/data/inspections/inspections';
import { findRecommendation } from '@/lib/data/recommendations/recommendations';
import { answersTo, wordsOf } from '@/lib/domain/document/sentence';
import { coverageParams } from '@/lib/schemas/confirm-coverage';
import { requireAddress } from '@/lib/server/request/require-record';
import { confirmCoverageAction } from '../../actions';

export const metadata = FORM_METADATA;

export default async function CoveragePage({ params }: { params: Promise<unknown> }) {
  const { actor, asked } = await requireAddress('coverage:confirm', params, coverageParams);
  const { slug, ref } = asked;
  const [inspection, recommendation, document, readings] = await Promise.all([
    findInspection(slug),
    findRecommendation(actor, slug, ref),
    findDocument(actor, slug),
    listPartReadings(actor, slug),
  ]);
  const requirement = recommendation?.requirements.find((part) => part.ref === asked.requirement);
  const reading = readings.find((one) => one.recommendationRef === ref && one.ref === asked.requirement);
  if (!inspection || !recommendation || !requirement || !reading) notFound();
  const choices = (document?.sentences ?? []).filter(
    (sentence) => answersTo(sentence, ref) || reading.sentences.includes(sentence.position),
  );
  return (
    <CoverageView {...{ inspection, recommendation, requirement, reading }}>
      <CoverageForm
        action={confirmCoverageAction}
        place={{ inspection: slug, recommendation: ref }}
        reading={reading}
        version={requirement.version}
        sentences={choices.map((sentence) => ({ position: sentence.position, words: wordsOf(sentence) }))}
      />
    </CoverageView>
  );
}
