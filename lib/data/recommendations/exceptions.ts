import type { ExceptionAsked } from '@/lib/domain/recommendations/exception';
import { ASSURANCE_LEVELS } from '@/lib/domain/recommendations/dials';
import { database } from '@/lib/data/database';
import { oneOf } from '@/lib/data/lists';

type Row = {
  id: string;
  assurance: string;
  reason: string;
  askedBy: ExceptionAsked['askedBy'];
  askedAt: Date;
};

/** A row of somebody's question for an exception. */
export const toException = ({ id, assurance, reason, askedBy, askedAt }: Row): ExceptionAsked => ({
  ...{ id, reason, askedBy },
  assurance: oneOf(ASSURANCE_LEVELS, assurance),
  askedAt: askedAt.toISOString(),
});

/** What was asked for parts of a body's recommendations and is not decided, by the part. */
export async function listExceptionsAsked(bodySlug: string): Promise<ReadonlyMap<string, ExceptionAsked>> {
  const rows = await database().verificationException.findMany({
    where: {
      decidedAt: null,
      requirement: { recommendation: { inspection: { body: { slug: bodySlug } } } },
    },
    include: { askedBy: { select: { id: true, name: true } } },
  });
  return new Map(rows.map((row) => [row.requirementId, toException(row)]));
}

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
