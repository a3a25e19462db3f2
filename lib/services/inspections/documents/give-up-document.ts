import { recordChange } from '@/lib/data/audit/audit';
import { moveDocumentImport } from '@/lib/data/inspections/document-imports';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { DocumentInput } from '@/lib/schemas/inspections/receive-document';
import { documentAt, NOTHING_KEPT, OUT_OF_DATE } from './document-at';

/** Cancels a document that was not saved: nothing of it became a record, and its words are let go. */
export async function giveUpDocument(actor: SignedInActor, { id }: DocumentInput, _now: Date): Promise<void> {
  assertMay(actor, 'document:import');
  const { fileName } = await documentAt(actor, id);
  await recordChange(
    {
      actor,
      subject: { kind: 'document import', id },
      event: { action: 'document import given up', detail: { fileName } },
    },
    async () => {
      const from = ['received', 'ready', 'refused', 'failed'] as const;
      if (!(await moveDocumentImport(id, { from, to: 'given-up' }, NOTHING_KEPT)))
        throw new Refusal('changed-meanwhile', OUT_OF_DATE);
    },
  );
}
