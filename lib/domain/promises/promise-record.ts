import type { Cadence, PromiseState } from './promise';
import type { Day } from '@/lib/domain/day';

/** A promise found in a response: `quote` is the response's own words. */
export type PromiseRecord = {
  id: string;
  quote: string;
  promise: string;
  owner: string;
  cadence: Cadence;
  dueOn: Day | null;
  state: PromiseState;
  checkedOn: Day | null;
  confirmed: boolean;
  version: number;
};
