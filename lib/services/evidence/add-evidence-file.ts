import { createHash, randomUUID } from 'node:crypto';
import { recordChange } from '@/lib/data/audit/audit';
import { enqueueJob } from '@/lib/data/enqueue-job';
import { findEvidence } from '@/lib/data/evidence/evidence';
import { insertEvidenceFile } from '@/lib/data/evidence/evidence-files';
import { keptFileName, whyNotAddFile } from '@/lib/domain/evidence/evidence-file';
import { forTrail } from '@/lib/domain/evidence/readers';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import { recogniseEvidenceFile } from '@/lib/importing/evidence/recognise';
import type { AddEvidenceFileInput } from '@/lib/schemas/evidence/evidence-file';

/**
 * Receives a file of evidence that has not been decided on, as its next revision, into quarantine: nobody opens it before
 * the worker has checked it.
 * @throws Refusal for a file that is not taken, with the reason; for evidence that takes no more; for other people.
 */
export async function addEvidenceFile(
  actor: SignedInActor,
  { id: evidenceId, file }: AddEvidenceFileInput,
  _now: Date,
): Promise<void> {
  assertMay(actor, 'evidence:add-file');
  const evidence = await findEvidence(actor, evidenceId);
  if (!evidence) throw new Refusal('not-found', 'There is no such evidence.');
  const why = whyNotAddFile(evidence.state);
  if (why) throw new Refusal('not-yet', why);
  const body = new Uint8Array(await file.arrayBuffer());
  const kind = await recogniseEvidenceFile(body, file.name);
  const sha256 = createHash('sha256').update(body).digest('hex');
  const id = randomUUID();
  await recordChange(
    {
      actor,
      subject: { kind: 'evidence', id: evidenceId },
      event: {
        action: 'evidence file added',
        detail: { title: forTrail(evidence, evidence.title), kind, size: body.length, sha256 },
      },
    },
    async () => {
      const fileName = keptFileName(file.name);
      await insertEvidenceFile({ id, evidenceId, fileName, kind, sha256, body, addedById: actor.id });
      await enqueueJob('check-evidence-file', { id });
    },
  );
}
