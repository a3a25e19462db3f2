import { recordChange } from '@/lib/data/audit/audit';
import { findReceivedDocument } from '@/lib/data/document/documents';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';

/**
 * The words of the response document as they were received, to be kept as a file. Each time leaves an audit event.
 * @throws Refusal when there is none, or this person may not read it.
 */
export async function openReceivedDocument(
  actor: SignedInActor,
  { inspection }: { inspection: string },
): Promise<string> {
  assertMay(actor, 'panel:read');
  const document = await findReceivedDocument(actor, inspection);
  if (!document) throw new Refusal('not-found', 'There is no such document.');
  const { id, fileName, sha256, text } = document;
  await recordChange(
    {
      actor,
      subject: { kind: 'document', id },
      event: { action: 'response document opened', detail: { document: fileName, sha256 } },
    },
    () => Promise.resolve(),
  );
  return text;
}
