import { type Day, formatDay, isAfter } from '@/lib/domain/day';
import { isClosedState } from './closing';
import { historyOfDue } from './due-date';
import { occurrencesOf } from './occurrences';
import { describePeriodOf } from './occurrence-words';
import type { PromiseRecord } from './promise-record';

/** What two promises must say for one of them to be merged into the other. */
export type Mergeable = Pick<
  PromiseRecord,
  | 'id'
  | 'owners'
  | 'closing'
  | 'cadence'
  | 'startsOn'
  | 'told'
  | 'dueOn'
  | 'moves'
  | 'state'
  | 'checkedOn'
  | 'merged'
>;

type Rule = (gone: Mergeable, kept: Mergeable, today: Day) => string | null;

const areTwo: Rule = (gone, kept) => {
  if (gone.id === kept.id) return 'Select another promise';
  return gone.merged || kept.merged ? 'One of them was merged already. Select another promise' : null;
};

/** Merging never closes a promise, nor hides how one was closed. */
const areOpen: Rule = (gone, kept) => {
  if (isClosedState(gone.state) || isClosedState(kept.state)) {
    return 'One of them is closed, so they cannot be merged';
  }
  return gone.closing !== null || kept.closing !== null
    ? 'Somebody has asked to close one of them. A second person must decide first'
    : null;
};

const haveOneOwner: Rule = (gone, kept) =>
  gone.owners.every((owner) => kept.owners.includes(owner))
    ? null
    : 'The promise that remains does not name everybody who owns this one. Correct it first';

const staysLate: Rule = (gone, kept) =>
  gone.state === 'late' && kept.state !== 'late'
    ? 'The last check found this promise late. Merge the other one into it, or check that one first'
    : null;

const keepsItsDate: Rule = (gone, kept) => {
  if (gone.dueOn !== null && (kept.dueOn === null || isAfter(kept.dueOn, gone.dueOn))) {
    return `This promise is due earlier, by ${formatDay(gone.dueOn)}. Merge the other one into it, or move its date first`;
  }
  return historyOfDue(gone.moves).times > historyOfDue(kept.moves).times
    ? 'The date of this promise was moved more often. Merge the other one into it'
    : null;
};

const keepsWhatWasMissed: Rule = (gone, kept, today) => {
  if (gone.cadence !== kept.cadence) {
    return 'They are promised at different times. Correct one of them first';
  }
  if (gone.startsOn === null) return null;
  if (kept.startsOn === null || isAfter(kept.startsOn, gone.startsOn)) {
    return `This promise is expected since ${formatDay(gone.startsOn)}. Merge the other one into it, or correct its first day`;
  }
  const missed = missedOf(kept, today).map(({ start }) => start);
  const lost = missedOf(gone, today).find(({ start }) => !missed.includes(start));
  return lost
    ? `The period ${describePeriodOf(lost)} was missed by this promise, and not by the other. Merge the other one into it, or record the period first`
    : null;
};

/** The periods of a regular promise that have ended and were not held, or of which nobody has said so. */
export const missedOf = (promise: Mergeable, today: Day) =>
  occurrencesOf(promise, today).filter(({ state }) => state === 'not-held' || state === 'not-told');

/**
 * What prevents merging one promise into another that remains, in a sentence; null when nothing does. What remains says nothing
 * better than either said: it is late where one was, due no later, moved no less often, and misses each period that one missed.
 */
export function whyNotMerge(gone: Mergeable, kept: Mergeable, today: Day): string | null {
  const rules = [areTwo, areOpen, haveOneOwner, staysLate, keepsItsDate, keepsWhatWasMissed];
  for (const rule of rules) {
    const why = rule(gone, kept, today);
    if (why !== null) return why;
  }
  return null;
}
