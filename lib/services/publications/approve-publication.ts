import { whyNotApproveWith } from '@/lib/domain/incident';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { whyNotApprove, whyNotWithFiles } from '@/lib/domain/publications/publication';
import { Refusal } from '@/lib/domain/refusal';
import { recordChange } from '@/lib/data/audit/audit';
import { isDemonstration } from '@/lib/data/demonstration';
import { countFilesTakenBack } from '@/lib/data/publications/files-taken-back';
import { listIncidents } from '@/lib/data/incidents';
import { enqueueJob } from '@/lib/data/enqueue-job';
import { findPublication, movePublication } from '@/lib/data/publications/publications';
import type { ApprovePublicationInput } from '@/lib/schemas/publication';

/**
 * A second person agrees to publish the very edition they looked at (told by its hash); the worker opens it to the public.
 * @throws Refusal when it may not be approved, by this person or at all.
 */
export async function approvePublication(
  actor: SignedInActor,
  { id, hash }: ApprovePublicationInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'publication:approve');
  const publication = await findPublication(actor, id);
  if (!publication) throw new Refusal('not-found', 'This edition no longer exists.');
  const preparedBy = publication.preparedBy?.id ?? null;
  const record = { isDemonstration: await isDemonstration() };
  const why = whyNotApprove({ ...publication, ...record, preparedBy }, actor.id);
  if (why) throw new Refusal('not-allowed', why);
  const own = (await listIncidents(actor)).filter((one) => one.publication === id);
  const whyNot = whyNotApproveWith(own.length);
  if (whyNot) throw new Refusal('not-yet', whyNot);
  const whyNotFiles = whyNotWithFiles(await countFilesTakenBack(id));
  if (whyNotFiles) throw new Refusal('not-yet', whyNotFiles);
  if (publication.hash !== hash) {
    throw new Refusal(
      'changed-meanwhile',
      'This is not the edition you looked at. Preview it again before you approve it.',
    );
  }
  await recordChange(
    {
      actor,
      subject: { kind: 'publication', id },
      event: { action: 'publication approved', detail: { number: publication.number, hash } },
    },
    async () => {
      const moved = await movePublication({
        id,
        from: 'draft',
        to: 'approved',
        set: { approvedById: actor.id, approvedAt: now },
      });
      if (!moved) throw new Refusal('changed-meanwhile', 'Somebody else decided on this edition first.');
      await enqueueJob('publish-edition', { id });
    },
  );
}
