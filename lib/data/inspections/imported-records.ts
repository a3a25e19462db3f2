import { randomUUID } from 'node:crypto';
import { database } from '@/lib/data/database';
import { toDate } from '@/lib/data/days';
import { toSentenceRows } from '@/lib/data/document/sentence-rows';
import type { Day } from '@/lib/domain/day';
import type { InspectionKey } from '@/lib/domain/paths/recommendation-key';
import type { SavedRecords } from './document-imports';
import { createResponses, type NewInspection, type NewRecommendation, positioned } from './imports';
import { isInspection } from './inspection-key';

/** The references of the recommendations of an inspection. */
export async function listRecommendationRefs(key: InspectionKey): Promise<string[]> {
  const rows = await database().recommendation.findMany({
    where: { inspection: isInspection(key) },
    select: { ref: true },
  });
  return rows.map(({ ref }) => ref);
}

/** The recommendations of an inspection, word for word. */
export async function listRecommendationWords(key: InspectionKey): Promise<{ ref: string; text: string }[]> {
  return database().recommendation.findMany({
    where: { inspection: isInspection(key) },
    select: { ref: true, text: true },
  });
}

/** What an inspection that was just imported is made of. */
export async function findImported(key: InspectionKey): Promise<SavedRecords & { inspectionId: string }> {
  const found = await database().inspection.findFirstOrThrow({
    where: isInspection(key),
    select: {
      id: true,
      documents: { select: { id: true } },
      recommendations: { select: { id: true, responses: { select: { id: true } } } },
    },
  });
  return {
    ...{ inspectionId: found.id, began: true, responded: false },
    document: found.documents[0]?.id ?? '',
    recommendations: found.recommendations.map(({ id }) => id),
    responses: found.recommendations.flatMap(({ responses }) => responses.map(({ id }) => id)),
  };
}

/** A document that adds to an inspection. */
export type AddedDocument = {
  document: NonNullable<NewInspection['document']>;
  /** Those that the inspection does not have yet, with their responses. */
  recommendations: NewRecommendation[];
  /** Answers to those that it has. */
  responses: (NewRecommendation['responses'][number] & { ref: string })[];
  respondent: string | null;
  respondedOn: Day | null;
};

type Known = { id: string; ref: string; responses: { voice: string; revision: number }[] };

async function insertAnswers(
  known: readonly Known[],
  answers: AddedDocument['responses'],
): Promise<string[]> {
  const ids: string[] = [];
  for (const { ref, ...answer } of answers) {
    const recommendation = known.find((one) => one.ref === ref);
    const [created] = createResponses([answer]);
    if (!recommendation || !created) continue;
    const own = recommendation.responses.filter(({ voice }) => voice === answer.voice);
    const revision = Math.max(0, ...own.map((response) => response.revision)) + 1;
    const id = randomUUID();
    await database().response.create({
      data: { ...created, id, revision, recommendation: { connect: { id: recommendation.id } } },
      select: { id: true },
    });
    ids.push(id);
  }
  return ids;
}

/** Adds a document to an inspection: recommendations that it lacks, and answers as further versions. */
export async function insertDocumentOf(
  key: InspectionKey,
  { document, recommendations, responses, respondent, respondedOn }: AddedDocument,
): Promise<SavedRecords & { inspectionId: string }> {
  const inspection = await database().inspection.findFirstOrThrow({
    where: isInspection(key),
    select: {
      ...{ id: true, respondedOn: true },
      recommendations: {
        select: { id: true, ref: true, responses: { select: { voice: true, revision: true } } },
      },
    },
  });
  const { id: inspectionId } = inspection;
  const { sentences, ...words } = document;
  const stored = await database().responseDocument.create({
    data: { ...words, inspectionId, sentences: { create: toSentenceRows(sentences) } },
    select: { id: true },
  });
  const made: { id: string; responses: { id: string }[] }[] = [];
  for (const { position, requirements, responses: answers, ...recommendation } of positioned(recommendations))
    made.push(
      await database().recommendation.create({
        data: {
          ...{ ...recommendation, inspectionId, position: inspection.recommendations.length + position },
          requirements: { create: positioned(requirements) },
          responses: { create: createResponses(answers) },
        },
        select: { id: true, responses: { select: { id: true } } },
      }),
    );
  const responded = inspection.respondedOn === null && respondedOn !== null;
  if (responded)
    await database().inspection.update({
      where: { id: inspectionId },
      data: { respondedOn: toDate(respondedOn), respondent: respondent ?? '', version: { increment: 1 } },
      select: { id: true },
    });
  const answered = await insertAnswers(inspection.recommendations, responses);
  return {
    ...{ inspectionId, document: stored.id, began: false, responded },
    recommendations: made.map(({ id }) => id),
    responses: [...made.flatMap((one) => one.responses.map(({ id }) => id)), ...answered],
  };
}

/** True when a document of this very text is with the inspection already. */
export async function hasDocument(key: InspectionKey, sha256: string): Promise<boolean> {
  return (await database().responseDocument.count({ where: { inspection: isInspection(key), sha256 } })) > 0;
}

/**
 * Takes back what a document made. The database itself looks whether something rests on it, and then changes nothing.
 * @throws Error of the database when something does.
 */
export async function undoDocumentImport(id: string): Promise<void> {
  await database().$executeRaw`select undo_document_import(${id}::uuid)`;
}
