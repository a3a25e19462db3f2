import type { Day } from '../day';

/** A dated note on the charts of a measure. With `rebase` the limits are recalculated from that day, for the reason given. */
export type AnnotationRecord = {
  date: Day;
  words: string;
  source: string;
  rebase: boolean;
  reason: string | null;
};

/** A dated fact about one area, such as new ways of working: it is drawn on the charts of its figures, whatever they count. */
export type ForceEvent = Pick<AnnotationRecord, 'date' | 'words' | 'source'> & {
  area: string;
  areaCode: string;
};
