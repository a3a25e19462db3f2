import { LONGEST_PASSWORD, problemWithPassword } from '@/lib/domain/people/password';
import type { SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import { revokeDevices } from '@/lib/data/people/known-devices';
import { findCredentials, findPerson, updatePasswordHash } from '@/lib/data/people/people';
import type { OwnPasswordInput } from '@/lib/schemas/person';
import { forgetTriesWhileSignedIn, mayTryWhileSignedIn } from './attempt-limits';
import { changePeople } from './change-people';
import { hashOfPassword, isPassword } from './password-hash';

/**
 * Changes the actor's own password. All their sessions end, this one too, and no device is known any more: whoever
 * knew the old one is out.
 * @throws Refusal when the current password is wrong, or the new one is not taken.
 */
export async function changePassword(
  actor: SignedInActor,
  input: OwnPasswordInput,
  now: Date,
): Promise<void> {
  const person = await findPerson(actor, actor.id);
  if (!person) throw new Refusal('not-found', 'Your account no longer exists.');
  await assertCurrent(person.email, input.currentPassword, now);
  const problem = problemWithPassword(input.newPassword, person);
  if (problem) throw new Refusal('unusable-input', problem, 'newPassword');

  const passwordHash = await hashOfPassword(input.newPassword);
  const change = {
    actor: { id: actor.id, name: actor.name },
    subject: { kind: 'person', id: actor.id },
    event: { action: 'password changed', detail: { email: person.email } },
  } as const;
  await changePeople(change, async () => {
    await updatePasswordHash(actor.id, { passwordHash, passwordIsGiven: false });
    await revokeDevices(actor.id, now);
  });
}

/** Somebody at a screen left open must not find the password out by trying: these tries count like those at the door. */
async function assertCurrent(email: string, password: string, now: Date): Promise<void> {
  if (!(await mayTryWhileSignedIn(email, now))) {
    throw new Refusal(
      'not-yet',
      'There were too many tries. Wait 15 minutes, then try again',
      'currentPassword',
    );
  }
  const kept = (await findCredentials(email))?.passwordHash ?? null;
  const isRight = password.length <= LONGEST_PASSWORD && (await isPassword(password, kept));
  if (!isRight) throw new Refusal('unusable-input', 'Your current password is not right', 'currentPassword');
  await forgetTriesWhileSignedIn(email);
}
