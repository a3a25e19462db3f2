import type { DocumentImportRecord } from '@/lib/domain/inspections/document-import';
import { type PieceInText, piecesInText } from '@/lib/domain/inspections/pieces';
import { whyNotSave } from '@/lib/domain/inspections/why-not-save';
import { compareWithRecord, listReadBesides } from '@/lib/importing/document/marks/read-besides';
import { documentOf } from '@/lib/importing/document/response-document';
import { knownWords } from './known-refs';
import { listSuggestions } from './list-suggestions';

/** What a person is shown of a document that was read. */
export type LookedAtDocument = {
  pieces: PieceInText[];
  recommendations: number;
  responses: number;
  /** What was placed by judgement, or is not there, in sentences. */
  toCheck: string[];
  /** What was read and is not saved, in sentences. */
  notSaved: string[];
  /** What keeps it from being saved, in sentences. */
  missing: string[];
  /** How many suggested parts and promises wait for a decision, and how many were accepted. */
  undecided: number;
  accepted: number;
};

/** What a document that was read says, by its pieces as they are now; null before it was read and after it was saved. */
export async function lookAtDocument(record: DocumentImportRecord): Promise<LookedAtDocument | null> {
  const { text, pieces: kept, details } = record;
  if (text === null) return null;
  const document = documentOf(text, kept, details);
  const pieces = piecesInText(kept, text);
  const inRecord = await knownWords(record);
  const known = record.inspection && inRecord.map(({ ref }) => ref);
  const added = document.recommendations.filter(({ ref }) => !known?.includes(ref));
  const { parts, promises } = listSuggestions(record, known ?? []);
  return {
    pieces,
    recommendations: document.recommendations.length,
    responses: document.responses.length,
    toCheck: [...document.toCheck, ...compareWithRecord(document, inRecord)],
    notSaved: listReadBesides({ recommendations: added, responses: document.responses }),
    missing: whyNotSave({ pieces, details, known }),
    undecided: [...parts, ...promises].filter(({ decision }) => decision === null).length,
    accepted: [...parts, ...promises].filter(({ decision }) => decision === 'accepted').length,
  };
}
