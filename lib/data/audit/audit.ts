import type { Actor, AuditLine, AuditSubject } from '@/lib/domain/audit-event';
import type { AuditEvent } from '@/lib/schemas/events/audit-events';
import { database, inTransaction } from '@/lib/data/database';

export type Change = { actor: Actor; subject: AuditSubject; event: AuditEvent };

/** Adds one event to the chain, in the transaction under way. */
export async function appendEvent({ actor, subject, event }: Change): Promise<void> {
  await database().$executeRaw`
    select audit.append(${actor.id}, ${actor.name}, ${event.action}, ${subject.kind}, ${subject.id},
      ${JSON.stringify(event.detail)}::jsonb)`;
}

/** Saves a change and its audit event in one transaction: both, or neither. */
export async function recordChange<T>(change: Change, save: () => Promise<T>): Promise<T> {
  return inTransaction(async () => {
    const saved = await save();
    await appendEvent(change);
    return saved;
  });
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

type EventRow = {
  seq: bigint;
  at: Date;
  actorName: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  detail: unknown;
};

const toLine = (row: EventRow): AuditLine => ({
  seq: Number(row.seq),
  at: row.at.toISOString(),
  actorName: row.actorName,
  action: row.action,
  subject: { kind: row.subjectKind, id: row.subjectId },
  detail: asObject(row.detail),
});

/** The newest events first; of one kind of record, or of one record, where it is given. */
export async function listEvents(filter: {
  subject?: { kind: string; id?: string };
  limit: number;
}): Promise<AuditLine[]> {
  const rows = await database().auditEvent.findMany({
    where: filter.subject ? { subjectKind: filter.subject.kind, subjectId: filter.subject.id } : {},
    orderBy: { seq: 'desc' },
    take: filter.limit,
  });
  return rows.map(toLine);
}

/** Every event of these records, newest first. */
export async function listEventsAbout(subjects: readonly AuditSubject[]): Promise<AuditLine[]> {
  const rows = await database().auditEvent.findMany({
    where: { OR: subjects.map(({ kind, id }) => ({ subjectKind: kind, subjectId: id })) },
    orderBy: { seq: 'desc' },
  });
  return rows.map(toLine);
}

/** How many events the trail holds. */
export async function countEvents(): Promise<number> {
  return database().auditEvent.count();
}

/** Events whose hash or place is wrong; an empty list means the trail is whole. */
export async function listBrokenLinks(): Promise<{ seq: number; problem: string }[]> {
  const rows = await database().$queryRaw<
    { seq: bigint; problem: string }[]
  >`select * from audit.broken_links()`;
  return rows.map(({ seq, problem }) => ({ seq: Number(seq), problem }));
}
