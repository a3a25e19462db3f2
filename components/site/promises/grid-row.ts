import type { PublicPromise } from '@/lib/domain/outside/promises';

/** A regular promise with the place where it is read whole. */
export type GridRow = {
  /** "Recommendation 2, promise 4" */
  name: string;
  href: string;
  promise: PublicPromise;
  /** Where the office says something of a period, or since when the promise holds. */
  work?: { href: string; text: string };
};
