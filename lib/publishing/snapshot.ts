import type { Day } from '@/lib/domain/day';
import { pickInspection } from '@/lib/domain/outside/inspections';
import { publicMeasures } from '@/lib/domain/outside/measures';
import { pickRecommendation } from '@/lib/domain/outside/recommendations';
import { pickSupportLine } from '@/lib/domain/outside/support-lines';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import type { InspectionRecord } from '@/lib/domain/inspections/inspection-record';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import type { SupportLineRecord } from '@/lib/domain/publications/support-line-record';
import {
  RECOMMENDATION_STATUS_LABELS,
  countStandings,
  standingsOf,
} from '@/lib/domain/recommendations/recommendation';
import type { PublicRecommendation, Snapshot } from '@/lib/domain/publications/snapshot';

/** The live records an edition is made from, and what the office says of the edition itself. */
export type SnapshotInput = {
  number: number;
  datedOn: Day;
  changeNote: string;
  /** The number of the edition that was published without an approver, or null when there is none. */
  unapprovedEdition: number | null;
  inspection: InspectionRecord;
  recommendations: readonly RecommendationRecord[];
  evidence: readonly EvidenceRecord[];
  measures: readonly MeasureRecord[];
  supportLines: readonly SupportLineRecord[];
};

/**
 * What one edition will say, picked from the live records field by field. Nothing is spread or copied whole, so a
 * field that somebody adds to a record stays in the office until it is named here.
 */
export function takeSnapshot(input: SnapshotInput): Snapshot {
  const { inspection, measures, supportLines } = input;
  const recommendations = input.recommendations.filter(
    ({ inspectionSlug }) => inspectionSlug === inspection.slug,
  );
  return {
    edition: {
      number: input.number,
      datedOn: input.datedOn,
      changeNote: input.changeNote,
      unapprovedEdition: input.unapprovedEdition,
    },
    organisation: { name: inspection.body.name, shortName: inspection.body.shortName },
    inspection: pickInspection(inspection),
    counts: countStandings(recommendations.flatMap(standingsOf)),
    recommendations: recommendations.map((recommendation) => publicRecommendation(recommendation, input)),
    measures: publicMeasures(measures),
    supportLines: supportLines.map(pickSupportLine),
  };
}

/** Evidence that was asked for and has not arrived is not held by the office, so it is not counted as kept back. */
const isHeld = ({ state }: EvidenceRecord) => state !== 'requested';

function publicRecommendation(
  recommendation: RecommendationRecord,
  { evidence, measures }: Pick<SnapshotInput, 'evidence' | 'measures'>,
): PublicRecommendation {
  const refs = recommendation.requirements.map(({ ref }) => ref);
  const held = evidence.filter(
    (item) => isHeld(item) && item.requirementRefs.some((ref) => refs.includes(ref)),
  );
  const picked = pickRecommendation(recommendation, held, 'public');
  return {
    ...picked,
    statusLabel: RECOMMENDATION_STATUS_LABELS[picked.status],
    evidenceNotShown: held.length - picked.evidence.length,
    measureRefs: measures
      .filter((measure) => measure.recommendationRefs.includes(recommendation.ref))
      .map(({ ref }) => ref),
  };
}
