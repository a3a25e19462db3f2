import { z } from 'zod';
import type { PublicationRecord } from '@/lib/domain/publications/publication-record';
import {
  OPEN_STATES,
  PUBLICATION_STATES,
  type PublicationState,
} from '@/lib/domain/publications/publication';
import type { Prisma } from '@/prisma/generated/app/client';
import { database } from '@/lib/data/database';
import { toDate, toDay } from '@/lib/data/days';
import { keysOf, shownWord } from '@/lib/data/lists';

const named = { select: { id: true, name: true } } satisfies Prisma.UserDefaultArgs;
const withPeople = { preparedBy: named, approvedBy: named } satisfies Prisma.PublicationInclude;
type Row = Prisma.PublicationGetPayload<{ include: typeof withPeople }>;

const checklistColumn = z.array(z.object({ level: z.enum(['error', 'warning']), sentence: z.string() }));

const toPublication = (row: Row): PublicationRecord => ({
  id: row.id,
  number: row.number,
  state: shownWord(keysOf(PUBLICATION_STATES), row.state),
  datedOn: toDay(row.datedOn),
  changeNote: row.changeNote,
  checklist: checklistColumn.parse(row.checklist),
  hash: row.hash,
  preparedBy: row.preparedBy,
  preparedAt: row.preparedAt.toISOString(),
  approvedBy: row.approvedBy,
  approvedAt: row.approvedAt?.toISOString() ?? null,
  publishedAt: row.publishedAt?.toISOString() ?? null,
  note: row.note,
  version: row.version,
});

/** Every publication, newest first. */
export async function listPublications(): Promise<PublicationRecord[]> {
  const rows = await database().publication.findMany({
    orderBy: { preparedAt: 'desc' },
    include: withPeople,
  });
  return rows.map(toPublication);
}

/** The publication with this id, or null. */
export async function findPublication(id: string): Promise<PublicationRecord | null> {
  const row = await database().publication.findUnique({ where: { id }, include: withPeople });
  return row === null ? null : toPublication(row);
}

/** The one publication that is being prepared, waits for approval or is being published, or null. */
export async function findOpenPublication(): Promise<PublicationRecord | null> {
  const row = await database().publication.findFirst({
    where: { state: { in: [...OPEN_STATES] } },
    include: withPeople,
  });
  return row === null ? null : toPublication(row);
}

/** The number of the published edition that nobody approved (the first one of a trial), or null. */
export async function findUnapprovedEdition(): Promise<number | null> {
  const row = await database().publication.findFirst({
    where: { publishedAt: { not: null }, approvedById: null },
    select: { number: true },
  });
  return row?.number ?? null;
}

/** The number the next edition will bear: editions that were returned leave no gap. */
export async function nextEditionNumber(): Promise<number> {
  const last = await database().publication.aggregate({
    where: { state: { in: ['published', 'withdrawn'] } },
    _max: { number: true },
  });
  return (last._max.number ?? 0) + 1;
}

export type NewPublication = Pick<PublicationRecord, 'id' | 'number' | 'datedOn' | 'changeNote'> & {
  preparedById: string | null;
};

/**
 * Opens a publication in the state "preparing". Returns false when another is open: the database holds at most one.
 */
export async function insertPublication({ datedOn, ...publication }: NewPublication): Promise<boolean> {
  const { count } = await database().publication.createMany({
    data: [{ ...publication, datedOn: toDate(datedOn), state: 'preparing' }],
    skipDuplicates: true,
  });
  return count === 1;
}

export type PublicationMove = {
  id: string;
  from: PublicationState;
  to: PublicationState;
  set?: Pick<
    Prisma.PublicationUncheckedUpdateManyInput,
    'checklist' | 'hash' | 'note' | 'approvedById' | 'approvedAt' | 'publishedAt'
  >;
};

/** Moves a publication from one state to the next. Returns false when it is not in the state `from` any more. */
export async function movePublication({ id, from, to, set }: PublicationMove): Promise<boolean> {
  const { count } = await database().publication.updateMany({
    where: { id, state: from },
    data: { ...set, state: to, version: { increment: 1 } },
  });
  return count === 1;
}

/** Hands a job to the worker, in the transaction under way: it runs only if the change was saved. */
export async function enqueueJob(
  task: 'prepare-edition' | 'publish-edition' | 'import-figures' | 'draw-chart',
  payload: { id: string; [more: string]: string },
): Promise<void> {
  await database()
    .$executeRaw`select jobs.enqueue(${task}, ${JSON.stringify(payload)}::json, ${`${task}:${payload.id}`})`;
}
