import type { Day } from '@/lib/domain/day';
import type { Period } from '@/lib/domain/figure';

/** A dated event. With `rebase` the average and limits are recalculated from that day; the reason is then required. */
export type ChartAnnotation = {
  date: Day;
  words: string;
  source?: string;
  rebase?: boolean;
  reason?: string | null;
};

/** What to know of a line (`slug`), of one figure of it (`period`), or of the whole chart (both null). */
export type InputFootnote = {
  words: string;
  source: string;
  slug: string | null;
  period: Pick<Period, 'start' | 'end'> | null;
};

/** A dated note as it is drawn; `source` is empty where a chart shows what a note would do before it is written. */
export type ChartEvent = { x: number; index: number; letter: string; words: string; source: string };

/** A footnote with its number ("note 1"); `index` is the period of the one figure that it is about, else null. */
export type ChartFootnote = {
  mark: string;
  words: string;
  source: string;
  slug: string | null;
  index: number | null;
};
