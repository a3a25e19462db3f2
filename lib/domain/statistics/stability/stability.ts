import type { LevelChange, PointLimits, SpcPoint } from '../judgement';
import { type Stretch, unbrokenRuns } from '../neighbours';
import { clearestSplit } from './level-change';

/**
 * `follows`: each figure tends to follow the one before. `change`: the clearest change of level, which from a clarity of 1
 * on would seldom come by itself; null where none can be.
 */
export type Stability = { follows: boolean; change: (LevelChange & { clarity: number }) | null };

/**
 * Figures follow one another when the correlation of neighbours is more than this many standard errors (1 / √n) above 0,
 * measured on what is left beside the clearest change of level, so that a lasting step is not taken for it. About 1% of
 * independent series pass it. What it lets through of those that do follow is printed by `npm run verify:statistics`.
 */
const FOLLOWS_FROM = 1.55;

/** A change of level is clear from this F ratio on. Under 3% of independent series reach it (12 to 48 figures, simulated). */
const CLEAR_FROM = 13;
/** Where figures follow one another levels wander by themselves, so a change must be twice as clear. */
const CLEAR_FROM_WHERE_FOLLOWING = 26;

type Scored = { index: number; score: number };

/** Sums of decimals are off by a few units of the last bit: a figure so near to its average is on it. */
const ON_THE_AVERAGE = 1e-9;

function scoreOf(figure: number, { mean, upper }: NonNullable<PointLimits>): number {
  const score = (figure - mean) / (upper - mean);
  return Math.abs(score) < ON_THE_AVERAGE ? 0 : score;
}

/** How far each judged figure is from the average, in widths of its own limit: comparable also where limits differ. */
function scoresOf(points: readonly SpcPoint[], run: Stretch, limits: readonly PointLimits[]): Scored[] {
  return points.slice(run.from, run.to + 1).flatMap(({ figure }, offset) => {
    const index = run.from + offset;
    const limit = limits[index];
    return figure === null || !limit ? [] : [{ index, score: scoreOf(figure, limit) }];
  });
}

/**
 * The correlation of each value with the one before it, over unbroken runs given by their lengths; 0 where no two are
 * neighbours or nothing varies.
 */
export function neighbourCorrelation(rest: readonly number[], runLengths: readonly number[]): number {
  const starts = new Set<number>();
  runLengths.reduce((at, length) => (starts.add(at), at + length), 0);
  const pairs = rest.flatMap((value, index) =>
    starts.has(index) || index === 0 ? [] : [value * (rest[index - 1] ?? 0)],
  );
  const variation = rest.reduce((sum, value) => sum + value ** 2, 0) / (rest.length - 1);
  if (pairs.length === 0 || !(variation > 0)) return 0;
  return pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length / variation;
}

/**
 * What an F ratio is worth where neighbours correlate: (1 - ρ) / (1 + ρ), the share of independent figures that so many
 * are worth. The correlation measured beside two averages of few figures is too low, by about (3 + 4ρ) / n in the series
 * that were simulated.
 */
function weightOf(measured: number, figures: number): number {
  const correlation = Math.max(0, measured + (3 + 4 * Math.max(0, measured)) / figures);
  return (1 - correlation) / (1 + correlation);
}

/**
 * Whether one average can describe a stretch of points with limits. A change of level counts for less the more the figures
 * follow one another (`weightOf`).
 */
export function stabilityOf(
  points: readonly SpcPoint[],
  stretch: Stretch,
  limits: readonly PointLimits[],
): Stability {
  const runs = unbrokenRuns(points, stretch).map((run) => scoresOf(points, run, limits));
  const scored = runs.flat();
  const split = clearestSplit(scored.map(({ score }) => score));
  const first = split && scored[split.at];
  if (!first) return { follows: false, change: null };
  const correlation = neighbourCorrelation(
    split.rest,
    runs.map(({ length }) => length),
  );
  const follows = correlation > FOLLOWS_FROM / Math.sqrt(scored.length);
  const clear = follows ? CLEAR_FROM_WHERE_FOLLOWING : CLEAR_FROM;
  const clarity = (split.ratio * weightOf(correlation, scored.length)) / clear;
  return { follows, change: { at: first.index, heading: split.heading, clarity } };
}
