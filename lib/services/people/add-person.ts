import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/domain/audit-event';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import { findPersonByEmail, insertPerson } from '@/lib/data/people/people';
import type { AddPersonInput, MadePassword } from '@/lib/schemas/person';
import { changePeople } from './change-people';
import { makePassword } from './make-password';
import { hashOfPassword } from './password-hash';

/**
 * Adds a person with a password the service makes, and returns it to be handed over once.
 * @throws Refusal when somebody has this address already, or the actor may not.
 */
export async function addPerson(actor: SignedInActor, input: AddPersonInput): Promise<MadePassword> {
  assertMay(actor, 'person:add');
  const password = makePassword();
  await insertWithPassword(actor, { ...input, password });
  return { name: input.name, email: input.email, password };
}

/**
 * Adds a person with a chosen password. The caller answers for `actor`: an administrator, or the service itself.
 * @throws Refusal when somebody has this address already.
 */
export async function insertWithPassword(
  actor: Actor,
  input: AddPersonInput & { password: string },
): Promise<void> {
  const { password, ...person } = input;
  const id = randomUUID();
  const passwordHash = await hashOfPassword(password);
  const change = {
    actor: { id: actor.id, name: actor.name },
    subject: { kind: 'person', id },
    event: { action: 'person added', detail: { email: person.email, role: person.role } },
  } as const;
  await changePeople(change, async () => {
    if (await findPersonByEmail(person.email)) {
      throw new Refusal('unusable-input', 'Somebody with this email address already has an account', 'email');
    }
    await insertPerson({ id, ...person, passwordHash });
  });
}
