import { setTimeout as wait } from 'node:timers/promises';
import { database } from '@/lib/data/database';
import { keysOf, shownWord } from '@/lib/data/lists';
import { findUncoveredDocumentImport } from '@/lib/data/uncovered/imports/document-imports';
import {
  DOCUMENT_STATES,
  type DocumentDetails,
  type DocumentImportRecord,
  type DocumentState,
  NO_DETAILS,
  type PageFurniture,
} from '@/lib/domain/inspections/document-import';
import type { Piece } from '@/lib/domain/inspections/pieces';
import type { SuggestionDecision } from '@/lib/domain/inspections/suggestions';
import { can, type SignedInActor } from '@/lib/domain/permissions';

type Reader = Pick<SignedInActor, 'role'>;

/** The document on its way in with this id; null when there is none, and for who may not load documents. */
export async function findDocumentImport({ role }: Reader, id: string): Promise<DocumentImportRecord | null> {
  return can(role, 'document:import') ? findUncoveredDocumentImport(id) : null;
}

/** In milliseconds: most documents are read in about a second. */
const A_MOMENT = 3000;
const BETWEEN_LOOKS = 100;

async function isBeingRead(id: string): Promise<boolean> {
  const row = await database().documentImport.findUnique({ where: { id }, select: { state: true } });
  return row?.state === 'received';
}

/** The same, a moment later where the worker is reading it: most documents are read by then. */
export async function findDocumentImportInAMoment(
  reader: Reader,
  id: string,
): Promise<DocumentImportRecord | null> {
  if (!can(reader.role, 'document:import')) return null;
  const until = performance.now() + A_MOMENT;
  while (performance.now() < until && (await isBeingRead(id))) await wait(BETWEEN_LOOKS);
  return findUncoveredDocumentImport(id);
}

export type DocumentImportHead = Pick<DocumentImportRecord, 'id' | 'fileName' | 'state' | 'receivedAt'>;

/** The documents that somebody has loaded and that wait for a person, newest first; none for who may not load any. */
export async function listOpenDocumentImports({ role }: Reader): Promise<DocumentImportHead[]> {
  if (!can(role, 'document:import')) return [];
  const rows = await database().documentImport.findMany({
    where: { state: { in: ['received', 'ready', 'refused', 'failed'] } },
    orderBy: { receivedAt: 'desc' },
    take: 20,
    select: { id: true, fileName: true, state: true, receivedAt: true },
  });
  return rows.map((row) => ({
    ...row,
    state: shownWord(keysOf(DOCUMENT_STATES), row.state),
    receivedAt: row.receivedAt.toISOString(),
  }));
}

export type NewDocumentImport = {
  id: string;
  inspectionId: string | null;
  fileName: string;
  sha256: string;
  body: Uint8Array;
  receivedById: string;
  receivedAt: Date;
};

/** Stores a document that has come in, to be read. */
export async function insertDocumentImport({ body, ...received }: NewDocumentImport): Promise<void> {
  await database().documentImport.create({
    data: { ...received, body: new Uint8Array(body), details: NO_DETAILS },
    select: { id: true },
  });
}

type DocumentChange = {
  fileName?: string;
  text?: string | null;
  furniture?: PageFurniture[];
  pieces?: Piece[];
  details?: DocumentDetails;
  suggestions?: SuggestionDecision[];
  problem?: string | null;
  body?: null;
};

/**
 * Moves a document from one of the states `from` to the next; with `version`, only while it is as the person saw it. Returns
 * false when it is in none of them any more, or was changed meanwhile.
 */
export async function moveDocumentImport(
  id: string,
  { from, to, version }: { from: readonly DocumentState[]; to: DocumentState; version?: number },
  set: DocumentChange = {},
): Promise<boolean> {
  const { count } = await database().documentImport.updateMany({
    where: { id, state: { in: [...from] }, version },
    data: { ...set, state: to, version: { increment: 1 } },
  });
  return count === 1;
}

/** The ids of what a document made, by which it can be undone. */
export type SavedRecords = {
  document: string;
  /** True where the inspection came with it. */
  began: boolean;
  /** True where the day of the response came with it. */
  responded: boolean;
  recommendations: string[];
  responses: string[];
};

/** Keeps what a document made, and of which inspection. */
export async function keepSaved(id: string, inspectionId: string, saved: SavedRecords): Promise<void> {
  await database().documentImport.update({
    where: { id },
    data: { inspectionId, saved },
    select: { id: true },
  });
}
