import { createHash, randomUUID } from 'node:crypto';
import { recordChange } from '@/lib/data/audit/audit';
import { enqueueJob } from '@/lib/data/enqueue-job';
import { insertDocumentImport } from '@/lib/data/inspections/document-imports';
import { findInspection } from '@/lib/data/inspections/inspections';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { ReceiveDocumentInput } from '@/lib/schemas/inspections/receive-document';

/** What pasted words are called, as they have no name. */
const PASTED = 'pasted.txt';

/** Bytes as they came. Nothing of them is looked at here: the worker alone reads documents. */
async function bytesOf({ file, words }: ReceiveDocumentInput): Promise<{ name: string; body: Uint8Array }> {
  if (file) return { name: file.name, body: new Uint8Array(await file.arrayBuffer()) };
  return { name: PASTED, body: new TextEncoder().encode(words) };
}

/**
 * Takes in a report or a response, as a file or as words, and hands it to the worker to be read. Returns its id.
 * @throws Refusal for an inspection that is not there, and for who may not load documents.
 */
export async function receiveDocument(
  actor: SignedInActor,
  input: ReceiveDocumentInput,
  now: Date,
): Promise<string> {
  assertMay(actor, 'document:import');
  const inspection = input.inspection === null ? null : await findInspection(input.inspection);
  if (input.inspection !== null && !inspection)
    throw new Refusal('not-found', 'There is no such inspection. Select another one.', 'inspection');
  const { name: fileName, body } = await bytesOf(input);
  const sha256 = createHash('sha256').update(body).digest('hex');
  const id = randomUUID();
  await recordChange(
    {
      actor,
      subject: { kind: 'document import', id },
      event: { action: 'document received', detail: { fileName, sha256 } },
    },
    async () => {
      const received = { receivedById: actor.id, receivedAt: now };
      await insertDocumentImport({
        ...{ id, fileName, sha256, body, inspectionId: inspection?.id ?? null },
        ...received,
      });
      await enqueueJob('read-document', { id, size: 'small' });
    },
  );
  return id;
}
