import { COVERAGES } from '@/lib/domain/promises/promise';
import { dayInLondon } from '@/lib/domain/day';
import { type AssessmentRecord, currentDials } from '@/lib/domain/recommendations/assessment-record';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import { POSITIONS, VOICES } from '@/lib/domain/promises/response';
import type { ResponseRecord } from '@/lib/domain/promises/response-record';
import { recheck } from '@/lib/domain/recommendations/recheck';
import { ADDRESSEES } from '@/lib/domain/recommendations/dials';
import type { Prisma } from '@/prisma/generated/app/client';
import { toDay, toDayOrNull } from '../days';
import { keysOf, oneOf } from '../lists';
import { toWritten } from '../recommendations/assessment-columns';
import { toException } from '../recommendations/exceptions';
import { toBehind } from '../recommendations/parts-at-a-glance';
import { linkedPromises, toLinkedPromises } from './linked-promise-rows';
import { toPromise, wholePromise } from './promise-rows';

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
      promises: { orderBy: { position: 'asc' }, include: wholePromise },
    },
  },
  actions: { orderBy: { position: 'asc' }, include: wholePromise },
  servedBy: linkedPromises,
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
  actions: row.actions.map(toPromise),
  linked: toLinkedPromises(row.servedBy),
});
