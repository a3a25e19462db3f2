import { listRecommendationRefs } from '@/lib/data/inspections/imported-records';
import { inspectionOfOffice } from '@/lib/data/inspections/inspection-key';
import type { DocumentImportRecord } from '@/lib/domain/inspections/document-import';
import { type PieceInText, piecesInText } from '@/lib/domain/inspections/pieces';
import { whyNotSave } from '@/lib/domain/inspections/why-not-save';
import { documentOf } from '@/lib/importing/document/response-document';

/** What a person is shown of a document that was read. */
export type LookedAtDocument = {
  pieces: PieceInText[];
  recommendations: number;
  responses: number;
  /** What was placed by judgement, or is not there, in sentences. */
  toCheck: string[];
  /** What keeps it from being saved, in sentences. */
  missing: string[];
};

/** What a document that was read says, by its pieces as they are now; null before it was read and after it was saved. */
export async function lookAtDocument(record: DocumentImportRecord): Promise<LookedAtDocument | null> {
  const { text, pieces: kept, details, inspection } = record;
  if (text === null) return null;
  const document = documentOf(text, kept, details);
  const pieces = piecesInText(kept, text);
  const known = inspection && (await listRecommendationRefs(await inspectionOfOffice(inspection.slug)));
  return {
    pieces,
    recommendations: document.recommendations.length,
    responses: document.responses.length,
    toCheck: document.toCheck,
    missing: whyNotSave({ pieces, details, known }),
  };
}
