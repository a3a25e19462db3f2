import type { LinkedPromise } from '@/lib/domain/promises/linked-promise';
import type { Prisma } from '@/prisma/generated/app/client';
import { homeWithPromises, numberAtHome, partColumns, toHome, toServed } from './promise-home';
import { toPromise, wholePromise } from './promise-rows';

/** The links by which promises made elsewhere serve a recommendation, each with its promise and where that is at home. */
export const linkedPromises = {
  where: { endedAt: null },
  orderBy: [{ linkedAt: 'asc' }, { id: 'asc' }],
  include: {
    requirement: { select: partColumns },
    promise: {
      include: {
        ...wholePromise,
        response: { select: { recommendation: homeWithPromises } },
        recommendation: homeWithPromises,
      },
    },
  },
} satisfies Prisma.PromiseLinkFindManyArgs;

type Row = Prisma.PromiseLinkGetPayload<{ include: (typeof linkedPromises)['include'] }>;
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
      // Links that were made at one moment have no order of their own: the whole first, then its parts.
      serves: links.map(toServed).toSorted((one, other) => (one.part ?? '').localeCompare(other.part ?? '')),
    };
  });
}
