import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/domain/audit-event';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { givenAlone } from '@/lib/domain/people/two-people';
import { Refusal } from '@/lib/domain/refusal';
import { findPersonByEmail, insertPerson, type NewPerson } from '@/lib/data/people/people';
import type { AddPersonInput, MadePassword } from '@/lib/schemas/person';
import { appendRoleAsked, changePeople } from './change-people';
import { makePassword } from './make-password';
import { hashOfPassword } from './password-hash';

/**
 * Adds a person with a password the service makes, and returns it to be handed over once. A role that decides is only
 * asked for: the person has it when somebody else agrees.
 * @throws Refusal when somebody has this address already, or the actor may not.
 */
export async function addPerson(
  actor: SignedInActor,
  input: AddPersonInput,
  now: Date,
): Promise<MadePassword> {
  assertMay(actor, 'person:add');
  const password = makePassword();
  const { role, asked } = givenAlone(input.role, null);
  const given = { passwordIsGiven: true, asked: asked && { role: asked, by: actor.id, at: now } };
  await insertPersonWith(actor, { ...input, role, password }, given);
  return { name: input.name, email: input.email, password, asked };
}

/**
 * Adds a person with their role and password for whoever runs the machine: in the terminal, and for the trial. No second
 * person is asked, because who holds the database can give themselves any role.
 * @throws Refusal when somebody has this address already.
 */
export async function insertWithPassword(
  actor: Actor,
  input: AddPersonInput & { password: string },
): Promise<void> {
  await insertPersonWith(actor, input, { passwordIsGiven: false, asked: null });
}

async function insertPersonWith(
  actor: Actor,
  input: AddPersonInput & { password: string },
  given: Pick<NewPerson, 'passwordIsGiven' | 'asked'>,
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
    await insertPerson({ id, ...person, ...given, passwordHash });
    if (given.asked) await appendRoleAsked(change, { email: person.email, role: given.asked.role });
  });
}
