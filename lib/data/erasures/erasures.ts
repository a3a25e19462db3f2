import type { ErasureRecord, PlaceOfWords } from '@/lib/domain/erasures/erasure';
import { can, type SignedInActor } from '@/lib/domain/permissions';
import type { Prisma } from '@/prisma/generated/app/client';
import { database } from '@/lib/data/database';
import { withStatementLimit } from '@/lib/data/time-limits';

/** Seconds for going through the whole record and all its editions: one with 1 edition takes under a second. */
export const WHILE_ALL_IS_READ = 60;

type Reader = Pick<SignedInActor, 'role'>;

const named = { select: { id: true, name: true } } as const;
const columns = {
  ...{ id: true, words: true, fingerprint: true, evidenceId: true, reason: true },
  ...{ askedBy: named, lookedAt: true, askedAt: true, givenUpAt: true },
  ...{ decidedBy: named, decidedAt: true, agreed: true, decisionReason: true },
} satisfies Prisma.ErasureSelect;

type Row = Prisma.ErasureGetPayload<{ select: typeof columns }>;

function toErasure({ lookedAt, askedAt, givenUpAt, ...row }: Row): ErasureRecord {
  const { decidedBy, decidedAt, agreed, decisionReason, ...rest } = row;
  return {
    ...rest,
    lookedAt: lookedAt.toISOString(),
    askedAt: askedAt?.toISOString() ?? null,
    givenUpAt: givenUpAt?.toISOString() ?? null,
    decision:
      decidedBy && decidedAt
        ? {
            by: decidedBy,
            at: decidedAt.toISOString(),
            isAgreed: agreed === true,
            reason: decisionReason ?? '',
          }
        : null,
  };
}

/** One erasure; null where there is none, and for who may not ask for any. */
export async function findErasure({ role }: Reader, id: string): Promise<ErasureRecord | null> {
  if (!can(role, 'erasure:ask')) return null;
  const row = await database().erasure.findUnique({ where: { id }, select: columns });
  return row && toErasure(row);
}

/** Every erasure, the newest first; nothing for who may not ask for any. */
export async function listErasures({ role }: Reader): Promise<ErasureRecord[]> {
  if (!can(role, 'erasure:ask')) return [];
  const rows = await database().erasure.findMany({ orderBy: { lookedAt: 'desc' }, select: columns });
  return rows.map(toErasure);
}

/** What was asked and not decided, the oldest first; nothing for who may not ask for any. */
export async function listOpenErasures({ role }: Reader): Promise<ErasureRecord[]> {
  if (!can(role, 'erasure:ask')) return [];
  const rows = await database().erasure.findMany({
    where: { askedAt: { not: null }, decidedAt: null, givenUpAt: null },
    orderBy: { askedAt: 'asc' },
    select: columns,
  });
  return rows.map(toErasure);
}

/** Every column that holds the words of an open erasure, whoever may read its rows: how many they are, and nothing of them. */
export async function listPlacesOfWords({ role }: Reader, words: string): Promise<PlaceOfWords[]> {
  if (!can(role, 'erasure:ask')) return [];
  type Row = { place: string; field: string; can_go: boolean; found: bigint; ids: string[] };
  const rows = await withStatementLimit(
    WHILE_ALL_IS_READ,
    () => database().$queryRaw<Row[]>`select * from places_of(${words})`,
  );
  return rows.map(({ can_go: canGo, found, ...row }) => ({ ...row, canGo, rows: Number(found) }));
}

type NewErasure = Pick<ErasureRecord, 'id' | 'words' | 'fingerprint' | 'evidenceId' | 'reason'> & {
  askedById: string;
  lookedAt: Date;
};

/** Keeps what somebody looks for. */
export async function insertErasure(erasure: NewErasure): Promise<void> {
  await database().erasure.createMany({ data: [erasure] });
}

/** Keeps that a second person is asked. False when it was asked or given up meanwhile. */
export async function markAsked(id: string, now: Date): Promise<boolean> {
  const where = { id, askedAt: null, givenUpAt: null };
  const { count } = await database().erasure.updateMany({ where, data: { askedAt: now } });
  return count === 1;
}

/** Keeps that it was given up, and forgets the words. False when it was decided or given up meanwhile. */
export async function markGivenUp(id: string, now: Date): Promise<boolean> {
  const where = { id, decidedAt: null, givenUpAt: null };
  const { count } = await database().erasure.updateMany({ where, data: { givenUpAt: now, words: null } });
  return count === 1;
}

/**
 * Decides on it, and where it is agreed takes everything out in the transaction under way: the database does it, writes the
 * event, withdraws the editions, and fails as a whole when the words would stay anywhere.
 */
export async function carryOut(decided: {
  id: string;
  personId: string;
  isAgreed: boolean;
  reason: string;
}): Promise<void> {
  const { id, personId, isAgreed, reason } = decided;
  await database().$executeRaw`select decide_erasure(${id}::uuid, ${personId}::uuid, ${isAgreed}, ${reason})`;
}
