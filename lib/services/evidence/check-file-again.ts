import { recordChange } from '@/lib/data/audit/audit';
import { enqueueJob } from '@/lib/data/enqueue-job';
import { findEvidence } from '@/lib/data/evidence/evidence';
import { findStuckWork } from '@/lib/data/stuck-work';
import { forTrail } from '@/lib/domain/evidence/readers';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { CheckFileAgainInput } from '@/lib/schemas/evidence/evidence-file';

/**
 * Hands a file whose check was lost to the worker again.
 * @throws Refusal for evidence that is not this person's to see, and for a file that is being checked, or was.
 */
export async function checkFileAgain(
  actor: SignedInActor,
  { id, file }: CheckFileAgainInput,
  _now: Date,
): Promise<void> {
  assertMay(actor, 'evidence:check-again');
  const evidence = await findEvidence(actor, id);
  if (!evidence) throw new Refusal('not-found', 'There is no such evidence.');
  const work = await findStuckWork(file);
  if (work?.kind !== 'file' || work.evidenceId !== id) {
    throw new Refusal('changed-meanwhile', 'The check of this file is no longer stopped. Look at it again.');
  }
  const detail = { title: forTrail(evidence, evidence.title), revision: work.revision };
  await recordChange(
    {
      actor,
      subject: { kind: 'evidence', id },
      event: { action: 'evidence file check started again', detail },
    },
    () => enqueueJob('check-evidence-file', { id: file }),
  );
}
