import { CLOSED_STATES, type Closing } from '@/lib/domain/promises/closing';
import { dayInLondon } from '@/lib/domain/day';
import { TOLD_STATES } from '@/lib/domain/promises/occurrences';
import { CADENCES, PROMISE_STATES } from '@/lib/domain/promises/promise';
import type { Merged, MergedIn, PromiseLink } from '@/lib/domain/promises/promise-link';
import type { PromiseRecord } from '@/lib/domain/promises/promise-record';
import type { Prisma } from '@/prisma/generated/app/client';
import { toDay, toDayOrNull } from '../days';
import { homeColumns, homeWithPromises, numberAtHome, partColumns, toHome, toServed } from './promise-home';
import { keysOf, oneOf, shownWord } from '../lists';

const named = { select: { id: true, name: true } } satisfies Prisma.UserDefaultArgs;

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
    orderBy: [{ linkedAt: 'asc' }, { requirement: { position: 'asc' } }],
    include: {
      recommendation: { select: homeColumns },
      requirement: { select: partColumns },
      linkedBy: named,
    },
  },
  mergedInto: {
    select: {
      id: true,
      response: { select: { recommendation: homeWithPromises } },
      recommendation: homeWithPromises,
    },
  },
  mergedFrom: {
    orderBy: { mergedAt: 'asc' },
    select: { id: true, promise: true, confirmedAt: true, mergedAt: true, mergedReason: true },
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

const toLink = (row: PromiseRow['links'][number]): PromiseLink => ({
  id: row.id,
  ...toHome(row.recommendation),
  ...toServed(row),
  linkedBy: row.linkedBy.name,
  linkedAt: row.linkedAt.toISOString(),
});

function toMerged({ mergedInto: into, mergedAt, mergedReason }: PromiseRow): Merged | null {
  const home = into && (into.response?.recommendation ?? into.recommendation);
  if (!home || mergedAt === null) return null;
  return {
    ...{ id: into.id, number: numberAtHome(into.id, home), home: toHome(home) },
    ...{ on: dayInLondon(mergedAt), reason: mergedReason ?? '' },
  };
}

const toMergedIn = (rows: PromiseRow['mergedFrom']): MergedIn[] =>
  rows.flatMap(({ id, promise, confirmedAt, mergedAt, mergedReason }) =>
    mergedAt === null
      ? []
      : {
          ...{ id, promise, confirmed: confirmedAt !== null },
          ...{ on: dayInLondon(mergedAt), reason: mergedReason ?? '' },
        },
  );

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
    merged: toMerged(row),
    mergedIn: toMergedIn(row.mergedFrom),
    confirmed: row.confirmedAt !== null,
    version: row.version,
  };
}
