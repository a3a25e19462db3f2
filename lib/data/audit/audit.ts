import type { Actor, AuditLine, AuditSubject } from '@/lib/domain/audit-event';
import type { AuditEvent } from '@/lib/schemas/events/audit-events';
import { can, type SignedInActor } from '@/lib/domain/permissions';
import { database, inTransaction } from '@/lib/data/database';
import { type EventFilter, listUncoveredEvents, listUncoveredEventsAbout } from '@/lib/data/uncovered/events';

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

type Reader = Pick<SignedInActor, 'role'>;

/** The newest events first; of one kind of record, or of one record, where it is given. None for who may not read the history. */
export async function listEvents({ role }: Reader, filter: EventFilter): Promise<AuditLine[]> {
  return can(role, 'audit:read') ? listUncoveredEvents(filter) : [];
}

/** Every event of these records, newest first; none for a reader outside the office. */
export async function listEventsAbout(
  { role }: Reader,
  subjects: readonly AuditSubject[],
): Promise<AuditLine[]> {
  return can(role, 'manage:read') ? listUncoveredEventsAbout(subjects) : [];
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
