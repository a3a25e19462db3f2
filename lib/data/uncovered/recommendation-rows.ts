import { CLOSED_STATES, type Closing } from '@/lib/domain/promises/closing';
import { TOLD_STATES } from '@/lib/domain/promises/occurrences';
import { CADENCES, PROMISE_STATES, COVERAGES } from '@/lib/domain/promises/promise';
import { dayInLondon } from '@/lib/domain/day';
import { type AssessmentRecord, currentDials } from '@/lib/domain/recommendations/assessment-record';
import type { PromiseRecord } from '@/lib/domain/promises/promise-record';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import { POSITIONS, VOICES } from '@/lib/domain/promises/response';
import type { ResponseRecord } from '@/lib/domain/promises/response-record';
import { type EvidenceBehind, recheck } from '@/lib/domain/recommendations/recheck';
import { EVIDENCE_STATES, EVIDENCE_STRENGTHS, PROVENANCES } from '@/lib/domain/evidence/evidence';
import { ADDRESSEES, ASSURANCE_LEVELS } from '@/lib/domain/recommendations/dials';
import type { ExceptionAsked } from '@/lib/domain/recommendations/exception';
import type { Prisma } from '@/prisma/generated/app/client';
import { toDay, toDayOrNull } from '../days';
import { keysOf, oneOf, shownWord } from '../lists';
import { toWritten } from '../recommendations/assessment-columns';

const named = { select: { id: true, name: true } } satisfies Prisma.UserDefaultArgs;

/** Everything that `toRecommendation` needs of a recommendation's row. */
export const wholeRecommendation = {
  inspection: { select: { slug: true, body: { select: { slug: true } } } },
  requirements: {
    orderBy: { position: 'asc' },
    include: {
      exceptions: { where: { decidedAt: null }, include: { askedBy: named } },
      assessments: { orderBy: { sequence: 'desc' }, include: { recordedBy: named, approvedBy: named } },
      evidence: {
        where: { endedAt: null },
        select: { evidence: { select: { state: true, strength: true, provenance: true, expiresOn: true } } },
      },
    },
  },
  responses: {
    orderBy: [{ datedOn: 'asc' }, { revision: 'asc' }],
    include: {
      promises: {
        orderBy: { position: 'asc' },
        include: {
          checks: { orderBy: { sequence: 'desc' } },
          dueDates: { orderBy: { sequence: 'asc' } },
          occurrences: {
            orderBy: { sequence: 'asc' },
            include: { evidence: { select: { expiresOn: true } } },
          },
          closings: {
            where: { OR: [{ decidedAt: null }, { agreed: true }] },
            orderBy: { sequence: 'desc' },
            include: { proposedBy: named, evidence: { select: { expiresOn: true } } },
          },
        },
      },
    },
  },
} satisfies Prisma.RecommendationInclude;

type Row = Prisma.RecommendationGetPayload<{ include: typeof wholeRecommendation }>;
type RequirementRow = Row['requirements'][number];
type ResponseRow = Row['responses'][number];

function toAssessment(row: RequirementRow['assessments'][number]): AssessmentRecord {
  return {
    id: row.id,
    ...toWritten(row),
    recordedBy: row.recordedBy,
    approvedBy: row.approvedBy,
    recordedAt: row.recordedAt.toISOString(),
  };
}

const toBehind = ({ evidence }: RequirementRow['evidence'][number]): EvidenceBehind => ({
  state: shownWord(keysOf(EVIDENCE_STATES), evidence.state),
  strength: shownWord(keysOf(EVIDENCE_STRENGTHS), evidence.strength),
  provenance: shownWord(keysOf(PROVENANCES), evidence.provenance),
  expiresOn: toDayOrNull(evidence.expiresOn),
});

const toException = (row: RequirementRow['exceptions'][number]): ExceptionAsked => ({
  id: row.id,
  assurance: oneOf(ASSURANCE_LEVELS, row.assurance),
  reason: row.reason,
  askedBy: row.askedBy,
  askedAt: row.askedAt.toISOString(),
});

