import type { Period } from '@/lib/domain/figure';
import type { Figures } from '@/lib/domain/figures/figure-rules';

/** A figure that took the place of an earlier one of the same source: what it said, what it says, and when that was recorded. */
export type FigureRevised = {
  slug: string;
  start: string;
  end: string;
  recordedAt: string;
  was: Figures;
  now: Figures;
  isNewest: boolean;
};

/** A line of the log of revisions. `figures` is null where what the figure said is not told to this reader. */
export type RevisionLine = {
  ref: string;
  slug: string;
  title: string;
  period: Period;
  recordedAt: string;
  figures: { was: string; now: string } | null;
  /** Footnotes to the figure: words that were written to be published. */
  why: string[];
};
