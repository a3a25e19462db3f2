import type { Day } from '@/lib/domain/day';
import { type DocumentToPick, pickDocument } from '@/lib/domain/outside/document';
import { pickMethodology } from '@/lib/domain/outside/measures/methodology';
import { pickInspection, recommendationsOf } from '@/lib/domain/outside/inspections';
import { pickLinks } from '@/lib/domain/outside/links';
import { pickOffice } from '@/lib/domain/outside/office';
import { pickRecommendation } from '@/lib/domain/outside/recommendations';
import { pickSupportLine } from '@/lib/domain/outside/support-lines';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import { isPast } from '@/lib/domain/evidence/expiry';
import type { ClearedFile } from '@/lib/domain/evidence/public-file';
import type { InspectionRecord } from '@/lib/domain/inspections/inspection-record';
import type { Methodology } from '@/lib/domain/measures/methodology/methodology-record';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import type { OfficeFacts } from '@/lib/domain/office/office-facts';
import type { RecommendationLink } from '@/lib/domain/recommendations/recommendation-link';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import type { SupportLineRecord } from '@/lib/domain/support-lines/support-line';
import { countStandings, standingsOf } from '@/lib/domain/recommendations/recommendation';
import {
  includesRecommendation,
  includesRequirement,
  type InspectionKey,
  keyOfInspection,
  keyOfRecommendation,
  partsOf,
  type RecommendationKey,
  type RequirementKey,
} from '@/lib/domain/paths/recommendation-key';
import { STANDING_LABELS } from '@/lib/domain/recommendations/standing';
import type { RevisionLine } from '@/lib/domain/figures/revisions/revision-line';
import type {
  EditionInspection,
  PublicMeasure,
  PublicRecommendation,
  Snapshot,
} from '@/lib/domain/outside/snapshot';

/** An inspection with the document of the response to it, where there is one. */
export type InspectionToPick = { inspection: InspectionRecord; document?: DocumentToPick | null };

/** The live records an edition is made from, and what the office says of the edition itself. */
export type SnapshotInput = {
  number: number;
  datedOn: Day;
  changeNote: string;
  /** The number of the edition that was published without an approver, or null when there is none. */
  unapprovedEdition: number | null;
  /** The slug of the body that publishes it, and what is said of its office. */
  body: string;
  office: OfficeFacts;
  /** Those of the body, in any order, each with the response document and the office’s drafts. */
  inspections: readonly InspectionToPick[];
  recommendations: readonly RecommendationRecord[];
  /** Those that hold between recommendations of the body. */
  links?: readonly RecommendationLink[];
  evidence: readonly EvidenceRecord[];
  /** Files of evidence that somebody made public, by the ids of their evidence. */
  files?: ReadonlyMap<string, ClearedFile>;
  measures: readonly MeasureRecord[];
  supportLines: readonly SupportLineRecord[];
  /** Every version, with the office’s drafts; what of them is shown, `showsDrafts` decides. */
  methodologies?: readonly Methodology[];
  /** As they may be told outside the office. */
  revisions?: readonly RevisionLine[];
  /** Of parts, promises and the document: whether what nobody has confirmed is shown. False but in a trial. */
  showsDrafts?: boolean;
};

/**
 * What one edition will say, picked from the live records field by field. Nothing is spread or copied whole, so a
 * field that somebody adds to a record stays in the office until it is named here. `covered` are its measures as it was
 * decided to show them (`publicMeasures`).
 */
