import type { ExceptionAsked } from '@/lib/domain/recommendations/exception';
import { database } from '@/lib/data/database';

export type NewException = Pick<ExceptionAsked, 'assurance' | 'reason'> & {
  requirementId: string;
  askedById: string;
  now: Date;
};

/** Keeps that somebody asked for an exception. Nothing of the part changes by it. */
export async function insertException({ now, ...asked }: NewException): Promise<void> {
  await database().verificationException.create({ data: { ...asked, askedAt: now } });
}

export type DecidedException = {
  id: string;
  isAgreed: boolean;
  reason: string;
  decidedById: string;
  now: Date;
};

/** Writes what the second person decided. Returns false when somebody else decided first. */
export async function decideExceptionNow(decided: DecidedException): Promise<boolean> {
  const { id, isAgreed, reason, decidedById, now } = decided;
  const { count } = await database().verificationException.updateMany({
    where: { id, decidedAt: null },
    data: { agreed: isAgreed, decisionReason: reason, decidedById, decidedAt: now },
  });
  return count === 1;
}
