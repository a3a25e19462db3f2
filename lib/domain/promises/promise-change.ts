import { addMonths, type Day, day, formatDay } from '@/lib/domain/day';
import { isRegular } from './occurrences';
import { CADENCES, type Cadence, locateQuote } from './promise';

/** A body that can own a promise. */
export type OwnerBody = { slug: string; name: string };

/** What people write of a promise, and can correct. */
export type PromiseWritten = {
  promise: string;
  /** Words of the response; null for an action of the office's own, which no response makes. */
  quote: string | null;
  /** Slugs of bodies. */
  owners: readonly string[];
  ownerRole: string | null;
  cadence: Cadence;
  startsOn: Day | null;
};

/** What is told of each part of a promise, saved or still being written. */
const PROMISE_WORDS = {
  promise: 'The promise',
  quote: 'Words of the response',
  owners: 'Who owns it',
  ownerRole: 'Which role',
  cadence: 'How often',
  startsOn: 'Since when',
} as const;

type Told = { label: string; value: string };

/** What a promise says, each part under its label. The cadence and the day are in words. */
export function tellPromise(
  written: Omit<PromiseWritten, 'cadence' | 'startsOn'> & { cadence: string; startsOn: string },
  bodies: readonly OwnerBody[],
): Told[] {
  const { promise, quote, owners, ownerRole, cadence, startsOn } = written;
  return [
    { label: PROMISE_WORDS.promise, value: promise },
    { label: PROMISE_WORDS.quote, value: quote ?? '' },
    { label: PROMISE_WORDS.owners, value: ownerInWords(owners, bodies) },
    { label: PROMISE_WORDS.ownerRole, value: ownerRole ?? '' },
    { label: PROMISE_WORDS.cadence, value: cadence },
    { label: PROMISE_WORDS.startsOn, value: startsOn },
  ];
}

/** The same with its cadence and its day in words. */
export const inWords = <Version extends Pick<PromiseWritten, 'cadence' | 'startsOn'>>(version: Version) => ({
  ...version,
  cadence: CADENCES[version.cadence],
  startsOn: version.startsOn === null ? '' : formatDay(version.startsOn),
});

const NOTHING = 'Nothing written';

/** What is different between 2 versions of a promise, in words. */
export function promiseChanges(
  before: PromiseWritten,
  after: PromiseWritten,
  bodies: readonly OwnerBody[],
): { label: string; from: string; to: string }[] {
  const told = (version: PromiseWritten) => tellPromise(inWords(version), bodies);
  const now = told(after);
  return told(before).flatMap(({ label, value }, index) => {
    const to = now[index]?.value ?? '';
    return to === value ? [] : [{ label, from: value || NOTHING, to: to || NOTHING }];
  });
}

/** The names of the bodies, as they are read: "Kent Police and Crown Prosecution Service". */
export const ownerInWords = (slugs: readonly string[], bodies: readonly OwnerBody[]): string =>
  bodies
    .filter(({ slug }) => slugs.includes(slug))
    .map(({ name }) => name)
    .join(' and ');

/** Before this day no promise of these registers was made: an earlier one is a slip of the keyboard. */
const EARLIEST_START = day('2010-01-01');

type Refused = { field: keyof PromiseWritten; sentence: string };

/** `responseText` is null for an action of the office's own. */
function whyNotQuote(quote: string | null, responseText: string | null): string | null {
  if (responseText === null) {
    return quote === null ? null : 'No response makes an action of the office’s own. Leave this empty';
  }
  if (quote === null) return 'Enter the words of the response';
  return locateQuote(responseText, quote) === null
    ? 'These words are not in the response. Copy them from it, word for word'
    : null;
}

/** What prevents a change of a promise, with the field of the form it belongs to; null when nothing does. */
export function whyNotChange(
  { quote, owners, cadence, startsOn }: PromiseWritten,
  { responseText, bodies, today }: { responseText: string | null; bodies: readonly OwnerBody[]; today: Day },
): Refused | null {
  if (owners.some((slug) => !bodies.some((body) => body.slug === slug))) {
    return { field: 'owners', sentence: 'Select who owns the promise from the list' };
  }
  const misquoted = whyNotQuote(quote, responseText);
  if (misquoted !== null) return { field: 'quote', sentence: misquoted };
  if (startsOn !== null && !isRegular(cadence)) {
    return { field: 'startsOn', sentence: 'Only a promise that is kept again and again has a first day' };
  }
  if (startsOn !== null && (startsOn < EARLIEST_START || startsOn > addMonths(today, 12))) {
    return {
      field: 'startsOn',
      sentence: `The first day must be after ${formatDay(EARLIEST_START)} and within a year from today`,
    };
  }
  return null;
}