export function takeSnapshot(input: SnapshotInput, covered: readonly PublicMeasure[]): Snapshot {
  const { supportLines, methodologies = [], showsDrafts = false } = input;
  const inspections = inspectionsToShow(input);
  const keys = inspections.map(({ inspection }) => keyOfInspection(inspection));
  const recommendations = keys.flatMap((key) =>
    input.recommendations.filter((one) => isOf(key, keyOfRecommendation(one))),
  );
  const picked = recommendations.map((recommendation) => publicRecommendation(recommendation, input));
  const parts = recommendations.flatMap((recommendation, index) =>
    partsOf({ ...recommendation, requirements: picked[index]?.requirements ?? [] }),
  );
  const measures = covered.flatMap((measure) => measureOf({ keys, parts }, measure) ?? []);
  return {
    edition: {
      number: input.number,
      datedOn: input.datedOn,
      changeNote: input.changeNote,
      unapprovedEdition: input.unapprovedEdition,
    },
    body: input.body,
    organisation: pickOffice(input.office),
    inspections: inspections.map((one) => editionInspection(one, picked, { showsDrafts })),
    counts: countStandings(picked.flatMap(standingsOf)),
    recommendations: picked,
    links: pickLinks(input.links ?? [], keys),
    measures,
    methodologies: methodologies
      .filter(({ ref }) => measures.some((measure) => measure.ref === ref))
      .map((one) => pickMethodology(one, { showsDrafts })),
    revisions: revisionsOf(input.revisions ?? [], measures),
    supportLines: supportLines.map(pickSupportLine),
  };
}

const isOf = ({ body, inspection }: InspectionKey, key: RecommendationKey) =>
  key.inspection === inspection && key.body === body;

/** Newest first. What is published after the day of the edition stays in the office until then. */
const inspectionsToShow = ({ inspections, datedOn }: SnapshotInput): InspectionToPick[] =>
  inspections
    .filter(({ inspection }) => inspection.publishedOn <= datedOn)
    .toSorted((one, other) => other.inspection.publishedOn.localeCompare(one.inspection.publishedOn));

const editionInspection = (
  { inspection, document }: InspectionToPick,
  recommendations: readonly PublicRecommendation[],
  { showsDrafts }: { showsDrafts: boolean },
): EditionInspection => ({
  ...pickInspection(inspection),
  counts: countStandings(recommendationsOf({ recommendations }, inspection).flatMap(standingsOf)),
  document: document ? pickDocument(document, { showsDrafts }) : null,
});

/** The lines about measures that the edition has. */
const revisionsOf = (
  revisions: readonly RevisionLine[],
  measures: readonly PublicMeasure[],
): RevisionLine[] => revisions.filter((line) => measures.some(({ ref }) => ref === line.ref));

/**
 * A measure as the edition shows it: with its ties to the inspections and to the parts that it shows only, or null where it
 * is tied to other inspections alone. Its small numbers are hidden before, over the whole catalogue.
 */
function measureOf(
  { keys, parts }: { keys: readonly InspectionKey[]; parts: readonly RequirementKey[] },
  measure: PublicMeasure,
): PublicMeasure | null {
  const recommendations = measure.recommendations.filter((one) => keys.some((key) => isOf(key, one)));
  if (recommendations.length === 0 && measure.recommendations.length > 0) return null;
  const requirements = measure.requirements.filter((part) => includesRequirement(parts, part));
  return { ...measure, recommendations, requirements };
}

/** Evidence that was asked for and has not arrived is not held by the office, so it is not counted as kept back. */
const isHeld = ({ state }: EvidenceRecord) => state !== 'requested';

/** Files go with evidence that counts on the day of the edition: of what has expired, the words stay. */
const filesInDate = (
  evidence: readonly EvidenceRecord[],
  { files, datedOn }: Pick<SnapshotInput, 'files' | 'datedOn'>,
): ReadonlyMap<string, ClearedFile> =>
  new Map(
    evidence.flatMap((item): [string, ClearedFile][] => {
      const file = files?.get(item.id);
      return file && !isPast(item, datedOn) ? [[item.id, file]] : [];
    }),
  );

function publicRecommendation(
  recommendation: RecommendationRecord,
  { evidence, measures, showsDrafts = false, ...input }: SnapshotInput,
): PublicRecommendation {
  const parts = partsOf(recommendation);
  const held = evidence.filter(
    (item) => isHeld(item) && parts.some((part) => includesRequirement(item.requirements, part)),
  );
  const picked = pickRecommendation(recommendation, held, {
    ...{ audience: 'public', showsDrafts },
    files: filesInDate(held, input),
  });
  return {
    ...picked,
    statusLabel: STANDING_LABELS[picked.status],
    evidenceNotShown: held.length - picked.evidence.length,
    measureRefs: measures
      .filter((measure) =>
        includesRecommendation(measure.recommendations, keyOfRecommendation(recommendation)),
      )
      .map(({ ref }) => ref),
  };
}
