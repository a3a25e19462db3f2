import { findInspection } from '@/lib/data/inspections/inspections';
import { listRecommendations } from '@/lib/data/recommendations/recommendations';
import { type CoveredSentence, coverSentences } from '@/lib/domain/document/cover';
import type { DocumentRecord } from '@/lib/domain/document/document-record';
import type { ExtractRecord } from '@/lib/domain/document/extract';
import type { InspectionRecord } from '@/lib/domain/inspections/inspection-record';
import type { SignedInActor } from '@/lib/domain/permissions';
import { findDocument } from './documents';
import { listExtracts } from './extracts';

export type DocumentPageRecords = {
  inspection: InspectionRecord;
  document: DocumentRecord;
  extracts: ExtractRecord[];
  covered: CoveredSentence[];
};

/** The response to an inspection with each sentence's records, or null where there is none that this person may read. */
export async function readDocumentPage(
  actor: SignedInActor,
  inspectionSlug: string,
): Promise<DocumentPageRecords | null> {
  const [inspection, document, recommendations, extracts] = await Promise.all([
    findInspection(inspectionSlug),
    findDocument(actor, inspectionSlug),
    listRecommendations(actor, inspectionSlug),
    listExtracts(actor, inspectionSlug),
  ]);
  if (!inspection || !document) return null;
  const records = { recommendations, extracts, inspection: inspectionSlug };
  return { inspection, document, extracts, covered: coverSentences(document.sentences, records) };
}
