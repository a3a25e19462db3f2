import { findDocumentImport } from '@/lib/data/inspections/document-imports';
import { type DocumentImportRecord, NO_DETAILS } from '@/lib/domain/inspections/document-import';
import type { SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';

export const OUT_OF_DATE = 'This document has changed since you opened the page. Look at it again.';

/** What is left of a document on its way in once it was saved or cancelled: nothing that a person wrote. */
export const NOTHING_KEPT = {
  ...{ fileName: '', body: null, text: null, problem: null },
  ...{ furniture: [], pieces: [], suggestions: [], details: NO_DETAILS },
};

/** @throws Refusal when there is none. */
export async function documentAt(actor: SignedInActor, id: string): Promise<DocumentImportRecord> {
  const found = await findDocumentImport(actor, id);
  if (found) return found;
  throw new Refusal('not-found', 'There is no such document.');
}

/** A document whose words a person is looking at. @throws Refusal when there is none, or it has been saved or cancelled. */
export async function openDocumentAt(
  actor: SignedInActor,
  id: string,
): Promise<DocumentImportRecord & { text: string }> {
  const found = await documentAt(actor, id);
  if (found.state === 'ready' && found.text !== null) return { ...found, text: found.text };
  throw new Refusal('changed-meanwhile', OUT_OF_DATE);
}
