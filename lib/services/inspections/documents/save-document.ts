import { listBodies } from '@/lib/data/bodies';
import { recordChange } from '@/lib/data/audit/audit';
import { keepSaved, moveDocumentImport } from '@/lib/data/inspections/document-imports';
import { findImported } from '@/lib/data/inspections/imported-records';
import { findOffice } from '@/lib/data/office/office';
import type { DocumentImportRecord } from '@/lib/domain/inspections/document-import';
import { piecesInText } from '@/lib/domain/inspections/pieces';
import { whyNotSave } from '@/lib/domain/inspections/why-not-save';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import { documentOf } from '@/lib/importing/document/response-document';
import type { SaveDocumentInput } from '@/lib/schemas/inspections/correct-document';
import { importResponse } from '@/lib/services/inspections/import-response';
import { addDocument } from './add-document';
import { knownRefs } from './known-refs';
import { acceptedDrafts, listSuggestions } from './list-suggestions';
import { NOTHING_KEPT, openDocumentAt, OUT_OF_DATE } from './document-at';

type OpenDocument = DocumentImportRecord & { text: string };

/** @throws Refusal, with the first thing that keeps a document from being saved. */
function assertWhole({ pieces, text, details }: OpenDocument, known: readonly string[] | null): void {
  const [why] = whyNotSave({ pieces: piecesInText(pieces, text), details, known });
  if (why) throw new Refusal('not-yet', why);
}

type Saving = { body: string; known: readonly string[] | null; now: Date };

/** Saves what a document says, as the inspection it begins or with the one it adds to, and answers what that made. */
async function saveRecords(actor: SignedInActor, open: OpenDocument, { body, known, now }: Saving) {
  const { text, pieces, details, fileName, inspection } = open;
  const document = documentOf(text, pieces, details);
  const drafts = acceptedDrafts(listSuggestions(open, known ?? []), await listBodies());
  if (inspection) {
    const key = { body, inspection: inspection.slug };
    return addDocument(actor, { document, text, fileName, key, details, drafts });
  }
  const { slug, shortTitle, inspectorates, publishedOn, respondedOn } = details;
  if (!slug || !shortTitle || !inspectorates) throw new Refusal('changed-meanwhile', OUT_OF_DATE);
  const plan = { bodySlug: body, slug, shortTitle, inspectorates, publishedOn, respondedOn };
  await importResponse(actor, { document, text, fileName, plan, drafts }, now);
  return findImported({ body, inspection: slug });
}

/**
 * Saves a document that a person has looked at, as drafts: by the same service as the command line, in one transaction with
 * its audit events.
 * @throws Refusal while something is missing or twice, and when the document was changed since `version` was on the screen.
 */
export async function saveDocument(
  actor: SignedInActor,
  { id, version }: SaveDocumentInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'document:import');
  const open = await openDocumentAt(actor, id);
  const office = await findOffice();
  if (!office)
    throw new Refusal(
      'not-yet',
      'The office has no name yet. An administrator gives it one on the page “Office”.',
    );
  const known = await knownRefs(open);
  assertWhole(open, known);
  const { fileName, sha256 } = open;
  await recordChange(
    {
      actor,
      subject: { kind: 'document import', id },
      event: { action: 'document saved', detail: { fileName, sha256 } },
    },
    async () => {
      const moved = await moveDocumentImport(id, { from: ['ready'], to: 'saved', version }, NOTHING_KEPT);
      if (!moved) throw new Refusal('changed-meanwhile', OUT_OF_DATE);
      const { inspectionId, ...saved } = await saveRecords(actor, open, { body: office.slug, known, now });
      await keepSaved(id, inspectionId, saved);
    },
  );
}
