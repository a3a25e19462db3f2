import type { Unit } from '@/lib/domain/figure';
import type { SpcPoint } from './judgement';

/** The family of limits; whether they are widened (prime) is decided from the figures, segment by segment. */
export type MethodFamily = 'xmr' | 'p' | 'u' | 'too-few-cases';

/** Counts below this on average are small: they vary as Poisson counts do, and XmR limits would be too symmetrical. */
const SMALL_COUNT = 20;

type Parts = { numerator: number; denominator: number };

function partsOf(points: readonly SpcPoint[]): Parts[] | null {
  const parts = points.flatMap(({ numerator, denominator }) =>
    numerator === null || denominator === null ? [] : [{ numerator, denominator }],
  );
  const counted = parts.every(
    ({ numerator, denominator }) => Number.isInteger(numerator) && numerator >= 0 && denominator > 0,
  );
  return parts.length === points.length && counted ? parts : null;
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function forShares(parts: Parts[]): MethodFamily {
  if (parts.some(({ numerator, denominator }) => numerator > denominator)) return 'xmr';
  const hits = average(parts.map(({ numerator }) => numerator));
  const misses = average(parts.map(({ numerator, denominator }) => denominator - numerator));
  return Math.min(hits, misses) < 1 ? 'too-few-cases' : 'p';
}

function forCounts(counts: readonly (number | null)[]): MethodFamily {
  const known = counts.filter((count) => count !== null);
  if (known.some((count) => !Number.isInteger(count) || count < 0)) return 'xmr';
  const mean = average(known);
  if (mean < 1) return 'too-few-cases';
  return mean < SMALL_COUNT ? 'u' : 'xmr';
}

/**
 * Which limits suit the points to be judged:
 * - a per cent whose numerator and denominator are both known: p (p-prime when over-dispersed);
 * - a ratio of counted events to an exposure: u (u-prime when over-dispersed);
 * - a count of fewer than 20 a period on average: u, each period being one exposure;
 * - everything else, a per cent published without its parts included: XmR;
 * - fewer than one case a period on average (or, for a per cent, one exception): no chart of periods can tell.
 */
export function chooseMethod(points: readonly SpcPoint[], unit: Unit): MethodFamily {
  if (unit === 'count') return forCounts(points.map(({ figure }) => figure));
  const parts = unit === 'percent' || unit === 'ratio' ? partsOf(points) : null;
  if (!parts) return 'xmr';
  if (unit === 'percent') return forShares(parts);
  return average(parts.map(({ numerator }) => numerator)) < 1 ? 'too-few-cases' : 'u';
}
