const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const TELEPHONE = /(?<![\d.])(?:\+44[\s()-]*|0)(?:\d[\s()-]{0,2}){9,10}(?!\d)/g;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const BIRTH = new RegExp(
  `\\b(?:d\\.?o\\.?b\\.?|date of birth|born(?: on)?)[\\s:,–-]{1,4}(?:is |was )?\\d{1,2}(?:st|nd|rd|th)?[\\s/.-]{1,2}(?:\\d{1,2}|${MONTH})[\\s/.,-]{1,2}\\d{2,4}`,
  'i',
);
/** As forces write them: 5221123456, 52AB1234/21, 42/12345/21, CR/123456/21, 01AB/1234/21, or a number called a reference. */
const CASE_REFERENCES: readonly RegExp[] = [
  /\b52(?:1\d|2\d|3\d)\d{6}\b/,
  /\b\d{2}[A-Z]{2}\d{4,7}(?:\/\d{2})?\b/,
  /\b[A-Z0-9]{2,4}\/\d{3,7}\/\d{2,4}\b/,
  /\b(?:crime|case|custody|incident|occurrence|log|URN)(?:\s+(?:no\.?|number|ref\.?|reference))*\s*[:#]?\s*[A-Z]{0,3}\d{5,}\b/i,
];

/** Digits alone, so that "0117 342 6999" and "+44 117 3426999" are one number. */
const digits = (telephone: string) => telephone.replace(/\D/g, '').replace(/^(?:44|0)/, '');

/**
 * What in a text looks as if it were about one person, in words for the checklist: an e-mail address, a telephone
 * number that is no support line's, a date of birth, a crime or case reference. It never repeats what it found.
 */
export function findPersonalData(text: string, supportNumbers: readonly (string | null)[]): string[] {
  const known = supportNumbers.flatMap((number) => (number === null ? [] : [digits(number)]));
  const strangers = [...text.matchAll(TELEPHONE)].filter(([found]) => !known.includes(digits(found)));
  return [
    ...(EMAIL.test(text) ? ['an e-mail address'] : []),
    ...(strangers.length > 0 ? ['a telephone number that is not on the list of support lines'] : []),
    ...(BIRTH.test(text) ? ['a date of birth'] : []),
    ...(CASE_REFERENCES.some((pattern) => pattern.test(text)) ? ['a crime or case reference'] : []),
  ];
}
