import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { PersonRecord } from '@/lib/domain/people/person-record';
import type { LiftLockInput } from '@/lib/schemas/person';
import { type AccountLock, liftAccountLocks, listAccountLocks } from './attempt-limits';
import { changePeople } from './change-people';
import { findPersonToChange } from './change-person';

/**
 * Lets a person try to sign in again at once, from any device, after too many wrong passwords locked their account.
 * @throws Refusal when the actor may not, when it is their own account, or when it is not locked any more.
 */
export async function liftLock(actor: SignedInActor, { id }: LiftLockInput, now: Date): Promise<void> {
  const { email } = await findPersonToChange(actor, id);
  const change = {
    actor: { id: actor.id, name: actor.name },
    subject: { kind: 'person', id },
    event: { action: 'sign-in lock lifted', detail: { email } },
  } as const;
  await changePeople(change, async () => {
    if (await liftAccountLocks(email, now)) return;
    throw new Refusal('changed-meanwhile', 'The lock has already ended. There was nothing to lift.');
  });
}

/**
 * The locks of these people at `now`, by e-mail address.
 * @throws Refusal when the reader may not manage people.
 */
export async function listLocksOf(
  actor: SignedInActor,
  people: readonly PersonRecord[],
  now: Date,
): Promise<ReadonlyMap<string, AccountLock>> {
  assertMay(actor, 'sign-in-lock:read');
  return listAccountLocks(
    people.map(({ email }) => email),
    now,
  );
}
