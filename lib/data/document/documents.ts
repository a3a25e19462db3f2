import { inspectionOfOffice, isInspection } from '@/lib/data/inspections/inspection-key';
import { database } from '@/lib/data/database';
import { keysOf, shownWord } from '@/lib/data/lists';
import type { DocumentRecord } from '@/lib/domain/document/document-record';
import { SENTENCE_PARTS, type SentencePlace, type SentenceRecord } from '@/lib/domain/document/sentence';
import { can, type SignedInActor } from '@/lib/domain/permissions';
import type { Prisma } from '@/prisma/generated/app/client';
import { toSentenceRows } from './sentence-rows';

const withSentences = {
  sentences: { orderBy: { position: 'asc' }, include: { notNeededBy: { select: { name: true } } } },
} satisfies Prisma.ResponseDocumentInclude;

type Row = Prisma.ResponseDocumentGetPayload<{ include: typeof withSentences }>;

function toSentence(text: string, row: Row['sentences'][number]): SentenceRecord {
  const { id, position, ref, startsAt, endsAt, notNeededReason, notNeededBy, version } = row;
  return {
    ...{ id, position, ref, version, start: startsAt, end: endsAt },
    part: shownWord(keysOf(SENTENCE_PARTS), row.part),
    text: text.slice(startsAt, endsAt),
    notNeeded: notNeededReason === null ? null : { reason: notNeededReason, by: notNeededBy?.name ?? null },
  };
}

/**
 * The newest document of the response to an inspection of this office, with its sentences; null where there is none, or for
 * a reader outside the office.
 */
export async function findDocument(
  { role }: Pick<SignedInActor, 'role'>,
  inspectionSlug: string,
): Promise<DocumentRecord | null> {
  if (!can(role, 'manage:read')) return null;
  const row = await database().responseDocument.findFirst({
    where: { inspection: isInspection(await inspectionOfOffice(inspectionSlug)) },
    orderBy: { importedAt: 'desc' },
    include: withSentences,
  });
  if (!row) return null;
  const { id, fileName, sha256, importedAt, text, sentences } = row;
  return {
    ...{ id, fileName, sha256, importedAt: importedAt.toISOString() },
    sentences: sentences.map((sentence) => toSentence(text, sentence)),
  };
}

/** The response document as it was received. `sha256` is of its bytes. */
export type ReceivedDocument = { id: string; fileName: string; sha256: string; text: string };

/** The newest document of the response to an inspection of this office, for the office and the panel; null where there is none. */
export async function findReceivedDocument(
  { role }: Pick<SignedInActor, 'role'>,
  inspectionSlug: string,
): Promise<ReceivedDocument | null> {
  if (!can(role, 'panel:read')) return null;
  return database().responseDocument.findFirst({
    where: { inspection: isInspection(await inspectionOfOffice(inspectionSlug)) },
    orderBy: { importedAt: 'desc' },
    select: { id: true, fileName: true, sha256: true, text: true },
  });
}

type Mark = { id: string; version: number; notNeeded: { reason: string; byId: string } | null };

/** Says that a sentence needs no record, or takes that back. False when somebody else changed it since `version` was read. */
export async function markSentence({ id, version, notNeeded }: Mark): Promise<boolean> {
  const { count } = await database().sentence.updateMany({
    where: { id, version },
    data: {
      notNeededReason: notNeeded?.reason ?? null,
      notNeededById: notNeeded?.byId ?? null,
      version: { increment: 1 },
    },
  });
  return count === 1;
}

/** The documents whose sentences were never placed: those that an earlier version of the service imported. */
export async function listDocumentsWithoutSentences(): Promise<
  { id: string; fileName: string; text: string }[]
> {
  return database().responseDocument.findMany({
    where: { sentences: { none: {} } },
    select: { id: true, fileName: true, text: true },
  });
}

/** Stores where the sentences of a document are. */
export async function insertSentences(documentId: string, places: readonly SentencePlace[]): Promise<void> {
  const rows = toSentenceRows(places).map((row) => ({ ...row, documentId }));
  await database().sentence.createMany({ data: rows });
}
