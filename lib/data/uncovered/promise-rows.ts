import { CLOSED_STATES, type Closing } from '@/lib/domain/promises/closing';
import { dayInLondon } from '@/lib/domain/day';
import { TOLD_STATES } from '@/lib/domain/promises/occurrences';
import { CADENCES, PROMISE_STATES } from '@/lib/domain/promises/promise';
import type { PromiseHome, PromiseLink } from '@/lib/domain/promises/promise-link';
import type { PromiseRecord } from '@/lib/domain/promises/promise-record';
import type { Prisma } from '@/prisma/generated/app/client';
import { toDay, toDayOrNull } from '../days';
import { inspectionColumns } from '../inspections/inspection-key';
import { toKey } from '../key-columns';
import { keysOf, oneOf, shownWord } from '../lists';

const named = { select: { id: true, name: true } } satisfies Prisma.UserDefaultArgs;

/** What names the recommendation of a promise. */
export const homeColumns = {
  ref: true,
  inspection: { select: { ...inspectionColumns, shortTitle: true } },
} satisfies Prisma.RecommendationSelect;

export const partColumns = { ref: true, confirmedAt: true } satisfies Prisma.RequirementSelect;

/** Everything that `toPromise` needs of a promise's row. */
export const wholePromise = {
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
  links: {
    where: { endedAt: null },
    orderBy: { linkedAt: 'asc' },
    include: {
      recommendation: { select: homeColumns },
      requirement: { select: partColumns },
      linkedBy: named,
    },
  },
} satisfies Prisma.ResponsePromiseInclude;

type PromiseRow = Prisma.ResponsePromiseGetPayload<{ include: typeof wholePromise }>;

const toClosing = (row: PromiseRow['closings'][number]): Closing => ({
  id: row.id,
  state: oneOf(CLOSED_STATES, row.state),
  reason: row.reason,
  checkedOn: toDay(row.checkedOn),
  evidenceId: row.evidenceId,
  proposedBy: row.proposedBy,
  proposedAt: row.proposedAt.toISOString(),
});

function keptEvidenceExpiresOn({ state, closings }: PromiseRow) {
  if (state !== 'kept') return null;
  const [closing] = closings.filter((one) => one.agreed && one.state === 'kept');
  return toDayOrNull(closing?.evidence?.expiresOn ?? null);
}

type HomeRow = Prisma.RecommendationGetPayload<{ select: typeof homeColumns }>;

/** The recommendation of a promise, or one that it serves. */
export const toHome = (row: HomeRow): PromiseHome => ({
  recommendation: toKey(row),
  inspectionTitle: row.inspection.shortTitle,
});

type PartRow = Prisma.RequirementGetPayload<{ select: typeof partColumns }>;

/** What of a recommendation a link serves. */
export const toServed = ({ requirement, reason }: { requirement: PartRow | null; reason: string }) => ({
  part: requirement && requirement.ref,
  isPartConfirmed: requirement !== null && requirement.confirmedAt !== null,
  reason,
});

const toLink = (row: PromiseRow['links'][number]): PromiseLink => ({
  id: row.id,
  ...toHome(row.recommendation),
  ...toServed(row),
  linkedBy: row.linkedBy.name,
  linkedAt: row.linkedAt.toISOString(),
});

/** A row as the record of it. */
export function toPromise(row: PromiseRow): PromiseRecord {
  return {
    id: row.id,
    quote: row.quote,
    madeOn: toDayOrNull(row.madeOn),
    addedAt: row.addedAt && row.addedAt.toISOString(),
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
    links: row.links.map(toLink),
    confirmed: row.confirmedAt !== null,
    version: row.version,
  };
}