function toRequirement(row: RequirementRow): RequirementRecord {
  const history = row.assessments.map(toAssessment);
  const dials = currentDials(history);
  return {
    id: row.id,
    ref: row.ref,
    text: row.text,
    addressedTo: oneOf(ADDRESSEES, row.addressedTo),
    coverage: row.coverage === null ? null : oneOf(keysOf(COVERAGES), row.coverage),
    coverageNote: row.coverageNote,
    confirmed: row.confirmedAt !== null,
    nextReviewOn: toDayOrNull(row.nextReviewOn),
    exception: row.exceptions.map(toException)[0] ?? null,
    version: row.version,
    ...dials,
    found: recheck(dials.found, row.evidence.map(toBehind), dayInLondon(new Date())),
    history,
  };
}

const toClosing = (row: ResponseRow['promises'][number]['closings'][number]): Closing => ({
  id: row.id,
  state: oneOf(CLOSED_STATES, row.state),
  reason: row.reason,
  checkedOn: toDay(row.checkedOn),
  evidenceId: row.evidenceId,
  proposedBy: row.proposedBy,
  proposedAt: row.proposedAt.toISOString(),
});

function keptEvidenceExpiresOn({ state, closings }: ResponseRow['promises'][number]) {
  if (state !== 'kept') return null;
  const [closing] = closings.filter((one) => one.agreed && one.state === 'kept');
  return toDayOrNull(closing?.evidence?.expiresOn ?? null);
}

function toPromise(row: ResponseRow['promises'][number]): PromiseRecord {
  return {
    id: row.id,
    quote: row.quote,
    promise: row.promise,
    owner: row.owner,
    owners: row.owners,
    ownerRole: row.ownerRole,
    isOfficesOwn: row.isOfficesOwn,
    closing: row.closings.filter(({ decidedAt }) => decidedAt === null).map(toClosing)[0] ?? null,
    cadence: shownWord(keysOf(CADENCES), row.cadence),
    startsOn: toDayOrNull(row.startsOn),
    told: row.occurrences.map((told) => ({
      start: toDayOrNull(told.start),
      state: oneOf(keysOf(TOLD_STATES), told.state),
      note: told.note,
      fromResponse: told.fromResponse,
      evidenceId: told.evidenceId,
      evidenceExpiresOn: toDayOrNull(told.evidence?.expiresOn ?? null),
      toldOn: toDay(told.toldOn),
    })),
    dueOn: toDayOrNull(row.dueOn),
    moves: row.dueDates.map(({ from, to, reason, recordedAt }) => ({
      from: toDayOrNull(from),
      to: toDay(to),
      reason,
      movedOn: dayInLondon(recordedAt),
    })),
    state: shownWord(keysOf(PROMISE_STATES), row.state),
    checkedOn: toDayOrNull(row.checkedOn),
    keptEvidenceExpiresOn: keptEvidenceExpiresOn(row),
    checks: row.checks.map(({ state, checkedOn, reason, isPublished }) => ({
      state: shownWord(keysOf(PROMISE_STATES), state),
      checkedOn: toDay(checkedOn),
      reason: isPublished ? reason : null,
    })),
    confirmed: row.confirmedAt !== null,
    version: row.version,
  };
}

const toResponse = (row: ResponseRow): ResponseRecord => ({
  id: row.id,
  voice: oneOf(VOICES, row.voice),
  position: row.position === null ? null : oneOf(POSITIONS, row.position),
  text: row.text,
  whyNothing: row.whyNothing,
  datedOn: toDay(row.datedOn),
  revision: row.revision,
  promises: row.promises.map(toPromise),
});

/** A row as the record of it, with the office's unconfirmed readings. */
export const toRecommendation = (row: Row): RecommendationRecord => ({
  id: row.id,
  bodySlug: row.inspection.body.slug,
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
