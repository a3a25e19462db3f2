import type { PromiseRecord } from './promise-record';
import type { ResponseRecord } from './response-record';

/** The promises of every version of the response, in the order of the document. */
export function promisesOf({ responses }: { responses: readonly ResponseRecord[] }): PromiseRecord[] {
  return responses.flatMap(({ promises }) => promises);
}
