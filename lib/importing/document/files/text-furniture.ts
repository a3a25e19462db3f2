import { DATE_WORDS } from '../days-in-words';
import { runsOn } from '../headings';
import { type SourceLines, listLines } from '../source-lines';
import { type DocumentText, type Furniture, listFurniture } from './blocks';

const LONGEST = 160;
const DAY = `(?:${DATE_WORDS}|\\d{1,2}/\\d{1,2}/\\d{2,4})`;
const PRINTED = new RegExp(
  `^(?:.{1,90}\\s{3,})?(?:this (?:page|report|document|response) was |page )?printed(?: from the website)?(?: on)?:? ${DAY}(?:[\\s,.]|\\d{1,2}:\\d{2}|page|of|\\d)*$`,
  'i',
);
const PAGE = /^page \d{1,4}(?: of \d{1,4})?\.?$/i;
const HAS_A_GAP = /\S\s{3,}\S/;
const ADDRESS = /^(?:(?:https?:\/\/|www\.)\S+|.{1,90}\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/;

const MARKED = 'The number of a page or the day of printing.';
const REPEATED = 'It stands on several pages.';
const BESIDE = 'An address at the edge of a page.';

/**
 * Takes the furniture of pages out of a text that was copied from pages: lines that say the page or the day of printing, a
 * running head with a gap in it that comes again, and an address beside one of them. A text without any such line is left as it
 * is. A sentence that a page broke is put together again.
 */
export function partTextFurniture({ text, furniture }: DocumentText): DocumentText {
  const lines = listLines(text);
  const why = new Map<number, string>();
  for (let index = 0; index < lines.count; index += 1) {
    const { words } = lines.at(index);
    if (words.length <= LONGEST && (PAGE.test(words) || PRINTED.test(words))) why.set(index, MARKED);
  }
  if (why.size === 0) return { text, furniture };
  for (const index of listRepeated(lines)) why.set(index, why.get(index) ?? REPEATED);
  addAddresses(lines, why);
  const found: Furniture[] = [...why]
    .sort(([one], [other]) => one - other)
    .map(([index, reason]) => ({
      text: lines.at(index).words,
      why: reason,
    }));
  return {
    text: without(text, { lines, taken: new Set(why.keys()) }),
    furniture: listFurniture([...furniture, ...found]),
  };
}

function listRepeated(lines: SourceLines): number[] {
  const places = new Map<string, number[]>();
  for (let index = 0; index < lines.count; index += 1) {
    const { words } = lines.at(index);
    if (words.length > LONGEST || !HAS_A_GAP.test(words)) continue;
    const head = words.replace(/\d+/g, '#');
    places.set(head, [...(places.get(head) ?? []), index]);
  }
  return [...places.values()].flatMap((found) => (found.length > 1 ? found : []));
}

/** An address in the same block of lines as furniture. */
function addAddresses(lines: SourceLines, why: Map<number, string>): void {
  for (const index of [...why.keys()])
    for (const step of [-1, 1])
      for (let at = index + step; at >= 0 && at < lines.count; at += step) {
        if (!why.has(at) && !ADDRESS.test(lines.at(at).words)) break;
        why.set(at, why.get(at) ?? BESIDE);
      }
}

function without(text: string, { lines, taken }: { lines: SourceLines; taken: ReadonlySet<number> }): string {
  const kept: string[] = [];
  let last = '';
  let blank: string[] = [];
  let isBroken = false;
  for (let index = 0; index < lines.count; index += 1) {
    const { start, end, words } = lines.at(index);
    if (taken.has(index)) isBroken = true;
    else if (words === '') blank.push(text.slice(start, end));
    else {
      // Between two halves of a sentence the page left blank lines; elsewhere one of them still parts the paragraphs.
      const between = !isBroken ? blank : runsOn(last) ? [] : blank.slice(0, 1);
      kept.push(...between, text.slice(start, end));
      [last, blank, isBroken] = [words, [], false];
    }
  }
  return kept.join('');
}
