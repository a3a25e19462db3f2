import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { whyNotAgreeToRole } from '@/lib/domain/people/two-people';
import { Refusal } from '@/lib/domain/refusal';
import { listRolesToAgree, updatePerson } from '@/lib/data/people/people';
import type { DecideRoleInput } from '@/lib/schemas/person';
import { changePeople } from './change-people';

/**
 * Agrees to a role that decides, which an administrator asked for, or declines it. Agreed, the person has it on their next
 * sign-in.
 * @throws Refusal when the actor may not, asked for it, or is the person; when the password is not the person's own yet;
 * and when it was decided or changed meanwhile.
 */
export async function decideRole(actor: SignedInActor, input: DecideRoleInput): Promise<void> {
  assertMay(actor, 'person:agree-role');
  const { id, version, decision } = input;
  const person = (await listRolesToAgree(actor)).find((each) => each.id === id);
  if (!person?.asked) throw new Refusal('not-found', 'Nobody asks for this role any more.');
  const { asked, email, hasOwnPassword } = person;
  const why = whyNotAgreeToRole({ personId: id, askedBy: asked.by.id, hasOwnPassword }, actor.id);
  if (decision === 'agree' && why) throw new Refusal('not-allowed', why);

  const action = decision === 'agree' ? 'role agreed' : 'role declined';
  const change = {
    actor: { id: actor.id, name: actor.name },
    subject: { kind: 'person', id },
    event: { action, detail: { email, role: asked.role } },
  } as const;
  await changePeople(change, async () => {
    const agreed = decision === 'agree' ? { role: asked.role, agreedBy: actor.id } : {};
    if (await updatePerson({ id, version, asked: null, ...agreed })) return;
    throw new Refusal('changed-meanwhile', 'Somebody else changed this person. Look again, then decide.');
  });
}
