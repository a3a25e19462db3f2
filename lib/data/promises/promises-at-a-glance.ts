import { TOLD_STATES } from '@/lib/domain/promises/occurrences';
import { CADENCES, PROMISE_STATES } from '@/lib/domain/promises/promise';
import type { PromiseAtAGlance } from '@/lib/domain/promises/promise-at-a-glance';
import { database } from '@/lib/data/database';
import { toDayOrNull } from '@/lib/data/days';
import { groupedBy, keysOf, oneOf, shownWord } from '@/lib/data/lists';
import type { Prisma } from '@/prisma/generated/app/client';

const columns = {
  ...{ id: true, promise: true, cadence: true, startsOn: true, dueOn: true, state: true, checkedOn: true },
  confirmedAt: true,
  addedAt: true,
  recommendationId: true,
  response: { select: { recommendationId: true } },
  occurrences: {
    orderBy: { sequence: 'asc' },
    select: { start: true, state: true, evidence: { select: { expiresOn: true } } },
  },
  closings: {
    where: { OR: [{ decidedAt: null }, { agreed: true }] },
    orderBy: { sequence: 'desc' },
    select: {
      ...{ state: true, agreed: true, decidedAt: true, proposedAt: true },
      proposedBy: { select: { id: true, name: true } },
      evidence: { select: { expiresOn: true } },
    },
  },
} satisfies Prisma.ResponsePromiseSelect;

type Row = Prisma.ResponsePromiseGetPayload<{ select: typeof columns }>;

/** The promises of a body's responses and its own actions, without those that were merged, by the recommendation. */
export async function listPromisesAtAGlance(
  bodySlug: string,
): Promise<ReadonlyMap<string, PromiseAtAGlance[]>> {
  const recommendation = { inspection: { body: { slug: bodySlug } } };
  const rows = await database().responsePromise.findMany({
    where: { mergedIntoId: null, OR: [{ response: { recommendation } }, { recommendation }] },
    orderBy: [{ response: { datedOn: 'asc' } }, { response: { revision: 'asc' } }, { position: 'asc' }],
    select: columns,
  });
  const byRecommendation = groupedBy(
    rows,
    ({ response, recommendationId }) => response?.recommendationId ?? recommendationId ?? '',
  );
  return new Map([...byRecommendation].map(([id, own]) => [id, own.map(toPromise)]));
}

const toPromise = (row: Row): PromiseAtAGlance => ({
  ...{ id: row.id, promise: row.promise, merged: null },
  addedAt: row.addedAt?.toISOString() ?? null,
  cadence: shownWord(keysOf(CADENCES), row.cadence),
  state: shownWord(keysOf(PROMISE_STATES), row.state),
  confirmed: row.confirmedAt !== null,
  startsOn: toDayOrNull(row.startsOn),
  dueOn: toDayOrNull(row.dueOn),
  checkedOn: toDayOrNull(row.checkedOn),
  keptEvidenceExpiresOn: keptEvidenceExpiresOn(row),
  told: row.occurrences.map(({ start, state, evidence }) => ({
    start: toDayOrNull(start),
    state: oneOf(keysOf(TOLD_STATES), state),
    evidenceExpiresOn: toDayOrNull(evidence?.expiresOn ?? null),
  })),
  closing: closingIn(row),
});

function closingIn({ closings }: Row): PromiseAtAGlance['closing'] {
  const open = closings.find(({ decidedAt }) => decidedAt === null);
  return open ? { proposedBy: open.proposedBy, proposedAt: open.proposedAt.toISOString() } : null;
}

type Closed = {
  state: string;
  closings: readonly { agreed: boolean | null; state: string; evidence: { expiresOn: Date | null } | null }[];
};

/** Of a promise that 2 people closed as kept: the last day on which the evidence of it counts. */
function keptEvidenceExpiresOn({ state, closings }: Closed) {
  if (state !== 'kept') return null;
  const closing = closings.find((one) => one.agreed && one.state === 'kept');
  return toDayOrNull(closing?.evidence?.expiresOn ?? null);
}
