import { CADENCES, COMMITMENT_STATES, COVERAGES } from '@/lib/domain/commitment';
import type { SignedInActor } from '@/lib/domain/permissions';
import type { CommitmentRecord } from '@/lib/domain/promises/commitment-record';
import type { ResponseRecord } from '@/lib/domain/promises/response-record';
import type { Assessment } from '@/lib/domain/recommendations/assessment-record';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import { ADDRESSEES, ASSURANCE_LEVELS, RESULTS, STATUSES } from '@/lib/domain/requirement';
import type { Prisma } from '@/prisma/generated/app/client';
import { database } from './database';
import { toDay, toDayOrNull } from './days';
import { keysOf, oneOf, shownWord } from './lists';

const named = { select: { id: true, name: true } } satisfies Prisma.UserDefaultArgs;

const whole = {
  inspection: { select: { slug: true } },
  requirements: {
    orderBy: { position: 'asc' },
    include: {
      assessments: { orderBy: { sequence: 'desc' }, include: { recordedBy: named, approvedBy: named } },
    },
  },
  responses: {
    orderBy: [{ datedOn: 'asc' }, { revision: 'asc' }],
    include: { commitments: { orderBy: { position: 'asc' } } },
  },
} satisfies Prisma.RecommendationInclude;

type Row = Prisma.RecommendationGetPayload<{ include: typeof whole }>;
type RequirementRow = Row['requirements'][number];
type ResponseRow = Row['responses'][number];

function toAssessment(row: RequirementRow['assessments'][number]): Assessment {
  return {
    id: row.id,
    status: oneOf(STATUSES, row.status),
    result: oneOf(RESULTS, row.result),
    assurance: oneOf(ASSURANCE_LEVELS, row.assurance),
    reason: row.reason,
    effectiveOn: toDay(row.effectiveOn),
    supersededBy: row.supersededBy,
    recordedBy: row.recordedBy,
    approvedBy: row.approvedBy,
    recordedAt: row.recordedAt.toISOString(),
  };
}

function toRequirement(row: RequirementRow): RequirementRecord {
  const history = row.assessments.map(toAssessment);
  return {
    id: row.id,
    ref: row.ref,
    text: row.text,
    addressedTo: oneOf(ADDRESSEES, row.addressedTo),
    coverage: row.coverage === null ? null : oneOf(keysOf(COVERAGES), row.coverage),
    coverageNote: row.coverageNote,
    confirmed: row.confirmedAt !== null,
    nextReviewOn: toDayOrNull(row.nextReviewOn),
    version: row.version,
    current: history[0] ?? null,
    history,
  };
}

function toCommitment(row: ResponseRow['commitments'][number]): CommitmentRecord {
  return {
    id: row.id,
    quote: row.quote,
    promise: row.promise,
    owner: row.owner,
    cadence: shownWord(keysOf(CADENCES), row.cadence),
    dueOn: toDayOrNull(row.dueOn),
    state: shownWord(keysOf(COMMITMENT_STATES), row.state),
    checkedOn: toDayOrNull(row.checkedOn),
    confirmed: row.confirmedAt !== null,
    version: row.version,
  };
}

const toResponse = (row: ResponseRow): ResponseRecord => ({
  id: row.id,
  voice: oneOf(['commissioner', 'chief officer'] as const, row.voice),
  text: row.text,
  datedOn: toDay(row.datedOn),
  revision: row.revision,
  commitments: row.commitments.map(toCommitment),
});

const toRecommendation = (row: Row): RecommendationRecord => ({
  id: row.id,
  inspectionSlug: row.inspection.slug,
  ref: row.ref,
  text: row.text,
  bullets: row.bullets,
  sha256: row.sha256,
  summary: row.summary,
  timing: row.timing,
  nextReviewOn: toDayOrNull(row.nextReviewOn),
  version: row.version,
  requirements: row.requirements.map(toRequirement),
  responses: row.responses.map(toResponse),
});

/** Panel members see where things stand; the office's unconfirmed readings of a response are not theirs to read. */
function seenBy(actor: SignedInActor, recommendation: RecommendationRecord): RecommendationRecord {
  if (actor.role !== 'panel') return recommendation;
  return {
    ...recommendation,
    requirements: recommendation.requirements.map((requirement) => ({
      ...requirement,
      coverage: null,
      coverageNote: null,
    })),
  };
}

/** The recommendations of one inspection in the order of the document, as this person may see them. */
export async function listRecommendations(
  actor: SignedInActor,
  inspectionSlug: string,
): Promise<RecommendationRecord[]> {
  return (await listForSnapshot(inspectionSlug)).map((recommendation) => seenBy(actor, recommendation));
}

/** One recommendation as this person may see it, or null. */
export async function findRecommendation(
  actor: SignedInActor,
  inspectionSlug: string,
  ref: string,
): Promise<RecommendationRecord | null> {
  const row = await database().recommendation.findFirst({
    where: { ref, inspection: { slug: inspectionSlug } },
    include: whole,
  });
  return row === null ? null : seenBy(actor, toRecommendation(row));
}

/** Every recommendation of an inspection, whole: for the worker's snapshot, which picks by its own allow-list. */
export async function listForSnapshot(inspectionSlug: string): Promise<RecommendationRecord[]> {
  const rows = await database().recommendation.findMany({
    where: { inspection: { slug: inspectionSlug } },
    orderBy: { position: 'asc' },
    include: whole,
  });
  return rows.map(toRecommendation);
}
