import { appendEvent, type Change } from '@/lib/data/audit/audit';
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
