import type { PromiseRecord } from './promise-record';
import type { ResponseRecord } from './response-record';

/** The promises of every version of the response, in the order of the document. */
export function promisesOf({ responses }: { responses: readonly ResponseRecord[] }): PromiseRecord[] {
  return responses.flatMap(({ promises }) => promises);
}

/** A promise with the number it bears on every page: counted through all responses, also those that a reader is not shown. */
export type NumberedPromise = PromiseRecord & { number: number };

/** The promises of a recommendation with their numbers. */
export const numberPromises = (recommendation: { responses: readonly ResponseRecord[] }): NumberedPromise[] =>
  promisesOf(recommendation).map((promise, index) => ({ ...promise, number: index + 1 }));
