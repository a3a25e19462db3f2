import type { SignedInActor } from '@/lib/domain/permissions';
import { heldWithGivenPassword } from '@/lib/domain/people/two-people';
import { Refusal } from '@/lib/domain/refusal';
import { revokeDevices } from '@/lib/data/people/known-devices';
import { updatePasswordHash, updatePerson } from '@/lib/data/people/people';
import type { MadePassword, NewPasswordInput } from '@/lib/schemas/person';
import { appendRoleAsked, changePeople } from './change-people';
import { assertAdministratorLeft, findPersonToChange } from './change-person';
import { makePassword } from './make-password';
import { hashOfPassword } from './password-hash';

/**
 * Gives a person who has lost theirs a new password, and returns it to be handed over once. Their sessions end, and
 * their devices are unknown again. A role that decides is theirs again when they have chosen a password of their own and
 * somebody else agrees.
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
  const held = heldWithGivenPassword({ role: person.role, asked: person.asked?.role ?? null });
  const { asked } = held;
  await changePeople(change, async () => {
    if (asked) {
      // Whoever is shown the password counts as the one who asks: so they are never the one who agrees.
      const waits = { role: asked, by: actor.id, at: now };
      if (!(await updatePerson({ id, version: person.version, role: held.role, asked: waits }))) {
        throw new Refusal('changed-meanwhile', 'Somebody else changed this person. Look again, then decide.');
      }
      await assertAdministratorLeft();
      await appendRoleAsked(change, { email: person.email, role: asked });
    }
    await updatePasswordHash(id, { passwordHash, passwordIsGiven: true });
    await revokeDevices(id, now);
  });
  return { name: person.name, email: person.email, password, asked };
}
