import { recordChange } from '@/lib/data/audit/audit';
import {
  hasDocument,
  insertDocumentOf,
  listRecommendationRefs,
} from '@/lib/data/inspections/imported-records';
import type { SavedRecords } from '@/lib/data/inspections/document-imports';
import type { DocumentDetails } from '@/lib/domain/inspections/document-import';
import type { InspectionKey } from '@/lib/domain/paths/recommendation-key';
import type { SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { ResponseDocument } from '@/lib/importing/document/response-document';
import {
  answersTo,
  type OfficeDrafts,
  toDocument,
  toRecommendation,
} from '@/lib/services/inspections/import-response';

type AddInput = {
  document: ResponseDocument;
  text: string;
  fileName: string;
  key: InspectionKey;
  details: DocumentDetails;
  drafts: OfficeDrafts;
};

/**
 * Saves a further document with an inspection that is in the record: recommendations that it lacks, and answers as further
 * versions. The words of a recommendation that it has stay as they are.
 * @throws Refusal when the inspection has this very document.
 */
export async function addDocument(
  actor: SignedInActor,
  { document, text, fileName, key, details, drafts }: AddInput,
): Promise<SavedRecords & { inspectionId: string }> {
  const stored = toDocument({ document, text, fileName });
  if (await hasDocument(key, stored.sha256))
    throw new Refusal('not-allowed', 'This very document is with the inspection already.');
  const known = await listRecommendationRefs(key);
  const { respondedOn, respondent } = details;
  const answering = { document, respondedOn, drafts };
  const added = document.recommendations.filter(({ ref }) => !known.includes(ref));
  const answered = [...new Set(document.responses.map(({ ref }) => ref))].filter((ref) =>
    known.includes(ref),
  );
  return recordChange(
    {
      actor,
      subject: { kind: 'inspection', id: key.inspection },
      event: {
        action: 'document added',
        detail: {
          inspection: key.inspection,
          recommendations: added.length,
          responses: document.responses.length,
        },
      },
    },
    () =>
      insertDocumentOf(key, {
        ...{ document: stored, respondent, respondedOn },
        recommendations: added.map((recommendation) => toRecommendation(recommendation, answering)),
        responses: answered.flatMap((ref) => answersTo(ref, answering).map((answer) => ({ ...answer, ref }))),
      }),
  );
}
