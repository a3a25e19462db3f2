import { type Day, formatDay } from '@/lib/domain/day';
import { countOccurrences, isRegular, lateOccurrence, type Occurrence, type Period } from './occurrences';
import { CADENCES, type Cadence, isOverdue } from './promise';

/** What is told of a period, saved or still being written. */
export const OCCURRENCE_WORDS = { start: 'Period', state: 'Was it held?', note: 'How we know' } as const;

/** "1 January 2026 to 31 January 2026" */
export const describePeriodOf = ({ start, end }: Period): string =>
  `${formatDay(start)} to ${formatDay(end)}`;

/** "Held in 10 of 14 periods since 1 January 2025. Not held in 1. Nobody has told us about 3." */
export function describeOccurrences(occurrences: readonly Occurrence[], startsOn: Day): string {
  const { expected, held, notHeld, notTold } = countOccurrences(occurrences);
  if (expected === 0) return `Expected since ${formatDay(startsOn)}. No period has ended yet.`;
  return [
    `Held in ${held} of ${expected} ${expected === 1 ? 'period' : 'periods'} since ${formatDay(startsOn)}.`,
    ...(notHeld > 0 ? [`Not held in ${notHeld}.`] : []),
    ...(notTold > 0 ? [`Nobody has told us about ${notTold}.`] : []),
  ].join(' ');
}

/** How often, and since when where somebody has said so: "Monthly since 1 January 2025". */
export function describeCadence({ cadence, startsOn }: { cadence: Cadence; startsOn: Day | null }): string {
  const often = CADENCES[cadence];
  return isRegular(cadence) && startsOn !== null ? `${often} since ${formatDay(startsOn)}` : often;
}

type MayBeLate = Parameters<typeof lateOccurrence>[0] & { dueOn: Day | null };

/** Why a promise is late by itself, whatever its last check said: one sentence for each reason. */
export function whyLate(promise: MayBeLate, today: Day): string[] {
  const late = lateOccurrence(promise, today);
  return [
    ...(isOverdue(promise, today) ? ['The date has passed.'] : []),
    ...(late === null ? [] : [describeLate(late)]),
  ];
}

/** "Not held in 1 January 2026 to 31 January 2026." */
export function describeLate(period: Occurrence): string {
  return period.state === 'not-held'
    ? `Not held from ${describePeriodOf(period)}.`
    : `Nobody has told us whether it was held from ${describePeriodOf(period)}.`;
}
