import type { Day } from '../day';
import type { Basis, Direction, Figure, Period, PeriodType, Unit, ValueFlag } from '@/lib/domain/figure';
import type { Interval } from '../statistics/intervals';
import type { ChartAnnotation, ChartEvent, ChartFootnote, InputFootnote } from './notes/note-types';
import type { SpcJudgement } from '../statistics/judgement';

/** One line of a chart: the newest revision of each period is drawn, whatever the order given. */
export type ChartSeries = {
  slug: string;
  label: string;
  basis: Basis;
  periodType: PeriodType;
  observations: readonly Figure[];
};

/**
 * What a chart is made of. `target` is in the measure's unit. `what` continues a headline that starts with the figure
 * ("of crimes given an outcome ended in a charge"); without it the headline starts with the title.
 */
export type ChartInput = {
  title: string;
  subtitle: string;
  unit: Unit;
  direction: Direction;
  /** The first is the line the chart is about and that is judged; the others are benchmarks to compare it with. */
  series: readonly ChartSeries[];
  annotations: readonly ChartAnnotation[];
  footnotes?: readonly InputFootnote[];
  target: number | null;
  sourceLine: string;
  what?: string;
  /** What a ratio sets against what; absent for every other unit. */
  ratio?: RatioWords;
  /** True for invented figures of the demonstration: the chart then says so. */
  illustrative?: boolean;
};

/**
 * The nouns of a ratio: "open rape cases", "investigators", and "open cases for each investigator" where the title of the
 * measure says it, else null.
 */
export type RatioWords = { numerator: string; denominator: string; forEach: string | null };

/** A place on the sheet: `x` counts periods from 0, `y` is in the measure's unit. */
export type Place = { x: number; y: number };

/** A period and its place, with its names: `long` as in a sentence ("year ending March 2025"), `short` as on an axis. */
export type ChartPeriod = Period & { x: number; long: string; short: string };

/** A point that stands out by one of the four rules, and whether that is wanted. */
export type PointSignal = {
  heading: 'up' | 'down';
  kind: 'improvement' | 'concern' | 'neutral';
  words: string;
};

/**
 * `figure` is null where there is none; `reason` then says why ("Confidential"). `text` is the figure or the reason.
 * `interval` is the 95% interval of a per cent whose numerator and denominator are shown, in per cent; else null.
 */
export type ChartPoint = {
  x: number;
  figure: number | null;
  text: string;
  numerator: number | null;
  denominator: number | null;
  interval: Interval | null;
  flags: readonly ValueFlag[];
  reason: string | null;
  immature: boolean;
  signal: PointSignal | null;
};

/** `runs` are the unbroken stretches of known figures, as first and last index; a line is never drawn across a gap. */
export type ChartLine = {
  slug: string;
  label: string;
  basis: Basis;
  points: readonly ChartPoint[];
  runs: readonly { from: number; to: number }[];
  /** Stands at the end of the line in place of a legend. Null when the line has no figure. */
  end: (Place & { text: string; name: string | null }) | null;
};

export type XTick = { index: number; x: number; text: string };
export type YTick = { value: number; text: string };

/** The average and limits of one stretch of periods. A limit that no figure can pass is left out (empty). */
export type ChartLimits = {
  mean: readonly Place[];
  upper: readonly Place[];
  lower: readonly Place[];
  meanText: string;
};

/** Neighbouring points that stand out in one direction, named once. */
export type ChartSignal = {
  from: number;
  to: number;
  heading: 'up' | 'down';
  words: string;
  short: string;
  y: number;
};

export type ChartMark = { x: number; text: string };

/** The 95% interval of one figure, drawn as an upright bar. */
export type ChartWhisker = Interval & { x: number };

export type TableRow = {
  period: string;
  /** The last day of the period, and the series: where the figure comes from is told under these. */
  end: Day;
  slug: string;
  line: string;
  figure: string;
  numerator: string;
  denominator: string;
  interval: string;
  /** The marks of the figure, and what happened in the period. */
  notes: string;
};

/**
 * `parts`: some row has a numerator and denominator. `intervals`: some row has a 95% interval. `lines`: there are
 * several lines, so each row names its own.
 */
export type ChartTable = {
  caption: string;
  parts: boolean;
  intervals: boolean;
  lines: boolean;
  rows: readonly TableRow[];
};

export type CsvRow = {
  series: string;
  period: string;
  period_start: string;
  period_end: string;
  figure: string;
  numerator: string;
  denominator: string;
  lower_ci: string;
  upper_ci: string;
  unit: Unit;
  basis: Basis;
  flags: string;
};

/**
 * Everything a drawing, a table, a file and a reader who cannot see need: plain values, no functions. What is read of it
 * now and then is made of it when it is wanted: the table and the rows of a file (`chart-table`), and what each period
 * says aloud (`readOutOf`).
 */
export type ChartModel = {
  title: string;
  subtitle: string;
  unit: Unit;
  headline: string;
  sentence: string;
  altText: string;
  sourceLine: string;
  illustrative: boolean;
  ratio: RatioWords | null;
  periods: readonly ChartPeriod[];
  lines: readonly ChartLine[];
  x: { min: number; max: number; wide: readonly XTick[]; narrow: readonly XTick[] };
  y: { min: number; max: number; ticks: readonly YTick[] };
  limits: readonly ChartLimits[];
  /** Intervals of the first line, where it has no limits: a chart says in one way how far chance reaches. */
  whiskers: readonly ChartWhisker[];
  signals: readonly ChartSignal[];
  immature: readonly { from: number; to: number; words: string }[];
  target: { value: number; text: string } | null;
  /** `words` begin with the day or the month that they are about; `index` is the period that it falls in. */
  annotations: readonly ChartEvent[];
  footnotes: readonly ChartFootnote[];
  marks: readonly ChartMark[];
  /** What a reader must know: marks in words, what was left out, where limits are recalculated. */
  notes: readonly string[];
  /** How the limits were made, in words; null where there are none. */
  method: string | null;
  /** How the 95% intervals were made, in words; null where there are none. */
  intervalMethod: string | null;
  judgement: Pick<SpcJudgement, 'variation' | 'assurance' | 'notJudged'>;
};
