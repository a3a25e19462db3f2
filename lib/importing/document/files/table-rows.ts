import { labelOfColumn } from '../marks/labels';
import { readVoiceHeading } from '../voices';
import type { Block } from './blocks';

type Cell = { isHeading: boolean; text: string };

const NUMBERS_THEM =
  /^(?:recommendations?|rec\.?|ref(?:erence)?\.?|no\.?|number|#)(?: (?:no\.?|number|ref\.?))?$/i;
const A_REF = /^\d{1,3}(?:\.\d{1,2})?(?:\([a-z]\)|[a-z])?\.?$/i;

const isLabel = (text: string): boolean => NUMBERS_THEM.test(text) || readVoiceHeading(text) !== null;

/** The first row names the columns where it is marked so, or where every cell of it is a short label we know one of. */
function headingsOf(rows: readonly (readonly Cell[])[]): string[] | null {
  const [first] = rows;
  if (!first || rows.length < 2) return null;
  const words = first.map(({ text }) => text.trim());
  const isMarked = first.every(({ isHeading }) => isHeading);
  const isShort = words.every((text) => text.length <= 60) && words.some(isLabel);
  return isMarked || isShort ? words : null;
}

/**
 * A table as blocks, row by row. Offices answer in tables of one row a recommendation: there the head of a column says whose
 * words are under it, so it is said again before each cell, as the head of a column that says whom and by when is; a bare number in a column of numbers is a recommendation.
 */
export function rowBlocks(rows: readonly (readonly Cell[])[]): Block[] {
  const headings = headingsOf(rows);
  const body = headings ? rows.slice(1) : rows;
  const words = (text: string): Block => ({ text, follows: false });
  return body.flatMap((row) =>
    row.flatMap(({ text }, column) => {
      const heading = headings?.[column] ?? '';
      if (text.trim() === '') return [];
      if (NUMBERS_THEM.test(heading) && A_REF.test(text.trim()))
        return [words(`Recommendation ${text.trim().replace(/\.$/, '')}`)];
      if (labelOfColumn(heading)) return [words(`${heading}: ${text}`)];
      return readVoiceHeading(heading) ? [words(heading), words(text)] : [words(text)];
    }),
  );
}
