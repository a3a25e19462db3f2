/** How a spreadsheet shows a number: as it is, as a per cent (times 100), or as fixed words in its place. */
export type ShownAs = { as: 'number' } | { as: 'percent' } | { as: 'words'; words: string };

const HIDDEN = '(number hidden by its format)';
/** Quoted words, a character after a backslash, padding, and brackets: none of them is a code for the digits. */
const LITERAL = /"([^"]*)"|\\(.)|[_*].|\[([^\]]*)\]/g;
const SECTION_END = /("[^"]*"|\\.|[_*].|\[[^\]]*\])|;/g;
const CONDITION = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/;
const HOLDS_NUMBER = /[0#?@]|general|[dmyhs]/i;

type Section = { codes: string; words: string; holds: ((value: number) => boolean) | null };

const TESTS: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
  '=': (value, limit) => value === limit,
  '<>': (value, limit) => value !== limit,
};

function readSection(section: string): Section {
  let words = '';
  let holds: Section['holds'] = null;
  for (const [, quoted, escaped, bracket] of section.matchAll(LITERAL)) {
    words += quoted ?? escaped ?? '';
    const [, sign = '', limit] = CONDITION.exec(bracket ?? '') ?? [];
    const test = TESTS[sign];
    if (test) holds = (value) => test(value, Number(limit));
  }
  return { codes: section.replace(LITERAL, ''), words, holds };
}

/** The section of a format that a number is shown by: the first whose condition holds, else by its sign. */
function sectionFor(sections: readonly Section[], value: number): Section | undefined {
  const [first, second, third] = sections;
  if (sections.some(({ holds }) => holds !== null))
    return sections.find(({ holds }) => holds?.(value) ?? true);
  if (value < 0 && second) return second;
  return value === 0 && third ? third : first;
}

/**
 * How a number format shows a value (ECMA-376 part 1, 18.8.31). A "%" in quotes or after a backslash is only drawn and
 * multiplies nothing. A section without a place for digits shows its words instead of the number: what the person
 * sees is what counts.
 */
export function shownAs(format: string | undefined, value: number): ShownAs {
  if (!format) return { as: 'number' };
  const sections = format
    .replace(SECTION_END, (_end, literal?: string) => literal ?? '\u0000')
    .split('\u0000');
  const section = sectionFor(sections.map(readSection), value);
  if (!section) return { as: 'number' };
  if (section.codes.includes('%')) return { as: 'percent' };
  if (HOLDS_NUMBER.test(section.codes)) return { as: 'number' };
  return { as: 'words', words: section.words.trim() || HIDDEN };
}
