import { labels } from '@/lib/domain/labels';
import { type Day, formatDay, isAfter } from '@/lib/domain/day';

/** The status of a promise. "Unknown" is an answer too: nobody has checked. */
export const PROMISE_STATES = labels({
  kept: 'Kept',
  'on-track': 'On track',
  late: 'Late',
  lapsed: 'Lapsed',
  unknown: 'Not yet checked',
});
export type PromiseState = keyof typeof PROMISE_STATES;

/** What is told of a check of a promise, saved or still being written. */
export const CHECK_WORDS = {
  state: 'Status of the promise',
  checkedOn: 'Checked on',
  reason: 'What the check found',
} as const;

/** How often something was promised to happen. */
export const CADENCES = labels({
  once: 'Once',
  weekly: 'Weekly',
  monthly: 'Monthly',
  'two-monthly': 'Every 2 months',
  quarterly: 'Quarterly',
  'twice-yearly': 'Twice a year',
  yearly: 'Yearly',
  continuing: 'Continuing',
});
export type Cadence = keyof typeof CADENCES;

/** How far the response of the office answers a requirement: a reading, confirmed by the office before it is shown. */
export const COVERAGES = {
  answered: 'Answered',
  part: 'Answered in part',
  'not-answered': 'Not answered',
  'not-local': 'Not for the force to answer',
} as const;
export type Coverage = keyof typeof COVERAGES;

/** True when a promise with a date has passed it without being kept. */
export function isOverdue(promise: { dueOn: Day | null; state: PromiseState }, today: Day): boolean {
  return promise.dueOn !== null && promise.state !== 'kept' && isAfter(today, promise.dueOn);
}

/** What a check can find. A check that was made is an answer, so it never leads back to "not yet checked". */
export const CHECKED_STATES = [
  'kept',
  'on-track',
  'late',
  'lapsed',
] as const satisfies readonly PromiseState[];
export type CheckedState = (typeof CHECKED_STATES)[number];

export type CheckAsked = { state: CheckedState; checkedOn: Day };

/** What prevents recording a check of a promise, with the field of the form it belongs to; null when nothing does. */
export function whyNotCheck(
  { state, checkedOn }: CheckAsked,
  promise: { dueOn: Day | null; promisedOn: Day; today: Day },
): { field: keyof CheckAsked; sentence: string } | null {
  if (isAfter(checkedOn, promise.today)) {
    return { field: 'checkedOn', sentence: 'The date of the check must be today or in the past' };
  }
  if (isAfter(promise.promisedOn, checkedOn)) {
    return {
      field: 'checkedOn',
      sentence: `The date of the check must be on or after ${formatDay(promise.promisedOn)}, when the promise was made`,
    };
  }
  if (
    state === 'on-track' &&
    promise.dueOn !== null &&
    isOverdue({ dueOn: promise.dueOn, state }, checkedOn)
  ) {
    return {
      field: 'state',
      sentence: `On ${formatDay(promise.dueOn)} this promise fell due, so it cannot be on track: say whether it is kept, late or lapsed`,
    };
  }
  return null;
}

export type Span = { start: number; end: number };

/** Where a promise's quotation is in the response, or null: a promise is always tied to the very words that make it. */
export function locateQuote(responseText: string, quote: string): Span | null {
  const start = quote === '' ? -1 : responseText.indexOf(quote);
  return start === -1 ? null : { start, end: start + quote.length };
}
