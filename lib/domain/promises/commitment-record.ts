import type { Cadence, CommitmentState } from './commitment';
import type { Day } from '../day';

/** A promise found in a response: `quote` is the response's own words. */
export type CommitmentRecord = {
  id: string;
  quote: string;
  promise: string;
  owner: string;
  cadence: Cadence;
  dueOn: Day | null;
  state: CommitmentState;
  checkedOn: Day | null;
  confirmed: boolean;
  version: number;
};
