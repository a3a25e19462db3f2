import type { Merged } from './promise-link';
import type { PromiseRecord } from './promise-record';
import type { ResponseRecord } from './response-record';

/** What a recommendation holds promises in: its responses, and the actions of the office's own that none of them makes. */
export type HoldsPromises = { responses: readonly ResponseRecord[]; actions: readonly PromiseRecord[] };

type Aged = Pick<PromiseRecord, 'addedAt' | 'merged'>;

/** Those that came with the document first, then those that were added by hand, in the order in which they were. */
const byAge = (one: Aged, other: Aged): number => (one.addedAt ?? '').localeCompare(other.addedAt ?? '');

type HoldsSome<P> = { responses: readonly { promises: readonly P[] }[]; actions: readonly P[] };

/** A promise with the number it bears on every page: counted through all, also those that a reader is not shown. */
export type NumberedPromise = PromiseRecord & { number: number };

/** All in the order of their numbers, so that one that is added renumbers none, and so does one that is merged. */
const numberAll = ({ responses, actions }: HoldsPromises): NumberedPromise[] =>
  [...responses.flatMap(({ promises }) => promises), ...actions]
    .toSorted(byAge)
    .map((promise, index) => ({ ...promise, number: index + 1 }));

/** The promises of a recommendation with their numbers. Those that were merged into another count no more. */
export const numberPromises = (recommendation: HoldsPromises): NumberedPromise[] =>
  numberAll(recommendation).filter(({ merged }) => merged === null);

/** A promise that was merged into another. */
export type MergedPromise = NumberedPromise & { merged: Merged };

const isMerged = (promise: NumberedPromise): promise is MergedPromise => promise.merged !== null;

/** Those that were merged into another, with the numbers they keep. */
export const mergedPromisesOf = (recommendation: HoldsPromises): MergedPromise[] =>
  numberAll(recommendation).filter(isMerged);

/** The promises of a recommendation, in the order of their numbers. */
export const promisesOf = <P extends Aged>({ responses, actions }: HoldsSome<P>): P[] =>
  [...responses.flatMap(({ promises }) => promises), ...actions]
    .toSorted(byAge)
    .filter(({ merged }) => merged === null);
