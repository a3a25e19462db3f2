import { attributeLimits, type Chance, isDispersed, type Share } from './attribute-limits';
import type { MethodFamily } from './choose-method';
import {
  LEAST_FIGURES,
  LEAST_STEPS,
  type Method,
  type NotJudged,
  type PointLimits,
  type SpcPoint,
  type SpcSeries,
} from './judgement';
import { isJudged, neighboursIn, stepsIn, type Stretch } from './neighbours';
import { isZeroWidth, xmrLimits } from './xmr';

/** Limits of one stretch, parallel to its points; all null, with the reason in `without`, when it cannot be judged. */
export type StretchLimits = {
  method: Method | null;
  mean: number | null;
  limits: PointLimits[];
  without: NotJudged | null;
};

type Unit = SpcSeries['unit'];
/** The points of a stretch with null where a period is missing, so that no step leads over it. */
type Spaced = readonly (SpcPoint | null)[];

function withoutLimits(points: number, without: NotJudged): StretchLimits {
  return { method: null, mean: null, limits: Array.from({ length: points }, () => null), without };
}

function spacedOut(points: readonly SpcPoint[]): Spaced {
  const follows = neighboursIn(points);
  return points.flatMap((point, index) => (index === 0 || follows(index) ? [point] : [null, point]));
}

function shareOf(point: SpcPoint | null, unit: Unit): Share | null {
  if (!point || !isJudged(point) || point.figure === null) return null;
  if (unit === 'count') return { numerator: point.figure, denominator: 1 };
  if (point.numerator === null || point.denominator === null) return null;
  return { numerator: point.numerator, denominator: point.denominator };
}

function forAttributes(spaced: Spaced, { unit, chance }: { unit: Unit; chance: Chance }): StretchLimits {
  const shares = spaced.map((point) => shareOf(point, unit));
  const found = attributeLimits(shares, chance);
  const points = spaced.filter((point) => point !== null).length;
  // Too few steps to measure Laney's factor, and figures that vary too much to do without it.
  if (found.steps < LEAST_STEPS && isDispersed(found.dispersion, shares.filter((share) => share).length))
    return withoutLimits(points, 'too-few-neighbours');
  const scale = unit === 'percent' ? 100 : 1;
  const mean = scale * found.mean;
  const limits = found.limits.flatMap((limit, index): PointLimits[] => {
    if (spaced[index] === null) return [];
    return [limit && { mean, lower: scale * limit.lower, upper: scale * limit.upper }];
  });
  return { method: found.overDispersed ? `${chance}-prime` : chance, mean, limits, without: null };
}

function forSteps(spaced: Spaced): StretchLimits {
  const figures = spaced.map((point) => (point && isJudged(point) ? point.figure : null));
  const { mean, lower, upper } = xmrLimits(figures);
  const limits = spaced.flatMap((point): PointLimits[] => {
    if (point === null) return [];
    return [isJudged(point) ? { mean, lower, upper } : null];
  });
  return { method: 'xmr', mean, limits, without: null };
}

/**
 * Works out the limits of one stretch of the series by the chosen family of methods, in the measure's unit. None where
 * the usual variation was not measured: under 12 figures; under 11 steps between neighbours where the limits are made of
 * steps (XmR, and Laney's factor where the figures vary more than the distribution); or where the limits have no width.
 */
export function limitsOfStretch(
  { points, unit }: Pick<SpcSeries, 'points' | 'unit'>,
  stretch: Stretch,
  family: Exclude<MethodFamily, 'too-few-cases'>,
): StretchLimits {
  const inside = points.slice(stretch.from, stretch.to + 1);
  if (inside.filter(isJudged).length < LEAST_FIGURES) return withoutLimits(inside.length, 'too-few-figures');
  if (family === 'xmr' && stepsIn(points, stretch) < LEAST_STEPS)
    return withoutLimits(inside.length, 'too-few-neighbours');
  const spaced = spacedOut(inside);
  const found = family === 'xmr' ? forSteps(spaced) : forAttributes(spaced, { unit, chance: family });
  const isFlat = found.limits.some((limit) => limit !== null && isZeroWidth(limit));
  return isFlat ? withoutLimits(inside.length, 'no-variation') : found;
}
