import { type Day, day, formatDay, isAfter } from '@/lib/domain/day';
import { whyNotMove } from './due-date';
import { type OwnerBody, type PromiseWritten, whyNotChange } from './promise-change';
import { type HoldsPromises, numberPromises } from './promises-of';

/** Said of a promise that no response makes. */
export const describeOwnAction = (madeOn: Day): string =>
  `The office’s own action, agreed on ${formatDay(madeOn)}. No response makes it.`;

/** Where a promise comes from that is added by hand: a response by its id, or no response at all. */
export const OWN_ACTION = 'own';

/** A promise as an officer adds it. `from`: the id of a response, or `OWN_ACTION`. */
export type PromiseAdded = PromiseWritten & {
  from: string;
  /** When the office agreed an action of its own. */
  madeOn: Day | null;
  isDated: boolean;
  dueOn: Day | null;
};

type Refused = { field: keyof PromiseAdded; sentence: string };

/** Before this day no promise of these registers was made. */
const EARLIEST = day('2010-01-01');

function whyNotAgreed(madeOn: Day | null, today: Day): Refused | null {
  const field = 'madeOn';
  if (madeOn === null) return { field, sentence: 'Enter the date the office agreed it' };
  if (isAfter(madeOn, today)) {
    return { field, sentence: 'The date the office agreed it must be today or in the past' };
  }
  return isAfter(EARLIEST, madeOn)
    ? { field, sentence: `The date the office agreed it must be on or after ${formatDay(EARLIEST)}` }
    : null;
}

function whyNotDue({ isDated, dueOn }: PromiseAdded, days: { promisedOn: Day; today: Day }): Refused | null {
  if (!isDated) return null;
  if (dueOn === null) return { field: 'dueOn', sentence: 'Enter the date it is due by' };
  const sentence = whyNotMove({ from: null, to: dueOn }, days);
  return sentence === null ? null : { field: 'dueOn', sentence };
}

const plain = (words: string): string => words.toLowerCase().replace(/\W+/g, ' ').trim();

/** What prevents adding a promise to a recommendation, with the field of the form it belongs to; null when nothing does. */
export function whyNotAdd(
  added: PromiseAdded,
  {
    recommendation,
    bodies,
    today,
  }: { recommendation: HoldsPromises; bodies: readonly OwnerBody[]; today: Day },
): Refused | null {
  const response = recommendation.responses.find(({ id }) => id === added.from);
  if (!response && added.from !== OWN_ACTION) {
    return { field: 'from', sentence: 'Select where the promise comes from' };
  }
  const same = numberPromises(recommendation).find(({ promise }) => plain(promise) === plain(added.promise));
  if (same) return { field: 'promise', sentence: `Promise ${same.number} says this already` };
  const agreed = response ? null : whyNotAgreed(added.madeOn, today);
  const wrong = agreed ?? whyNotChange(added, { responseText: response?.text ?? null, bodies, today });
  if (wrong) return wrong;
  return whyNotDue(added, { promisedOn: response?.datedOn ?? added.madeOn ?? today, today });
}
