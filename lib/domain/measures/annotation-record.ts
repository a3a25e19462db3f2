import type { Day } from '../day';

/** A dated note on the charts of a measure. With `rebase` the limits are recalculated from that day, for the reason given. */
export type AnnotationRecord = {
  date: Day;
  words: string;
  source: string;
  rebase: boolean;
  reason: string | null;
};
