import { database } from '@/lib/data/database';
import { can, type SignedInActor } from '@/lib/domain/permissions';
import type { WithdrawalAsked, WithdrawalOfEdition, Withdrawn } from '@/lib/domain/publications/withdrawal';

type Reader = Pick<SignedInActor, 'role'>;

const named = { select: { id: true, name: true } } as const;

/** What is asked of an edition and not decided yet; null when nothing is, and for who may not preview it. */
export async function findOpenWithdrawal(
  { role }: Reader,
  publicationId: string,
): Promise<WithdrawalAsked | null> {
  if (!can(role, 'publication:preview')) return null;
  const row = await database().publicationWithdrawal.findFirst({
    where: { publicationId, decidedAt: null },
    select: { id: true, reason: true, askedAt: true, askedBy: named },
  });
  return row && { ...row, askedAt: row.askedAt.toISOString() };
}

/** What is asked of any edition and not decided yet, the oldest first; nothing for who may not preview editions. */
export async function listOpenWithdrawals({ role }: Reader): Promise<WithdrawalOfEdition[]> {
  if (!can(role, 'publication:preview')) return [];
  const rows = await database().publicationWithdrawal.findMany({
    where: { decidedAt: null },
    orderBy: { askedAt: 'asc' },
    select: {
      ...{ id: true, reason: true, askedAt: true, askedBy: named },
      publication: { select: { id: true, number: true } },
    },
  });
  return rows.map((row) => ({ ...row, askedAt: row.askedAt.toISOString() }));
}

/** Who withdrew an edition, and why; null where it was not withdrawn, and for who may not preview it. */
export async function findWithdrawn({ role }: Reader, publicationId: string): Promise<Withdrawn | null> {
  if (!can(role, 'publication:preview')) return null;
  const row = await database().publicationWithdrawal.findFirst({
    where: { publicationId, agreed: true },
    select: { reason: true, askedBy: named, decidedBy: named, decidedAt: true },
  });
  if (!row?.decidedAt || !row.decidedBy) return null;
  const { reason, askedBy, decidedBy, decidedAt } = row;
  return { reason, askedBy: askedBy.name, agreedBy: decidedBy.name, agreedAt: decidedAt.toISOString() };
}

export type NewWithdrawal = { publicationId: string; reason: string; askedById: string; askedAt: Date };

/** Keeps that somebody asked to withdraw an edition. False when somebody else has asked already. */
export async function insertWithdrawal(asked: NewWithdrawal): Promise<boolean> {
  const { count } = await database().publicationWithdrawal.createMany({
    data: [asked],
    skipDuplicates: true,
  });
  return count === 1;
}

export type DecidedWithdrawal = {
  id: string;
  isAgreed: boolean;
  reason: string;
  decidedById: string;
  now: Date;
};

/** Keeps what a second person decided. False when somebody else decided first. */
export async function updateWithdrawal(decided: DecidedWithdrawal): Promise<boolean> {
  const { id, isAgreed, reason, decidedById, now } = decided;
  const { count } = await database().publicationWithdrawal.updateMany({
    where: { id, decidedAt: null },
    data: { agreed: isAgreed, decisionReason: reason, decidedById, decidedAt: now },
  });
  return count === 1;
}

/**
 * Takes the pages of an edition out of the database and tells every web process, when the transaction is over. The database
 * refuses it unless 2 people have agreed and the publication is in the state "withdrawn".
 */
export async function closeEdition(id: string): Promise<void> {
  await database().$executeRaw`select published.withdraw(${id}::uuid)`;
}
