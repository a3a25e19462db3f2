import { addDays, type Day, dayInLondon, formatDay, isAfter } from '../day';
import type { PromiseWork } from '../paths/office';
import { describeLate } from '../promises/occurrence-words';
import {
  countOccurrences,
  isRegular,
  lateOccurrence,
  newestOfEach,
  occurrencesOf,
} from '../promises/occurrences';
import { isOverdue } from '../promises/promise';
import { promisesOf } from '../promises/promises-of';
import type { PromiseAtAGlance } from '../promises/promise-at-a-glance';
import type { RecommendationAtAGlance } from '../recommendations/at-a-glance';

const DAYS_AHEAD_FOR_PROMISES = 14;

/** A promise that needs somebody, why it does, and the page where it is dealt with; null is its first one. */
export type PromiseDue = {
  recommendation: RecommendationAtAGlance;
  promise: PromiseAtAGlance;
  why: string;
  work: PromiseWork | null;
};

export type PromisesDue = {
  late: PromiseDue[];
  soon: PromiseDue[];
  /** Regular promises of which periods have ended, and nobody has said whether they were held. */
  notTold: PromiseDue[];
  /** Promises of the office that somebody asked to close: another person must decide. */
  waiting: PromiseDue[];
  /** Promises of which what was said rests on evidence that has expired. */
  expired: PromiseDue[];
  /** Promises that can never be late, because nobody has said by when, or since when. */
  undated: PromiseDue[];
};

type Reason = Pick<PromiseDue, 'why' | 'work'>;

/** What the promises of the office ask for today, each list in the order of the document. */
export function promisesDue(recommendations: readonly RecommendationAtAGlance[], today: Day): PromisesDue {
  const all = recommendations.flatMap((recommendation) =>
    promisesOf(recommendation).map((promise) => ({ recommendation, promise })),
  );
  const having = (reasonOf: (promise: PromiseAtAGlance, today: Day) => Reason | null) =>
    all.flatMap(({ recommendation, promise }) => {
      const reason = isClosed(promise) ? null : reasonOf(promise, today);
      return reason === null ? [] : { recommendation, promise, ...reason };
    });
  const expired = all.flatMap(({ recommendation, promise }) =>
    whyExpired(promise, today).map((reason) => ({ recommendation, promise, ...reason })),
  );
  return {
    expired,
    late: having(whyLate),
    soon: having(whySoon),
    notTold: having(whyNotTold),
    waiting: having(whyWaiting),
    undated: having(whyUndated),
  };
}

// A promise that was given up is said to be so everywhere, and no date can be missed any more.
const isClosed = ({ state }: PromiseAtAGlance) => state === 'kept' || state === 'lapsed';

function whyLate(promise: PromiseAtAGlance, today: Day): Reason | null {
  if (promise.dueOn !== null && isOverdue(promise, today)) {
    return { why: `It was due by ${formatDay(promise.dueOn)}.`, work: null };
  }
  const period = lateOccurrence(promise, today);
  if (period?.state === 'not-held') return { why: describeLate(period), work: null };
  return promise.state === 'late' ? { why: 'Its last check found it late.', work: null } : null;
}

function whySoon({ dueOn }: PromiseAtAGlance, today: Day): Reason | null {
  if (dueOn === null || isAfter(today, dueOn)) return null;
  return isAfter(dueOn, addDays(today, DAYS_AHEAD_FOR_PROMISES))
    ? null
    : { why: `It is due by ${formatDay(dueOn)}.`, work: null };
}

function whyNotTold(promise: PromiseAtAGlance, today: Day): Reason | null {
  const { notTold } = countOccurrences(occurrencesOf(promise, today));
  if (notTold === 0) return null;
  const periods = notTold === 1 ? '1 period that has ended' : `${notTold} periods that have ended`;
  return { why: `Nobody has told us about ${periods}.`, work: 'periods' };
}

/** Also of a promise that is closed: it was kept on this evidence. */
function whyExpired(promise: PromiseAtAGlance, today: Day): Reason[] {
  const { keptEvidenceExpiresOn: kept } = promise;
  const lost = newestOfEach(promise.told).flatMap(({ evidenceExpiresOn: on }) =>
    on !== null && isAfter(today, on) ? [on] : [],
  );
  const [first] = lost.toSorted();
  return [
    ...(kept !== null && isAfter(today, kept)
      ? [{ why: `It was kept on evidence that expired on ${formatDay(kept)}.`, work: null }]
      : []),
    ...(first === undefined
      ? []
      : [
          {
            why: `${lost.length === 1 ? 'The evidence of 1 period has' : `The evidence of ${lost.length} periods has`} expired, first on ${formatDay(first)}.`,
            work: 'periods' as const,
          },
        ]),
  ];
}

function whyWaiting({ closing }: PromiseAtAGlance): Reason | null {
  if (closing === null) return null;
  const when = formatDay(dayInLondon(new Date(closing.proposedAt)));
  return {
    why: `${closing.proposedBy.name} asked on ${when} to close it. An approver must decide.`,
    work: 'close',
  };
}

function whyUndated({ cadence, startsOn, dueOn }: PromiseAtAGlance): Reason | null {
  if (isRegular(cadence)) {
    return startsOn === null && dueOn === null
      ? { why: 'Nobody has said since when it is kept.', work: 'edit' }
      : null;
  }
  return dueOn === null ? { why: 'Nobody has said by when.', work: 'due' } : null;
}
