import { listRecommendationRefs, listRecommendationWords } from '@/lib/data/inspections/imported-records';
import { inspectionOfOffice } from '@/lib/data/inspections/inspection-key';
import type { DocumentImportRecord } from '@/lib/domain/inspections/document-import';

/** The references that the inspection of a document has already; null where the document begins one. */
export async function knownRefs({
  inspection,
}: Pick<DocumentImportRecord, 'inspection'>): Promise<string[] | null> {
  return inspection && listRecommendationRefs(await inspectionOfOffice(inspection.slug));
}

/** The words of the recommendations that the inspection of a document has already; none where the document begins one. */
export async function knownWords({
  inspection,
}: Pick<DocumentImportRecord, 'inspection'>): Promise<{ ref: string; text: string }[]> {
  return inspection === null ? [] : listRecommendationWords(await inspectionOfOffice(inspection.slug));
}
