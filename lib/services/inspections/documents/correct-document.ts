import { moveDocumentImport } from '@/lib/data/inspections/document-imports';
import {
  correctPieces,
  type PieceChange,
  type PieceInText,
  piecesInText,
} from '@/lib/domain/inspections/pieces';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import { endOfParagraph, placesIn } from '@/lib/importing/pieces/places';
import type { CorrectDocumentInput, DescribeDocumentInput } from '@/lib/schemas/inspections/correct-document';
import { openDocumentAt, OUT_OF_DATE } from './document-at';

const isPlaceIn = (piece: PieceInText | undefined, at: number): boolean =>
  piece !== undefined && placesIn(piece).some((place) => place.at === at);

/** What a form asks for, as a change of the pieces; null where it names a place that is no place of a sentence. */
function changeOf(input: CorrectDocumentInput, pieces: readonly PieceInText[]): PieceChange | null {
  const index = pieces.findIndex(({ start }) => start === input.start);
  const piece = pieces[index];
  if (!piece) return null;
  if (input.work === 'divide') {
    const { start, at, extent, newRole: role, newRefs: refs } = input;
    if (!isPlaceIn(piece, at)) return null;
    return {
      work: 'divide',
      start,
      at,
      until: extent === 'rest' ? null : endOfParagraph(piece, at),
      role,
      refs,
    };
  }
  if (input.work === 'move' && !isPlaceIn(piece, input.to) && !isPlaceIn(pieces[index - 1], input.to))
    return null;
  return input;
}

/**
 * Corrects what a piece of a document is, or where it begins. Only the document on its way in changes: no record does.
 * Answers where the piece that is to be looked at begins.
 * @throws Refusal when it was changed or saved meanwhile, or there is no such place.
 */
export async function correctDocument(
  actor: SignedInActor,
  input: CorrectDocumentInput,
  _now: Date,
): Promise<number> {
  assertMay(actor, 'document:import');
  const { id, text, pieces: before } = await openDocumentAt(actor, input.id);
  const change = changeOf(input, piecesInText(before, text));
  const pieces = change && correctPieces(before, change, text.length);
  if (!pieces) throw new Refusal('changed-meanwhile', OUT_OF_DATE);
  const move = { from: ['ready'], to: 'ready', version: input.version } as const;
  if (!(await moveDocumentImport(id, move, { pieces }))) throw new Refusal('changed-meanwhile', OUT_OF_DATE);
  const place = change.work === 'divide' ? change.at : change.work === 'move' ? change.to : change.start;
  return pieces.findLast(({ start }) => start <= place)?.start ?? 0;
}

/** Says what a document does not say of itself: titles, dates, who inspected and who responded. */
export async function describeDocument(
  actor: SignedInActor,
  { id, version, ...details }: DescribeDocumentInput,
  _now: Date,
): Promise<void> {
  assertMay(actor, 'document:import');
  await openDocumentAt(actor, id);
  const move = { from: ['ready'], to: 'ready', version } as const;
  if (!(await moveDocumentImport(id, move, { details }))) throw new Refusal('changed-meanwhile', OUT_OF_DATE);
}
