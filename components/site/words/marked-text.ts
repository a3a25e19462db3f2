import { locateQuote } from '@/lib/domain/promises/promise';
import type { Stretch } from './text-blocks';

/** A piece of a text. `numbers`: the promises it is part of; `ends`: those whose words end with it. */
export type Piece = Stretch & { numbers: number[]; ends: number[] };

type Numbered = Stretch & { number: number };

/** A promise with the number it bears on the page; its words are in no text where it is an action of the office's own. */
export type NumberedQuote = { number: number; quote: string | null };

/**
 * The text cut wherever a promise's own words begin or end, so that promises that overlap can both be marked. The
 * pieces, put together, are the text. A quotation that is not in the text marks nothing.
 */
export function markQuotes(text: string, quotes: readonly NumberedQuote[]): Piece[] {
  const spans = quotes.flatMap(({ number, quote }): Numbered[] => {
    const found = quote === null ? null : locateQuote(text, quote.trim());
    return found ? [{ ...found, number }] : [];
  });
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])];
  cuts.sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    return {
      start,
      end,
      numbers: spans.filter((span) => span.start <= start && span.end >= end).map(({ number }) => number),
      ends: spans.filter((span) => span.end === end).map(({ number }) => number),
    };
  });
}

/** The pieces that lie inside a stretch, cut to it. A number is shown only where its promise truly ends. */
export function piecesWithin(pieces: readonly Piece[], { start, end }: Stretch): Piece[] {
  return pieces
    .filter((piece) => piece.start < end && piece.end > start)
    .map((piece) => ({
      ...piece,
      start: Math.max(piece.start, start),
      end: Math.min(piece.end, end),
      ends: piece.end <= end ? piece.ends : [],
    }));
}
