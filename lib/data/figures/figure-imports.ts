import { setTimeout as wait } from 'node:timers/promises';
import {
  type FigureImportRecord,
  IMPORT_STATES,
  isMoving,
  type ImportReport,
  type ImportState,
  type ImportTarget,
} from '@/lib/domain/figures/figure-import';
import type { KeptReading, Mapping, TableChoices } from '@/lib/domain/figures/figures-mapping';
import { can, type SignedInActor } from '@/lib/domain/permissions';
import { choicesColumn, keptReadingColumn, targetColumn } from '@/lib/schemas/figures/figures-columns';
import { Prisma } from '@/prisma/generated/app/client';
import { database, outsideTransaction } from '@/lib/data/database';
import { keysOf, shownWord } from '@/lib/data/lists';
import { type FigureImport, findUncoveredFigureImport } from '@/lib/data/uncovered/figure-imports';

/** The import with this id, without the bytes of its file; null when there is none, and for anybody outside the office. */
export async function findFigureImport(
  { role }: Pick<SignedInActor, 'role'>,
  id: string,
): Promise<FigureImport | null> {
  return can(role, 'manage:read') ? findUncoveredFigureImport(id) : null;
}

/** In milliseconds: a small file is read in about a second, and nobody waits longer in front of a blank page. */
const A_MOMENT = 3000;
const BETWEEN_LOOKS = 100;

async function isBeingWorkedOn(id: string): Promise<boolean> {
  const row = await database().figureImport.findUnique({ where: { id }, select: { state: true } });
  return row !== null && isMoving(shownWord(keysOf(IMPORT_STATES), row.state));
}

/** The same, a moment later where the worker is reading or saving it: most files are done by then. */
export async function findFigureImportInAMoment(
  reader: Pick<SignedInActor, 'role'>,
  id: string,
  patience = A_MOMENT,
): Promise<FigureImport | null> {
  if (!can(reader.role, 'manage:read')) return null;
  const until = performance.now() + patience;
  while (performance.now() < until && (await isBeingWorkedOn(id))) await wait(BETWEEN_LOOKS);
  return findFigureImport(reader, id);
}

export type ImportHead = Pick<
  FigureImportRecord,
  'id' | 'fileName' | 'state' | 'receivedAt' | 'rows' | 'appliedAt'
>;

/** The imports of a measure, newest first. */
export async function listFigureImports(measureRef: string, limit = 20): Promise<ImportHead[]> {
  const rows = await database().figureImport.findMany({
    where: { measure: { ref: measureRef } },
    orderBy: { receivedAt: 'desc' },
    take: limit,
    select: { id: true, fileName: true, state: true, receivedAt: true, rows: true, appliedAt: true },
  });
  return rows.map((row) => ({
    ...row,
    state: shownWord(keysOf(IMPORT_STATES), row.state),
    receivedAt: row.receivedAt.toISOString(),
    appliedAt: row.appliedAt?.toISOString() ?? null,
  }));
}

export type NewFigureImport = Pick<FigureImportRecord, 'id' | 'fileName' | 'sha256' | 'target' | 'isLong'> & {
  measureId: string;
  body: Uint8Array | null;
  choices: TableChoices;
  receivedById: string | null;
  receivedAt: Date;
};

/** Stores a file of figures that has come in, to be read. */
export async function insertFigureImport({ body, ...received }: NewFigureImport): Promise<void> {
  await database().figureImport.create({
    data: { ...received, body: body === null ? null : new Uint8Array(body) },
    select: { id: true },
  });
}

export type ImportChange = {
  target?: ImportTarget;
  choices?: TableChoices;
  mapping?: Mapping | null;
  report?: ImportReport | null;
  planHash?: string | null;
  rows?: number;
  rowsDone?: number;
  problem?: string | null;
  body?: null;
  appliedById?: string | null;
  appliedAt?: Date;
};

/** A value for a JSON column: the clients of Prisma tell "no value" and "null" apart. */
const asJson = <T>(value: T | null | undefined) => (value === null ? Prisma.DbNull : value);

/**
 * Moves an import from one of the states `from` to the next; with `planHash`, only while its dry run is that one.
 * Returns false when it is in none of them any more.
 */
export async function moveFigureImport(
  id: string,
  { from, to, planHash }: { from: readonly ImportState[]; to: ImportState; planHash?: string },
  { mapping, report, ...set }: ImportChange = {},
): Promise<boolean> {
  const { count } = await database().figureImport.updateMany({
    where: { id, state: { in: [...from] }, planHash },
    data: { ...set, mapping: asJson(mapping), report: asJson(report), state: to, version: { increment: 1 } },
  });
  return count === 1;
}

/** Says how many rows of a long import are saved so far; seen by its page though the import is one transaction. */
export async function reportRowsDone(id: string, rowsDone: number): Promise<void> {
  await outsideTransaction(() =>
    database().figureImport.update({ where: { id }, data: { rowsDone }, select: { id: true } }),
  );
}

export type LastFile = Pick<FigureImportRecord, 'fileName' | 'target'> & { choices: TableChoices };

/** The last file of a measure that was saved from its page, with how it was read; null when there is none. */
export async function findLastFile(measureRef: string): Promise<LastFile | null> {
  const row = await database().figureImport.findFirst({
    where: { measure: { ref: measureRef }, state: 'applied', receivedById: { not: null } },
    orderBy: { receivedAt: 'desc' },
    select: { fileName: true, target: true, choices: true },
  });
  if (row === null) return null;
  return {
    fileName: row.fileName,
    target: targetColumn.parse(row.target),
    choices: choicesColumn.parse(row.choices),
  };
}

/** The names under which ways of reading are kept, in their order. */
export async function listMappingNames(): Promise<string[]> {
  const rows = await database().importMapping.findMany({ orderBy: { name: 'asc' }, select: { name: true } });
  return rows.map(({ name }) => name);
}

/** The way of reading kept under this name, or null. */
export async function findMapping(name: string): Promise<KeptReading | null> {
  const row = await database().importMapping.findUnique({ where: { name }, select: { choices: true } });
  return row === null ? null : keptReadingColumn.parse(row.choices);
}

/** Keeps a way of reading under a name; a second time under the same name, the newer one. */
export async function saveMapping(
  name: string,
  { choices: said, basis }: KeptReading,
  savedById: string | null,
): Promise<void> {
  const choices = { ...said, basis };
  await database().importMapping.upsert({
    where: { name },
    create: { name, choices, savedById },
    update: { choices, savedById, version: { increment: 1 } },
    select: { id: true },
  });
}
