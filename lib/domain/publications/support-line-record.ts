import type { Day } from '../day';

/** Where somebody who was hurt finds help. */
export type SupportLineRecord = {
  name: string;
  description: string;
  telephone: string | null;
  url: string | null;
  hours: string | null;
  checkedOn: Day | null;
};
