import { type Day, addDays, daysBetween } from '@/lib/domain/day';

/** Section 55 Police Act 1996: comments are published before the end of 56 days "beginning with the day" of publication. */
export const RESPONSE_PERIOD_DAYS = 56;

export type StatutoryClock = {
  publishedOn: Day;
  /** The last day of the period: the day of publication is day 1, so this is day 56. */
  lastDay: Day;
  /** Day number of the response, counting the day of publication as day 1; null when there is no dated response. */
  responseDayNumber: number | null;
};

/**
 * The dates of the statutory period, as facts and never as a verdict: whether an extension was agreed, or the response
 * was published on another day than it bears, is not known to this service.
 */
export function statutoryClock(publishedOn: Day, respondedOn: Day | null): StatutoryClock {
  return {
    publishedOn,
    lastDay: addDays(publishedOn, RESPONSE_PERIOD_DAYS - 1),
    responseDayNumber: respondedOn === null ? null : dayNumber(publishedOn, respondedOn),
  };
}

/** The number of `day` when `first` is day 1. */
export function dayNumber(first: Day, day: Day): number {
  return daysBetween(first, day) + 1;
}
