import type { PromiseRecord } from './promise-record';
import type { ResponseRecord } from './response-record';

/** What a recommendation holds promises in: its responses, and the actions of the office's own that none of them makes. */
export type HoldsPromises = { responses: readonly ResponseRecord[]; actions: readonly PromiseRecord[] };

/** Those that came with the document first, then those that were added by hand, in the order in which they were. */
const byAge = (one: PromiseRecord, other: PromiseRecord): number =>
  (one.addedAt ?? '').localeCompare(other.addedAt ?? '');

/** The promises of a recommendation in the order of their numbers, so that one that is added renumbers none. */
export const promisesOf = ({ responses, actions }: HoldsPromises): PromiseRecord[] =>
  [...responses.flatMap(({ promises }) => promises), ...actions].toSorted(byAge);

/** A promise with the number it bears on every page: counted through all, also those that a reader is not shown. */
export type NumberedPromise = PromiseRecord & { number: number };

/** The promises of a recommendation with their numbers. */
export const numberPromises = (recommendation: HoldsPromises): NumberedPromise[] =>
  promisesOf(recommendation).map((promise, index) => ({ ...promise, number: index + 1 }));
