import { type AttributeLimits, attributeLimits, type Share } from './attribute-limits';
import type { MethodFamily } from './choose-method';
import { LEAST_FIGURES, type Method, type PointLimits, type SpcPoint, type SpcSeries } from './judgement';
import { isJudged, type Stretch } from './segments';
import { xmrLimits } from './xmr';

/** Limits of one stretch, parallel to its points; all null when it has fewer than twelve judged figures. */
export type StretchLimits = { method: Method | null; mean: number | null; limits: PointLimits[] };

function shareOf(point: SpcPoint, unit: SpcSeries['unit']): Share | null {
  if (!isJudged(point) || point.figure === null) return null;
  if (unit === 'count') return { numerator: point.figure, denominator: 1 };
  if (point.numerator === null || point.denominator === null) return null;
  return { numerator: point.numerator, denominator: point.denominator };
}

function forAttributes(
  found: AttributeLimits,
  { unit, chance }: { unit: SpcSeries['unit']; chance: 'p' | 'u' },
): StretchLimits {
  const scale = unit === 'percent' ? 100 : 1;
  const mean = scale * found.mean;
  const limits = found.limits.map((limit) =>
    limit === null ? null : { mean, lower: scale * limit.lower, upper: scale * limit.upper },
  );
  return { method: found.overDispersed ? `${chance}-prime` : chance, mean, limits };
}

/** Works out the limits of one stretch of the series by the chosen family of methods, in the measure's unit. */
export function limitsOfStretch(
  { points, unit }: Pick<SpcSeries, 'points' | 'unit'>,
  stretch: Stretch,
  family: Exclude<MethodFamily, 'too-few-cases'>,
): StretchLimits {
  const inside = points.slice(stretch.from, stretch.to + 1);
  if (inside.filter(isJudged).length < LEAST_FIGURES)
    return { method: null, mean: null, limits: inside.map(() => null) };
  if (family !== 'xmr') {
    const shares = inside.map((point) => shareOf(point, unit));
    return forAttributes(attributeLimits(shares, family), { unit, chance: family });
  }
  const { mean, lower, upper } = xmrLimits(inside.map((point) => (isJudged(point) ? point.figure : null)));
  return {
    method: 'xmr',
    mean,
    limits: inside.map((point) => (isJudged(point) ? { mean, lower, upper } : null)),
  };
}
