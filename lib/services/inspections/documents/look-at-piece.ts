import type { DocumentImportRecord } from '@/lib/domain/inspections/document-import';
import { type PieceInText, piecesInText } from '@/lib/domain/inspections/pieces';
import { type PlaceInText, placesIn } from '@/lib/importing/pieces/places';

const PLACES_ON_A_PAGE = 40;
/** How many sentences on either side of a border are offered for it. */
const NEAR = 6;

/** A piece of a document with what a person needs to correct it. */
export type LookedAtPiece = {
  piece: PieceInText;
  before: PieceInText | null;
  /** Where a new piece can begin, of this page. */
  places: PlaceInText[];
  page: number;
  pages: number;
  /** Where this piece can begin instead. */
  borders: PlaceInText[];
};

/** The piece that begins at `start`, or null where none does. */
export function lookAtPiece(
  { text, pieces }: DocumentImportRecord,
  { start, page }: { start: number; page: number },
): LookedAtPiece | null {
  if (text === null) return null;
  const all = piecesInText(pieces, text);
  const index = all.findIndex((piece) => piece.start === start);
  const piece = all[index];
  if (!piece) return null;
  const before = all[index - 1] ?? null;
  const places = placesIn(piece);
  const pages = Math.max(1, Math.ceil(places.length / PLACES_ON_A_PAGE));
  const shown = Math.min(page, pages);
  const earlier = before ? placesIn(before).slice(1).slice(-NEAR) : [];
  return {
    ...{ piece, before, page: shown, pages },
    places: places.slice((shown - 1) * PLACES_ON_A_PAGE, shown * PLACES_ON_A_PAGE),
    borders: before ? [...earlier, ...places.slice(0, NEAR)] : [],
  };
}
