import type { SignedInActor } from '@/lib/domain/permissions';
import { revokeDevices } from '@/lib/data/people/known-devices';
import { updatePasswordHash } from '@/lib/data/people/people';
import type { MadePassword, NewPasswordInput } from '@/lib/schemas/person';
import { changePeople } from './change-people';
import { findPersonToChange } from './change-person';
import { makePassword } from './make-password';
import { hashOfPassword } from './password-hash';

/**
 * Gives a person who has lost theirs a new password, and returns it to be handed over once. Their sessions end, and
 * their devices are unknown again.
 * @throws Refusal when the actor may not, or asks it for themselves.
 */
export async function giveNewPassword(
  actor: SignedInActor,
  { id }: NewPasswordInput,
  now: Date,
): Promise<MadePassword> {
  const person = await findPersonToChange(actor, id);
  const password = makePassword();
  const passwordHash = await hashOfPassword(password);
  const change = {
    actor: { id: actor.id, name: actor.name },
    subject: { kind: 'person', id },
    event: { action: 'password changed', detail: { email: person.email } },
  } as const;
  await changePeople(change, async () => {
    await updatePasswordHash(id, passwordHash);
    await revokeDevices(id, now);
  });
  return { name: person.name, email: person.email, password };
}
