import type { Furniture } from './blocks';
import type { PdfLine } from './pdf-lines';

/** How many lines from the top and from the bottom of a page can be its running head or foot. */
const LINES_AT_AN_EDGE = 3;
/** How far the same head may stand higher or lower from page to page, in points. */
const SAME_HEIGHT = 4;
const FEWEST_PAGES = 2;

const edgesOf = (lines: readonly PdfLine[]): PdfLine[] => [
  ...new Set([...lines.slice(0, LINES_AT_AN_EDGE), ...lines.slice(-LINES_AT_AN_EDGE)]),
];

/** "Page 3 of 12" and "Page 4 of 12" are one head. */
const pattern = ({ text }: PdfLine): string => text.replace(/\d+/g, '#').toLowerCase();

const why = ({ text }: PdfLine): string =>
  /^\W*(?:page\s)?\W*\d+(?:\s?(?:of|\/)\s?\d+)?\W*$/i.test(text)
    ? 'A page number.'
    : 'It stands at the edge of several pages.';

/**
 * Parts what belongs to the pages (running heads and feet, page numbers, the address and the time that a browser prints) from
 * the words of the document: the same words, apart from their numbers, at the same height at the edge of half of the pages or
 * more. A PDF of one page has none that could be told.
 */
export function partFurniture(pages: readonly (readonly PdfLine[])[]) {
  const filled = pages.filter((lines) => lines.length > 0).length;
  const edges = pages.map(edgesOf);
  const places = new Map<string, PdfLine[]>();
  for (const line of edges.flat()) places.set(pattern(line), [...(places.get(pattern(line)) ?? []), line]);
  const isFurniture = (line: PdfLine): boolean => {
    const alike = (places.get(pattern(line)) ?? []).filter(({ y }) => Math.abs(y - line.y) <= SAME_HEIGHT);
    const onPages = new Set(alike.map(({ page }) => page)).size;
    return onPages >= FEWEST_PAGES && 2 * onPages >= filled;
  };
  const taken = new Set(edges.flat().filter(isFurniture));
  const furniture: Furniture[] = [...taken].map((line) => ({ text: line.text, why: why(line) }));
  return { words: pages.map((lines) => lines.filter((line) => !taken.has(line))), furniture };
}
