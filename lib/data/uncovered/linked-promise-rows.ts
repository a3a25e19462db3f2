import type { LinkedPromise } from '@/lib/domain/promises/linked-promise';
import type { Prisma } from '@/prisma/generated/app/client';
import { homeColumns, partColumns, toHome, toPromise, toServed, wholePromise } from './promise-rows';

/** What the number of a promise is counted through. */
const aged = {
  orderBy: { position: 'asc' },
  select: { id: true, addedAt: true },
} satisfies Prisma.ResponsePromiseFindManyArgs;

const home = {
  select: {
    ...homeColumns,
    responses: {
      orderBy: [{ datedOn: 'asc' }, { revision: 'asc' }],
      select: { promises: aged },
    },
    actions: aged,
  },
} satisfies Prisma.RecommendationDefaultArgs;

/** The links by which promises made elsewhere serve a recommendation, each with its promise and where that is at home. */
export const linkedPromises = {
  where: { endedAt: null },
  orderBy: [{ linkedAt: 'asc' }, { id: 'asc' }],
  include: {
    requirement: { select: partColumns },
    promise: {
      include: { ...wholePromise, response: { select: { recommendation: home } }, recommendation: home },
    },
  },
} satisfies Prisma.PromiseLinkFindManyArgs;

type Row = Prisma.PromiseLinkGetPayload<{ include: (typeof linkedPromises)['include'] }>;
type Aged = { id: string; addedAt: Date | null };

/** As `numberPromises` counts them. */
function numberAtHome(id: string, at: { responses: { promises: Aged[] }[]; actions: Aged[] }): number {
  const age = ({ addedAt }: Aged) => addedAt?.getTime() ?? 0;
  const all = [...at.responses.flatMap(({ promises }) => promises), ...at.actions];
  return all.toSorted((one, other) => age(one) - age(other)).findIndex((one) => one.id === id) + 1;
}

/** The promises that serve a recommendation by a link: one for each promise, however many parts it serves. */
export function toLinkedPromises(rows: readonly Row[]): LinkedPromise[] {
  const ids = [...new Set(rows.map(({ promiseId }) => promiseId))];
  return ids.flatMap((id) => {
    const links = rows.filter(({ promiseId }) => promiseId === id);
    const [first] = links;
    const at = first && (first.promise.response?.recommendation ?? first.promise.recommendation);
    if (!at) return [];
    return {
      ...toPromise(first.promise),
      number: numberAtHome(id, at),
      home: toHome(at),
      serves: links.map(toServed),
    };
  });
}
