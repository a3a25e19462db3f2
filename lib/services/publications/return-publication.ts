import { assertMay, can, type SignedInActor } from '@/lib/domain/permissions';
import { whyNotReturn } from '@/lib/domain/publications/publication';
import { Refusal } from '@/lib/domain/refusal';
import { recordChange } from '@/lib/data/audit/audit';
import { findPublication, movePublication } from '@/lib/data/publications/publications';
import type { ReturnPublicationInput } from '@/lib/schemas/publication';

/**
 * Sends a draft edition back with a reason: an approver who does not agree, or the person who prepared it.
 * @throws Refusal for everybody else, and when the edition is not waiting for a decision.
 */
export async function returnPublication(
  actor: SignedInActor,
  { id, reason }: ReturnPublicationInput,
  _now: Date,
): Promise<void> {
  assertMay(actor, 'publication:return');
  const publication = await findPublication(actor, id);
  if (!publication) throw new Refusal('not-found', 'This edition no longer exists.');
  const why = whyNotReturn(
    { preparedBy: publication.preparedBy?.id ?? null },
    { id: actor.id, mayApprove: can(actor.role, 'publication:approve') },
  );
  if (why) throw new Refusal('not-allowed', why);
  await recordChange(
    {
      actor,
      subject: { kind: 'publication', id },
      event: { action: 'publication returned', detail: { number: publication.number, reason } },
    },
    async () => {
      const moved = await movePublication({ id, from: 'draft', to: 'returned', set: { note: reason } });
      if (!moved)
        throw new Refusal('changed-meanwhile', 'This edition is not waiting for a decision any more.');
    },
  );
}
