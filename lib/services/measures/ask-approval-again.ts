import { appendEvent } from '@/lib/data/audit/audit';
import { findMethodology, insertMethodology } from '@/lib/data/measures/methodology';
import type { SignedInActor } from '@/lib/domain/permissions';

/**
 * After a change of what a measure counts, in the transaction under way: words that were approved before it become a new version in
 * the name of whoever made the change, which another person must approve. Words that nobody approved wait already.
 */
export async function askApprovalAgain(actor: SignedInActor, measure: string, now: Date): Promise<void> {
  const [newest] = (await findMethodology(actor, measure)).versions;
  if (!newest || newest.approvedAt === null) return;
  const { words } = newest;
  const number = newest.number + 1;
  await insertMethodology({ ref: measure, number, words, writtenById: actor.id, writtenAt: now });
  await appendEvent({
    actor,
    subject: { kind: 'measure', id: measure },
    event: { action: 'methodology written', detail: { measure, number, words } },
  });
}
