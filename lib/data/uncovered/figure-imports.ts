import { type FigureImportRecord, IMPORT_STATES } from '@/lib/domain/figures/figure-import';
import type { TableChoices } from '@/lib/domain/figures/figures-mapping';
import {
  choicesColumn,
  mappingColumn,
  reportColumn,
  targetColumn,
} from '@/lib/schemas/figures/figures-columns';
import type { Prisma } from '@/prisma/generated/app/client';
import { database } from '../database';
import { keysOf, shownWord } from '../lists';

const named = { select: { id: true, name: true } } satisfies Prisma.UserDefaultArgs;
const columns = {
  ...{
    id: true,
    fileName: true,
    sha256: true,
    target: true,
    choices: true,
    mapping: true,
    state: true,
    report: true,
  },
  ...{
    planHash: true,
    rows: true,
    rowsDone: true,
    problem: true,
    isLong: true,
    receivedAt: true,
    appliedAt: true,
    version: true,
  },
  measure: { select: { ref: true } },
  receivedBy: named,
  appliedBy: named,
} satisfies Prisma.FigureImportSelect;
type Row = Prisma.FigureImportGetPayload<{ select: typeof columns }>;

export type FigureImport = FigureImportRecord & { choices: TableChoices };

const toImport = ({ measure, ...row }: Row): FigureImport => ({
  ...row,
  measureRef: measure.ref,
  target: targetColumn.parse(row.target),
  choices: choicesColumn.parse(row.choices),
  mapping: row.mapping === null ? null : mappingColumn.parse(row.mapping),
  state: shownWord(keysOf(IMPORT_STATES), row.state),
  report: row.report === null ? null : reportColumn.parse(row.report),
  receivedAt: row.receivedAt.toISOString(),
  appliedAt: row.appliedAt?.toISOString() ?? null,
});

/** The import with this id, without the bytes of its file, or null. Its report holds figures as they came in. */
export async function findUncoveredFigureImport(id: string): Promise<FigureImport | null> {
  const row = await database().figureImport.findUnique({ where: { id }, select: columns });
  return row === null ? null : toImport(row);
}

/** The client of the database holds the bytes it reads many times over, so it is given few at a time. */
const BYTES_AT_A_TIME = 512 * 1024;

/** The bytes of the file while it waits, or null once they were let go. */
export async function findUncoveredImportBody(id: string): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  for (let from = 1; ; from += BYTES_AT_A_TIME) {
    const [row] = await database().$queryRaw<{ piece: string | null }[]>`
      select encode(substr(body, ${from}::int, ${BYTES_AT_A_TIME}::int), 'base64') as piece
      from figure_import where id = ${id}::uuid`;
    if (typeof row?.piece !== 'string') return null;
    const piece = Buffer.from(row.piece, 'base64');
    pieces.push(piece);
    if (piece.length < BYTES_AT_A_TIME) return Buffer.concat(pieces);
  }
}
