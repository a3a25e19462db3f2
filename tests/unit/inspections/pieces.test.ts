import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  correctPieces,
  type PieceChange,
  PIECE_ROLES,
  piecesInText,
  roleOf,
} from '@/lib/domain/inspections/pieces';
import { documentOf, findPieces, readResponseDocument } from '@/lib/importing/document/response-document';
import { endOfParagraph, placesIn } from '@/lib/importing/pieces/places';
import { readShippedResponse } from '@/tests/support/documents/read-layout';

const text = readShippedResponse();
const found = findPieces(text);
const NOBODY = { title: null, publishedOn: null, respondent: null, respondedOn: null };

test('a document by its pieces as they were found says what the document itself says', () => {
  expect(documentOf(text, found.pieces, found.title)).toEqual(readResponseDocument(text));
});

const roles = fc.constantFrom(...(Object.keys(PIECE_ROLES) as (keyof typeof PIECE_ROLES)[]));
const wish = fc.record({
  work: fc.constantFrom('name' as const, 'divide' as const, 'move' as const, 'join' as const),
  which: fc.nat(1000),
  place: fc.nat(1000),
  role: roles,
  rest: fc.boolean(),
});
type Wish = {
  work: PieceChange['work'];
  which: number;
  place: number;
  role: keyof typeof PIECE_ROLES;
  rest: boolean;
};

/** A correction as the page offers it: a piece that is there, and a sentence of it or of the one before. */
function changeOf(wished: Wish, pieces: typeof found.pieces): PieceChange {
  const all = piecesInText(pieces, text);
  const index = wished.which % all.length;
  const piece = all[index]!;
  const near = wished.rest && index > 0 ? all[index - 1]! : piece;
  const places = placesIn(wished.work === 'move' ? near : piece);
  const at = places[wished.place % Math.max(1, places.length)]?.at ?? piece.start;
  const { role } = wished;
  if (wished.work === 'divide') {
    const until = wished.rest ? null : endOfParagraph(piece, at);
    return { work: 'divide', start: piece.start, at, until, role, refs: ['5'] };
  }
  if (wished.work === 'move') return { work: 'move', start: piece.start, to: at };
  return wished.work === 'join'
    ? { work: 'join', start: piece.start }
    : { work: 'name', start: piece.start, role, refs: ['5'] };
}

test('whatever a person corrects, the pieces joined give back the text', () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
      let pieces = found.pieces;
      for (const wished of wishes)
        pieces = correctPieces(pieces, changeOf(wished, pieces), text.length) ?? pieces;
      const shown = piecesInText(pieces, text);
      expect(shown.map((piece) => piece.text).join('')).toBe(text);
      expect(shown.every((piece) => piece.text !== '')).toBe(true);
      expect(
        documentOf(text, pieces, NOBODY)
          .parts.map((part) => part.text)
          .join(''),
      ).toBe(text);
    }),
    { seed: 12, numRuns: 150 },
  );
});

const SHORT = 'Recommendation 1\n\nForces should act.\n\nWe will act. We act now.\n';
const piece = (start: number, role: 'heading' | 'recommendation') => ({
  ...{ start, kind: role, refs: ['1'], voice: 'commissioner' as const, why: null, inline: false },
});
const PIECES = [piece(0, 'heading'), piece(18, 'recommendation')];

test('one paragraph of a piece becomes a response, and the words after it stay what they were', () => {
  const answer = SHORT.indexOf('Forces');
  const until = endOfParagraph(piecesInText(PIECES, SHORT)[1]!, answer);
  const after = correctPieces(
    PIECES,
    { work: 'divide', start: 18, at: answer, until, role: 'response', refs: ['1'] },
    SHORT.length,
  );
  expect(piecesInText(after ?? [], SHORT).map((one) => [roleOf(one), one.text.trim()])).toEqual([
    ['heading', 'Recommendation 1'],
    ['response', 'Forces should act.'],
    ['recommendation', 'We will act. We act now.'],
  ]);
});

test('a border moves no further than the beginning of the piece before', () => {
  expect(correctPieces(PIECES, { work: 'move', start: 18, to: 0 }, SHORT.length)).toBeNull();
  expect(correctPieces(PIECES, { work: 'join', start: 0 }, SHORT.length)).toBeNull();
  expect(correctPieces(PIECES, { work: 'join', start: 5 }, SHORT.length)).toBeNull();
});
