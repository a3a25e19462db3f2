/** The name on screen and in titles. Neutral on purpose. */
export const SERVICE_NAME = 'Inspection response tracker';

/** Above figures that only say how things are in general. */
export const BACKGROUND = 'Background: figures for all crime';

/** Shown with every wording of the office's own that nobody has confirmed: once above a section where all of it is. */
export const DRAFT_READING = 'Draft: we have not confirmed this wording yet';

/** Said in the place of what is not shown: how many there are is a part of the reading, so it is not said. */
export const PARTS_BEING_CHECKED =
  'We are checking how we split the inspectors’ words into parts. Each part appears here once somebody has confirmed it.';
export const PROMISES_BEING_CHECKED =
  'We are checking which sentences of the response are promises. Each promise appears here once somebody has confirmed it.';

/** Whether nothing of a section is confirmed, so that one notice above it is enough. */
export function allDrafts(items: readonly { confirmed: boolean }[]): boolean {
  return items.length > 0 && items.every(({ confirmed }) => !confirmed);
}

/** Where "Exit this page" leads. */
export const EXIT_TO = 'https://www.bbc.co.uk/weather';

/** "1 promise", "3 promises", "no promises": a number with its noun. */
export function counted(count: number, one: string, many = `${one}s`): string {
  if (count === 0) return `no ${many}`;
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** "1, 2 and 12": a list as people say it. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** The first letter large: a label that opens a sentence. */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What the page of promises that come round is called, and how it is read. */
export const REGULAR_PROMISES = {
  title: 'Regular promises',
  lead: 'Some promises are kept again and again, such as a monthly meeting. For each period we say whether it was held. “Not told” means that the period has ended and nobody has told us.',
} as const;
