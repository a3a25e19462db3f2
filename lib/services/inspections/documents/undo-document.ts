import { recordChange } from '@/lib/data/audit/audit';
import { undoDocumentImport } from '@/lib/data/inspections/imported-records';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { SaveDocumentInput } from '@/lib/schemas/inspections/correct-document';
import { documentAt, OUT_OF_DATE } from './document-at';

const RESTS_ON_IT =
  'Something rests on this document: a part was confirmed or assessed, a promise was checked, evidence or a measure was linked, or an edition holds it. It cannot be undone any more.';

/** What PostgreSQL answers where a row is referred to, or the rule of the function itself says no. */
const isHeld = (error: unknown): boolean =>
  /23503|23001|rests on it/.test(String(error) + JSON.stringify(error));

/**
 * Takes back what a document made, while nothing rests on it.
 * @throws Refusal when something does, or it is not saved.
 */
export async function undoDocument(
  actor: SignedInActor,
  { id, version }: SaveDocumentInput,
  _now: Date,
): Promise<void> {
  assertMay(actor, 'document:import');
  const saved = await documentAt(actor, id);
  if (saved.state !== 'saved' || saved.version !== version)
    throw new Refusal('changed-meanwhile', OUT_OF_DATE);
  try {
    await recordChange(
      {
        actor,
        subject: { kind: 'document import', id },
        event: { action: 'document undone', detail: { inspection: saved.inspection?.slug ?? '' } },
      },
      () => undoDocumentImport(id),
    );
  } catch (error) {
    throw isHeld(error) ? new Refusal('not-allowed', RESTS_ON_IT) : error;
  }
}
