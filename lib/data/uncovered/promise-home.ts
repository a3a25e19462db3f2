import type { PromiseHome } from '@/lib/domain/promises/promise-link';
import type { Prisma } from '@/prisma/generated/app/client';
import { inspectionColumns } from '../inspections/inspection-key';
import { toKey } from '../key-columns';

/** What names the recommendation of a promise. */
export const homeColumns = {
  ref: true,
  inspection: { select: { ...inspectionColumns, shortTitle: true } },
} satisfies Prisma.RecommendationSelect;

type HomeRow = Prisma.RecommendationGetPayload<{ select: typeof homeColumns }>;

/** The recommendation of a promise, or one that it serves. */
export const toHome = (row: HomeRow): PromiseHome => ({
  recommendation: toKey(row),
  inspectionTitle: row.inspection.shortTitle,
});

/** What the number of a promise is counted through. */
const aged = {
  orderBy: { position: 'asc' },
  select: { id: true, addedAt: true },
} satisfies Prisma.ResponsePromiseFindManyArgs;

/** The recommendation of a promise, with all that is numbered in it. */
export const homeWithPromises = {
  select: {
    ...homeColumns,
    responses: {
      orderBy: [{ datedOn: 'asc' }, { revision: 'asc' }],
      select: { promises: aged },
    },
    actions: aged,
  },
} satisfies Prisma.RecommendationDefaultArgs;

type Aged = { id: string; addedAt: Date | null };

/** The number of a promise, as `numberPromises` counts it. */
export function numberAtHome(id: string, at: { responses: { promises: Aged[] }[]; actions: Aged[] }): number {
  const age = ({ addedAt }: Aged) => addedAt?.getTime() ?? 0;
  const all = [...at.responses.flatMap(({ promises }) => promises), ...at.actions];
  return all.toSorted((one, other) => age(one) - age(other)).findIndex((one) => one.id === id) + 1;
}

export const partColumns = { ref: true, confirmedAt: true } satisfies Prisma.RequirementSelect;

type PartRow = Prisma.RequirementGetPayload<{ select: typeof partColumns }>;

/** What of a recommendation a link serves. */
export const toServed = ({ requirement, reason }: { requirement: PartRow | null; reason: string }) => ({
  part: requirement && requirement.ref,
  isPartConfirmed: requirement !== null && requirement.confirmedAt !== null,
  reason,
});
