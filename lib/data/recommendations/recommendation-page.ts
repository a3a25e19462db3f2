import type { SignedInActor } from '@/lib/domain/permissions';
import type { AuditLine } from '@/lib/domain/audit-event';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import type { InspectionRecord } from '@/lib/domain/inspections/inspection-record';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import type { PartReading } from '@/lib/domain/document/part-reading';
import { keyOfRecommendation } from '@/lib/domain/paths/recommendation-key';
import { mergedPromisesOf, promisesOf } from '@/lib/domain/promises/promises-of';
import { listEventsAbout } from '@/lib/data/audit/audit';
import { listEvidence } from '@/lib/data/evidence/evidence';
import { findInspection } from '@/lib/data/inspections/inspections';
import { listMeasuresOf } from '@/lib/data/measures/measures';
import { listExtracts } from '@/lib/data/document/extracts';
import { listPartReadings } from '@/lib/data/document/part-readings';
import type { RecommendationLink } from '@/lib/domain/recommendations/recommendation-link';
import { listRecommendationLinks } from './recommendation-links';
import { findRecommendation } from './recommendations';

export type RecommendationPageRecords = {
  inspection: InspectionRecord;
  recommendation: RecommendationRecord;
  evidence: EvidenceRecord[];
  links: RecommendationLink[];
  measures: PublicMeasure[];
  /** How the office reads the response to each part. */
  readings: PartReading[];
  /** What short forms in the response mean, drafts included. */
  terms: { term: string; meaning: string }[];
  /** The events of these very records: of evidence, only what this person may see. */
  events: AuditLine[];
};

/** Everything the office's page of a recommendation is made of, or null when there is no such recommendation. */
export async function readRecommendationPage(
  actor: SignedInActor,
  inspectionSlug: string,
  ref: string,
): Promise<RecommendationPageRecords | null> {
  const [inspection, recommendation] = await Promise.all([
    findInspection(inspectionSlug),
    findRecommendation(actor, inspectionSlug, ref),
  ]);
  if (!inspection || !recommendation) return null;
  const [evidence, measures, readings, extracts, links] = await Promise.all([
    listEvidence(actor, recommendation.id),
    listMeasuresOf(actor, keyOfRecommendation(recommendation)),
    listPartReadings(actor, inspectionSlug, ref),
    listExtracts(actor, inspectionSlug),
    listRecommendationLinks(recommendation.bodySlug),
  ]);
  const events = await listEventsAbout(actor, [
    { kind: 'recommendation', id: recommendation.id },
    ...recommendation.requirements.map(({ id }) => ({ kind: 'requirement', id })),
    ...recommendation.responses.map(({ id }) => ({ kind: 'response', id })),
    ...[...promisesOf(recommendation), ...mergedPromisesOf(recommendation)].map(({ id }) => ({
      kind: 'commitment',
      id,
    })),
    ...evidence.map(({ id }) => ({ kind: 'evidence', id })),
  ]);
  return {
    ...{ inspection, recommendation, links, evidence, measures, readings, events },
    terms: extracts
      .filter(({ kind, state }) => kind === 'term' && state !== 'discarded')
      .map(({ title, detail }) => ({ term: title, meaning: detail ?? '' })),
  };
}
