import { randomUUID } from 'node:crypto';
import { database } from '@/lib/data/database';
import { toInspectionKey } from '@/lib/data/inspections/inspection-key';
import type { ExtractKind, ExtractRecord, ExtractWords } from '@/lib/domain/document/extract';
import type { InspectionKey } from '@/lib/domain/paths/recommendation-key';

/** The document with this text, and its inspection, where nothing has been drafted of it yet; else null. */
export async function findUndrafted(
  sha256: string,
): Promise<{ id: string; fileName: string; inspectionId: string; inspection: InspectionKey } | null> {
  const found = await database().responseDocument.findFirst({
    where: { sha256, inspection: { extracts: { none: {} } } },
    select: {
      id: true,
      fileName: true,
      inspectionId: true,
      inspection: { select: { slug: true, body: { select: { slug: true } } } },
    },
  });
  return found && { ...found, inspection: toInspectionKey(found.inspection) };
}

export type NewExtract = ExtractWords &
  Pick<ExtractRecord, 'recommendationRef' | 'parts' | 'type' | 'cadence' | 'measureRef' | 'sentences'> & {
    kind: ExtractKind;
  };

type Drafted = { id: string; inspectionId: string };

/** Stores drafts of a document, each tied to its sentences. */
export async function insertExtracts(
  { id: documentId, inspectionId }: Drafted,
  extracts: readonly NewExtract[],
): Promise<void> {
  const [sentences, recommendations, measures] = [
    await database().sentence.findMany({ where: { documentId }, select: { id: true, position: true } }),
    await database().recommendation.findMany({ where: { inspectionId }, select: { id: true, ref: true } }),
    await database().measure.findMany({ select: { id: true, ref: true } }),
  ];
  const idOf = (rows: readonly { id: string; ref: string }[], ref: string | null) =>
    rows.find((row) => row.ref === ref)?.id ?? null;
  const rows = extracts.map(({ recommendationRef, measureRef, sentences: tied, ...extract }, index) => ({
    tied,
    row: {
      ...extract,
      ...{ id: randomUUID(), inspectionId, position: index + 1 },
      recommendationId: idOf(recommendations, recommendationRef),
      measureId: idOf(measures, measureRef),
    },
  }));
  await database().extract.createMany({ data: rows.map(({ row }) => row) });
  const ties = rows.flatMap(({ tied, row }) =>
    sentences
      .filter(({ position }) => tied.includes(position))
      .map((sentence) => ({ extractId: row.id, sentenceId: sentence.id })),
  );
  await database().extractSentence.createMany({ data: ties });
}

/** Drafts the word that a sentence needs no record, where nobody has said anything of it. */
export async function draftNotNeeded(documentId: string, position: number, reason: string): Promise<void> {
  await database().sentence.updateMany({
    where: { documentId, position, notNeededReason: null, version: 1 },
    data: { notNeededReason: reason },
  });
}

/** Which of these measures the catalogue does not have. */
export async function listMissingMeasures(refs: readonly string[]): Promise<string[]> {
  const found = await database().measure.findMany({
    where: { ref: { in: [...refs] } },
    select: { ref: true },
  });
  return refs.filter((ref) => !found.some((measure) => measure.ref === ref));
}

type PartDraft = { part: string; addressees: readonly string[]; sentences: readonly number[] };

/** Stores which sentences are drafted as answers to a part, and which bodies it is addressed to. */
export async function insertPartDrafts(
  { id: documentId, inspectionId }: Drafted,
  drafts: readonly PartDraft[],
): Promise<void> {
  const sentences = await database().sentence.findMany({
    where: { documentId },
    select: { id: true, position: true },
  });
  const parts = await database().requirement.findMany({
    where: { recommendation: { inspectionId }, coverageConfirmedAt: null },
    select: { id: true, ref: true },
  });
  const bodies = await database().body.findMany({ select: { id: true, slug: true } });
  const known = parts.flatMap(({ id, ref }) => {
    const draft = drafts.find(({ part }) => part === ref);
    return draft ? [{ requirementId: id, ...draft }] : [];
  });
  for (const { requirementId, sentences: positions } of known) {
    const answeredBy = sentences.filter(({ position }) => positions.includes(position)).map(({ id }) => id);
    await database().requirement.update({ where: { id: requirementId }, data: { answeredBy } });
  }
  await database().requirementBody.createMany({
    data: known.flatMap(({ requirementId, addressees }) =>
      bodies
        .filter(({ slug }) => addressees.includes(slug))
        .map(({ id: bodyId }) => ({ requirementId, bodyId })),
    ),
    skipDuplicates: true,
  });
}
