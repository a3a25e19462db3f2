import { recordChange } from '@/lib/data/audit/audit';
import { findPerson } from '@/lib/data/people/people';
import { revokeSession } from '@/lib/data/people/sessions';
import { recogniseSession } from './recognise-session';
import { keptHash } from './session-rules';

/** Ends a session. One that is over already stays over, and leaves no second event. */
export async function signOut(session: string, now: Date): Promise<void> {
  const actor = await recogniseSession(session, now);
  const person = actor && (await findPerson(actor, actor.id));
  if (!person) return;
  await recordChange(
    {
      actor: { id: person.id, name: person.name },
      subject: { kind: 'person', id: person.id },
      event: { action: 'signed out', detail: { email: person.email } },
    },
    () => revokeSession(keptHash(session), now),
  );
}
