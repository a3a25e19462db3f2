import { addDays, addMonths, type Day, isAfter } from '@/lib/domain/day';
import type { Cadence, PromiseState } from './promise';

/** A promise to do something again and again, such as a monthly meeting. */
export type RegularCadence = Exclude<Cadence, 'once' | 'continuing'>;

/** How far it is from the beginning of one period to that of the next. */
const STEPS: Record<RegularCadence, { days: number } | { months: number }> = {
  weekly: { days: 7 },
  monthly: { months: 1 },
  'two-monthly': { months: 2 },
  quarterly: { months: 3 },
  'twice-yearly': { months: 6 },
  yearly: { months: 12 },
};

/** True for a promise that comes round by itself; a date belongs to the others. */
export const isRegular = (cadence: Cadence): cadence is RegularCadence => Object.hasOwn(STEPS, cadence);

/** A stretch of days in which a regular promise is expected to be kept once; both days belong to it. */
export type Period = { start: Day; end: Day };

/** The day on which the period after `count` others begins. Reckoned from the first day, so that the 31st comes back. */
function beginningOf(cadence: RegularCadence, startsOn: Day, count: number): Day {
  const step = STEPS[cadence];
  return 'days' in step ? addDays(startsOn, step.days * count) : addMonths(startsOn, step.months * count);
}

/** Every period that begins on `startsOn` or later and not after `until`, in order, without gaps. */
export function periodsOf(cadence: RegularCadence, startsOn: Day, until: Day): Period[] {
  const periods: Period[] = [];
  for (let count = 0; ; count += 1) {
    const start = beginningOf(cadence, startsOn, count);
    if (isAfter(start, until)) return periods;
    periods.push({ start, end: addDays(beginningOf(cadence, startsOn, count + 1), -1) });
  }
}

/** What can be said of a period: that it was held, or that it was not. */
export const TOLD_STATES = { held: 'Held', 'not-held': 'Not held' } as const;
export type ToldState = keyof typeof TOLD_STATES;

/** What a period is, as everybody reads it. Nobody has said anything of one that is not told. */
export const OCCURRENCE_STATES = { ...TOLD_STATES, 'not-told': 'Not told', 'to-come': 'To come' } as const;
type OccurrenceState = keyof typeof OCCURRENCE_STATES;

/** What somebody said of a period; `start` is null where no date is known. */
type Told = { start: Day | null; state: ToldState };

export type Occurrence<T extends Told = Told> = Period & {
  state: OccurrenceState;
  told: T[];
  /** What was said of it before and counts no more, newest first. */
  earlier: T[];
};

type Regular<T extends Told> = {
  cadence: Cadence;
  startsOn: Day | null;
  state: PromiseState;
  checkedOn: Day | null;
  /** Oldest first. What is said of the same beginning later counts instead of what was said before. */
  told: readonly T[];
};

/** Of several things said of one period the newest; what has no date is said each for itself. */
export function newestOfEach<T extends Told>(told: readonly T[]): T[] {
  return told.filter(
    ({ start }, index) => start === null || !told.slice(index + 1).some((later) => later.start === start),
  );
}

const isClosed = (state: PromiseState) => state === 'kept' || state === 'lapsed';

/**
 * The periods of a regular promise up to today, each with what was said of it, oldest first. Nothing is expected before
 * somebody has said since when, nor after the promise was closed.
 */
export function occurrencesOf<T extends Told>(promise: Regular<T>, today: Day): Occurrence<T>[] {
  const { cadence, startsOn, state, checkedOn } = promise;
  if (!isRegular(cadence) || startsOn === null) return [];
  const until = isClosed(state) && checkedOn !== null && isAfter(today, checkedOn) ? checkedOn : today;
  const newest = newestOfEach(promise.told);
  return periodsOf(cadence, startsOn, until).map((period) => {
    const isOfPeriod = ({ start }: T) => start !== null && start >= period.start && start <= period.end;
    const told = newest.filter(isOfPeriod);
    const earlier = promise.told.filter((one) => isOfPeriod(one) && !told.includes(one)).toReversed();
    return { ...period, state: stateOf(told, isAfter(today, period.end)), told, earlier };
  });
}

function stateOf(told: readonly Told[], hasEnded: boolean): OccurrenceState {
  if (told.some(({ state }) => state === 'held')) return 'held';
  if (told.length > 0) return 'not-held';
  return hasEnded ? 'not-told' : 'to-come';
}

/** What was said of a regular promise and belongs to no period: before its start, or without a date. */
export function toldOutside<T extends Told>({ startsOn, told }: Pick<Regular<T>, 'startsOn' | 'told'>): T[] {
  return newestOfEach(told).filter(({ start }) => start === null || startsOn === null || start < startsOn);
}

/** How many periods there were, and what they are. Those to come are not counted. */
export type OccurrenceCounts = { expected: number; held: number; notHeld: number; notTold: number };

export function countOccurrences(occurrences: readonly Occurrence[]): OccurrenceCounts {
  const count = (state: OccurrenceState) => occurrences.filter((one) => one.state === state).length;
  const [held, notHeld, notTold] = [count('held'), count('not-held'), count('not-told')];
  return { expected: held + notHeld + notTold, held, notHeld, notTold };
}

/** The newest period that has ended, where it was not held or nobody has said so: then the promise is late by itself. */
export function lateOccurrence(promise: Regular<Told>, today: Day): Occurrence | null {
  if (isClosed(promise.state)) return null;
  const newest = occurrencesOf(promise, today).findLast(({ end }) => isAfter(today, end));
  return newest && newest.state !== 'held' ? newest : null;
}

/** What prevents saying something of a period, in a sentence; null when nothing does. */
export function whyNotTell(start: Day, promise: Regular<Told>, today: Day): string | null {
  const isPeriod = occurrencesOf(promise, today).some((one) => one.start === start);
  return isPeriod ? null : 'Select a period of this promise from the list';
}
