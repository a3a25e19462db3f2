import { appendEvent, type Change } from '@/lib/data/audit/audit';
import type { DecidingRole } from '@/lib/domain/people/two-people';
import { inTransaction } from '@/lib/data/database';

/**
 * One change of people after another. The event comes first, because writing it holds the end of the audit trail until
 * the transaction is over: so two administrators cannot remove each other in the same moment, nor add one address twice.
 */
export async function changePeople(change: Change, save: () => Promise<void>): Promise<void> {
  await inTransaction(async () => {
    await appendEvent(change);
    await save();
  });
}

/** Says in the audit, within the change of a person, that a role waits for a second person. */
export async function appendRoleAsked(
  { actor, subject }: Pick<Change, 'actor' | 'subject'>,
  detail: { email: string; role: DecidingRole },
): Promise<void> {
  await appendEvent({ actor, subject, event: { action: 'role asked', detail } });
}
