/** What in a text may point to a person. A key is sent back by a form whose writer has looked at it. */
const KINDS = {
  telephone: 'a telephone number',
  email: 'an email address',
  birth: 'a date of birth',
  crime: 'a crime number',
  nhs: 'an NHS number',
  insurance: 'a National Insurance number',
  postcode: 'a postcode',
  name: 'the name of a person',
} as const;

export type PersonalKind = keyof typeof KINDS;

/** One place that its writer is asked to look at: the field, and what something in it looks like. */
export type WordsToCheck = { field: string; kind: PersonalKind };

const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?[\s./-]+(?:\d{1,2}|[A-Z][a-z]{2,8})[\s./-]+(?:19|20)?\d{2}`;

// Forces number crimes by their own rules: 10 digits that begin with the force's code, or a number and a year.
const PATTERNS: Readonly<Record<PersonalKind, RegExp>> = {
  telephone: /(?<![\d.,])(?:\+44\s?(?:\(0\)\s?)?|0)(?:\d[\s-]?){8,9}\d(?![\d.,]*\d)/,
  email: /[\w.+-]{1,64}@[\w-]{1,63}\.\w/,
  birth: new RegExp(
    String.raw`\b(?:born(?:\son)?|dob|d\.o\.b\.?|date\sof\sbirth)\W{0,3}(?:is\s|was\s)?${DAY}`,
    'i',
  ),
  crime:
    /(?<![\d.,/])(?:5\d{9}(?![\d.,]*\d)|\d{2}\/\d{5,7}\/\d{2}\b)|\b(?:crime|incident|log)\s(?:reference|ref|number|no)\.?\W{0,3}(?:is\s)?(?=[\w/-]*\d)[\w/-]{5,}/i,
  nhs: /\bNHS\s(?:number|no)\.?\W{0,3}(?:is\s)?\d{3}[\s-]?\d{3}[\s-]?\d{4}\b/i,
  insurance: /\b[A-CEGHJ-PR-TW-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/,
  postcode: /\b[A-Z]{1,2}\d[A-Z\d]?\s\d[ABD-HJLNP-UW-Z]{2}\b/,
  name: /\b(?:Mr|Mrs|Ms|Miss|Mx)\.?\s[A-Z][a-z'’-]+/,
};

const isKind = (key: string): key is PersonalKind => Object.hasOwn(KINDS, key);

/** What something in the text looks like; nothing where the text holds fewer than 3 words, as an id or a count does. */
export function personalKinds(text: string): PersonalKind[] {
  if (text.trim().split(/\s+/).length < 3) return [];
  return Object.keys(PATTERNS)
    .filter(isKind)
    .filter((kind) => PATTERNS[kind].test(text));
}

/** All places in what was typed that look like something about a person. */
export function wordsToCheck(values: Readonly<Record<string, string | readonly string[]>>): WordsToCheck[] {
  return Object.entries(values).flatMap(([field, typed]) =>
    personalKinds([typed].flat().join('\n')).map((kind) => ({ field, kind })),
  );
}

/** "This looks like a telephone number." */
export const lookAt = ({ kind }: WordsToCheck): string => `This looks like ${KINDS[kind]}.`;

/** What a form carries when its writer has been asked to look at these places, and no others. */
export const lookedAt = (places: readonly WordsToCheck[]): string =>
  places.map(({ field, kind }) => `${field}:${kind}`).join(' ');

/** Whether the writer was asked to look at each of these places before. */
export function isAllLookedAt(places: readonly WordsToCheck[], seen: string): boolean {
  const known = new Set(seen.split(' '));
  return places.every((place) => known.has(lookedAt([place])));
}

/** The name under which a form sends what its writer has looked at. */
export const LOOKED_AT = 'words-looked-at';
