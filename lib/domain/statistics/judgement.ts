import type { Day } from '../day';
import type { Direction, Period, Unit } from '@/lib/domain/figure';
import type { SpecialCause } from './run-rules';

/** Fewer figures than this give no limits, and no rebase. Source: Making Data Count. */
export const LEAST_FIGURES = 12;

/** Limits made of steps between neighbours need as many of them as 12 figures without a gap have. */
export const LEAST_STEPS = LEAST_FIGURES - 1;

/**
 * One point to judge. `immature`: its cases have not all finished, so it says nothing yet and is left out. `isBreak`: the way of
 * counting changed with it, so nothing before it can be compared with it.
 */
export type SpcPoint = {
  period: Period;
  figure: number | null;
  numerator: number | null;
  denominator: number | null;
  immature: boolean;
  isBreak?: boolean;
};

/** From this day the work is done differently, so the limits are recalculated. The reason is published. */
export type Rebase = { from: Day; reason: string };

/** Points oldest first, one for each period, gaps included (figure null). `target` is in the measure's unit. */
export type SpcSeries = {
  points: readonly SpcPoint[];
  unit: Unit;
  direction: Direction;
  target?: number | null;
  rebases?: readonly Rebase[];
};

/** How the limits were made. The two ending in "prime" carry Laney's factor for over-dispersion. */
export const METHODS = {
  xmr: 'XmR chart: average and 2.66 times the average step between neighbouring figures',
  p: 'p-chart: limits for each denominator, by the binomial distribution',
  'p-prime':
    'p-prime chart: limits for each denominator by the binomial distribution, widened because figures vary more',
  u: 'u-chart: limits for counts of events, by the Poisson distribution',
  'u-prime':
    'u-prime chart: limits for counts of events by the Poisson distribution, widened because figures vary more',
} as const;
export type Method = keyof typeof METHODS;

export const VARIATIONS = {
  'common-cause': 'No unusual change',
  improvement: 'An unusual change: improvement',
  concern: 'An unusual change: concern',
  'neutral-high': 'An unusual change: higher',
  'neutral-low': 'An unusual change: lower',
} as const;
export type Variation = keyof typeof VARIATIONS;

export const ASSURANCES = {
  'consistently-hits': 'Expected to meet the target each time',
  'consistently-misses': 'Expected to miss the target each time',
  'hit-and-miss': 'Expected to meet the target some times and miss it others',
} as const;
export type Assurance = keyof typeof ASSURANCES;

/**
 * Why there is no verdict. 'too-few-neighbours' and 'no-variation': the usual variation was not measured, or there was none
 * to measure. 'level-changed': one average does not describe the figures. 'dependent': each follows the one before.
 */
export type NotJudged =
  | 'no-figures'
  | 'too-few-figures'
  | 'overlapping'
  | 'too-few-cases'
  | 'too-few-neighbours'
  | 'no-variation'
  | 'level-changed'
  | 'dependent';

/** Limits at one point, not cut off at 0 or 100. Null where there are none. */
export type PointLimits = { mean: number; lower: number; upper: number } | null;

/** A stretch of points (indexes, both included) that share one average. */
type Segment = { from: number; to: number; mean: number | null };

/** A lasting change of level: `at` is the index of the first point after it. */
export type LevelChange = { at: number; heading: 'up' | 'down' };

/**
 * `causes` and `limits` run parallel to the points. `meaning` and `targetSentence` are null where nothing is to say.
 * `levelChange` is the change of level that the sentence names, if it names one.
 */
export type SpcJudgement = {
  method: Method | null;
  notJudged: NotJudged | null;
  segments: readonly Segment[];
  limits: readonly PointLimits[];
  causes: readonly (SpecialCause | null)[];
  variation: Variation | null;
  assurance: Assurance | null;
  levelChange: LevelChange | null;
  sentence: string;
  meaning: string | null;
  targetSentence: string | null;
  notes: readonly string[];
};
