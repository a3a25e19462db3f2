import { DOCUMENT_STATES, type DocumentImportRecord } from '@/lib/domain/inspections/document-import';
import { detailsColumn, furnitureColumn, piecesColumn } from '@/lib/schemas/inspections/document-columns';
import { suggestionsColumn } from '@/lib/schemas/inspections/suggestions';
import type { Prisma } from '@/prisma/generated/app/client';
import { database } from '../../database';
import { keysOf, shownWord } from '../../lists';

const columns = {
  ...{ id: true, fileName: true, sha256: true, state: true, text: true, furniture: true, pieces: true },
  ...{ details: true, suggestions: true, problem: true, receivedAt: true, version: true },
  receivedBy: { select: { id: true, name: true } },
  inspection: { select: { slug: true, shortTitle: true } },
} satisfies Prisma.DocumentImportSelect;
type Row = Prisma.DocumentImportGetPayload<{ select: typeof columns }>;

const toImport = (row: Row): DocumentImportRecord => ({
  ...row,
  state: shownWord(keysOf(DOCUMENT_STATES), row.state),
  furniture: furnitureColumn.parse(row.furniture),
  pieces: piecesColumn.parse(row.pieces),
  details: detailsColumn.parse(row.details),
  suggestions: suggestionsColumn.parse(row.suggestions),
  receivedAt: row.receivedAt.toISOString(),
});

/** The document on its way in with this id, without the bytes of its file, or null. */
export async function findUncoveredDocumentImport(id: string): Promise<DocumentImportRecord | null> {
  const row = await database().documentImport.findUnique({ where: { id }, select: columns });
  return row === null ? null : toImport(row);
}

/** The client of the database holds the bytes it reads many times over, so it is given few at a time. */
const BYTES_AT_A_TIME = 512 * 1024;

/** The bytes of the file while it waits to be read, or null once they were let go. */
export async function findUncoveredDocumentBody(id: string): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  for (let from = 1; ; from += BYTES_AT_A_TIME) {
    const [row] = await database().$queryRaw<{ piece: string | null }[]>`
      select encode(substr(body, ${from}::int, ${BYTES_AT_A_TIME}::int), 'base64') as piece
      from document_import where id = ${id}::uuid`;
    if (typeof row?.piece !== 'string') return null;
    const piece = Buffer.from(row.piece, 'base64');
    pieces.push(piece);
    if (piece.length < BYTES_AT_A_TIME) return Buffer.concat(pieces);
  }
}
