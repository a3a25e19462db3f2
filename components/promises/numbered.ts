import type { PromiseRecord } from '@/lib/domain/promises/promise-record';
import type { ResponseRecord } from '@/lib/domain/promises/response-record';
import { promisesOf } from '@/lib/domain/promises/promises-of';

/** A promise with the number it bears on the page: the mark in the response and the list below say the same. */
export type NumberedPromise = PromiseRecord & { number: number };

export const numberPromises = (recommendation: { responses: readonly ResponseRecord[] }): NumberedPromise[] =>
  promisesOf(recommendation).map((promise, index) => ({ ...promise, number: index + 1 }));
