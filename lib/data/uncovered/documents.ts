import { database } from '@/lib/data/database';
import { isInspection } from '@/lib/data/inspections/inspection-key';
import { toDayOrNull } from '@/lib/data/days';
import { toExtract, wholeExtract } from '@/lib/data/document/extract-rows';
import type { ExtractRecord } from '@/lib/domain/document/extract';
import { wordsOf } from '@/lib/domain/document/sentence';
import type { DocumentToPick } from '@/lib/domain/outside/document';
import { keysOf, oneOf } from '@/lib/data/lists';
import type { PartReading } from '@/lib/domain/document/part-reading';
import type { Prisma } from '@/prisma/generated/app/client';
import type { InspectionKey } from '@/lib/domain/paths/recommendation-key';
import { COVERAGES } from '@/lib/domain/promises/promise';

const readingColumns = {
  ...{ ref: true, coverage: true, coverageNote: true, confirmedAt: true, coverageConfirmedAt: true },
  coverageConfirmedBy: { select: { name: true } },
  recommendation: { select: { ref: true } },
  addressees: { select: { body: { select: { name: true } } }, orderBy: { body: { kind: 'asc' } } },
  answeredBy: true,
} satisfies Prisma.RequirementSelect;

type ReadingRow = Prisma.RequirementGetPayload<{ select: typeof readingColumns }>;

/** `sentences`: among others those that answer the part, in order. */
const toReading = (row: ReadingRow, sentences: readonly { id: string; position: number }[]): PartReading => ({
  recommendationRef: row.recommendation.ref,
  ref: row.ref,
  addressees: row.addressees.map(({ body }) => body.name),
  coverage: row.coverage === null ? null : oneOf(keysOf(COVERAGES), row.coverage),
  note: row.coverageNote,
  isPartConfirmed: row.confirmedAt !== null,
  confirmedBy: row.coverageConfirmedAt === null ? null : (row.coverageConfirmedBy?.name ?? ''),
  sentences: sentences.filter(({ id }) => row.answeredBy.includes(id)).map(({ position }) => position),
});

const IN_ORDER = { orderBy: { position: 'asc' } } as const;

/**
 * How the office reads the response to each part of an inspection, drafts included, without asking who reads; in the order
 * of the document, all or those of one recommendation.
 */
export async function listUncoveredPartReadings(key: InspectionKey, ref?: string): Promise<PartReading[]> {
  const rows = await database().recommendation.findMany({
    where: { inspection: isInspection(key), ...(ref !== undefined && { ref }) },
    ...IN_ORDER,
    select: {
      requirements: { ...IN_ORDER, select: readingColumns },
      inspection: {
        select: {
          documents: { select: { sentences: { ...IN_ORDER, select: { id: true, position: true } } } },
        },
      },
    },
  });
  return rows.flatMap(({ requirements, inspection }) => {
    const sentences = inspection.documents.flatMap((document) => document.sentences);
    return requirements.map((row) => toReading(row, sentences));
  });
}

/** The newest response document of an inspection with all that the office read out of it, drafts included; null if none. */
export async function findUncoveredDocument(key: InspectionKey): Promise<DocumentToPick | null> {
  const row = await database().responseDocument.findFirst({
    where: { inspection: isInspection(key) },
    orderBy: { importedAt: 'desc' },
    include: {
      sentences: IN_ORDER,
      inspection: {
        select: {
          respondedOn: true,
          recommendations: { ...IN_ORDER, select: { requirements: { ...IN_ORDER, select: readingColumns } } },
          extracts: { ...IN_ORDER, include: wholeExtract },
        },
      },
    },
  });
  if (!row) return null;
  const { fileName, sha256, text, sentences, inspection } = row;
  return {
    ...{ fileName, sha256, text, respondedOn: toDayOrNull(inspection.respondedOn) },
    sentences: sentences.map(({ position, startsAt, endsAt }) => ({
      position,
      words: wordsOf({ text: text.slice(startsAt, endsAt) }),
    })),
    readings: inspection.recommendations.flatMap(({ requirements }) =>
      requirements.map((reading) => toReading(reading, sentences)),
    ),
    extracts: inspection.extracts.map(toExtract),
  };
}

/** The records made of the document of an inspection, drafts included, without asking who reads. */
export async function listUncoveredExtracts(key: InspectionKey): Promise<ExtractRecord[]> {
  const rows = await database().extract.findMany({
    where: { inspection: isInspection(key) },
    orderBy: { position: 'asc' },
    include: wholeExtract,
  });
  return rows.map(toExtract);
}
