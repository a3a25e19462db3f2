import { type SupportLineRecord, SUPPORT_NEEDS } from './support-line';

/** What the office writes of a line. */
export type SupportLineWords = Omit<SupportLineRecord, 'checkedOn'> & { source: string };

/** What each field is called, on the form, in a conflict and in the history. */
export const SUPPORT_LINE_WORDS = {
  name: 'Name of the service',
  need: 'Who is it for?',
  description: 'What it does',
  telephone: 'Telephone',
  hours: 'When it is open',
  url: 'Website',
  source: 'Where you found it',
} as const satisfies Record<keyof SupportLineWords, string>;

type Field = keyof typeof SUPPORT_LINE_WORDS;

const FIELDS: readonly Field[] = ['name', 'need', 'description', 'telephone', 'hours', 'url', 'source'];

const inWords = (line: SupportLineWords, field: Field): string =>
  field === 'need' ? SUPPORT_NEEDS[line.need] : (line[field] ?? '');

/** Each field in words, in the order of the form. */
export function describeSupportLine(line: SupportLineWords): { label: string; value: string }[] {
  return FIELDS.map((field) => ({ label: SUPPORT_LINE_WORDS[field], value: inWords(line, field) }));
}

/** What `after` says differently; from nothing where the line is new. */
export function editsOf(
  before: SupportLineWords | null,
  after: SupportLineWords,
): { label: string; from: string; to: string }[] {
  return FIELDS.map((field) => ({
    label: SUPPORT_LINE_WORDS[field],
    from: before ? inWords(before, field) : '',
    to: inWords(after, field),
  })).filter(({ from, to }) => from !== to);
}

/** What a caller relies on. Whoever changes one of these has to try the line again. */
const TRIED: readonly Field[] = ['name', 'telephone', 'hours', 'url'];

/** True when what somebody checked is not what the line says now. */
export const isCheckLost = (before: SupportLineWords, after: SupportLineWords): boolean =>
  TRIED.some((field) => inWords(before, field) !== inWords(after, field));
