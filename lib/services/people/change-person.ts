import { assertMay, ROLE_LABELS, type SignedInActor } from '@/lib/domain/permissions';
import { PERSON_WORDS } from '@/lib/domain/people/person-words';
import { givenAlone } from '@/lib/domain/people/two-people';
import { Conflict, Refusal } from '@/lib/domain/refusal';
import { countActive, findPerson, updatePerson } from '@/lib/data/people/people';
import type { PersonRecord } from '@/lib/domain/people/person-record';
import type { ChangePersonInput } from '@/lib/schemas/person';
import { appendRoleAsked, changePeople } from './change-people';

/**
 * Changes a person's name or role, or whether they can sign in; their open sessions end on the next request. A role that
 * decides is only asked for: they keep the one they have until somebody else agrees.
 * @throws Refusal when it is the actor's own account, or the last administrator would go.
 * @throws Conflict when somebody else changed this person first.
 */
export async function changePerson(actor: SignedInActor, input: ChangePersonInput, now: Date): Promise<void> {
  const person = await findPersonToChange(actor, input.id);
  const { role, asked } = givenAlone(input.role, { role: person.role, asked: person.asked?.role ?? null });
  const isAskedNow = asked !== null && input.role !== person.role;
  const change = {
    actor: { id: actor.id, name: actor.name },
    subject: { kind: 'person', id: person.id },
    event: {
      action: 'person changed',
      detail: { email: person.email, role, active: input.active },
    },
  } as const;
  await changePeople(change, async () => {
    const waits = isAskedNow ? { role: asked, by: actor.id, at: now } : null;
    const saved = { ...input, role, ...((isAskedNow || asked === null) && { asked: waits }) };
    if (!(await updatePerson(saved))) throw await whatIsSaved(actor, input.id);
    if (isAskedNow) await appendRoleAsked(change, { email: person.email, role: asked });
    await assertAdministratorLeft();
  });
}

/** @throws Refusal when nobody would be left who can manage people. */
export async function assertAdministratorLeft(): Promise<void> {
  if ((await countActive('administrator')) > 0) return;
  throw new Refusal('not-allowed', 'There must be at least 1 administrator who can sign in', 'role');
}

/**
 * The person an administrator is about to change.
 * @throws Refusal when the actor may not, when nobody has this id, or when it is the actor.
 */
export async function findPersonToChange(actor: SignedInActor, id: string): Promise<PersonRecord> {
  assertMay(actor, 'person:manage');
  if (actor.id === id) {
    throw new Refusal('not-allowed', 'You cannot change your own account here. Ask another administrator.');
  }
  const person = await findPerson(actor, id);
  if (!person) throw new Refusal('not-found', 'This account no longer exists.');
  return person;
}

async function whatIsSaved(actor: SignedInActor, id: string): Promise<Refusal> {
  const now = await findPerson(actor, id);
  if (!now) return new Refusal('not-found', 'This account no longer exists.');
  return new Conflict('Somebody else changed this person while you had the page open.', {
    version: now.version,
    saved: [
      { label: PERSON_WORDS.name, value: now.name },
      { label: PERSON_WORDS.role, value: ROLE_LABELS[now.role] },
      { label: PERSON_WORDS.active, value: now.active ? 'Yes' : 'No' },
    ],
  });
}
