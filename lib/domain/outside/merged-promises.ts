import { toldPlace } from '../promises/promise-link';
import type { MergedPromise } from '../promises/promises-of';
import { pickPromise, type Readers } from './promises';

/** What leaves the office of a promise that was merged into another: what it said then, where it goes on, and why. */
export function pickMergedPromise(found: MergedPromise, readers: Readers) {
  const { home, number, on, reason } = found.merged;
  return {
    ...pickPromise(found, readers),
    into: { ...toldPlace({ ...home, part: null, isPartConfirmed: true }, readers), number },
    mergedOn: on,
    mergedReason: reason,
  };
}

/** A promise that was merged, as an edition holds it. */
export type PublicMergedPromise = ReturnType<typeof pickMergedPromise>;
