import type { Direction } from '@/lib/domain/figure';
import type { Assurance, PointLimits, Variation } from './judgement';
import type { SpecialCause } from './run-rules';

/** What a special cause at the latest point means, given which way is good. Neutral measures only go higher or lower. */
export function variationOf(cause: SpecialCause | null, direction: Direction): Variation {
  if (cause === null) return 'common-cause';
  if (direction === 'neutral' || direction === 'range')
    return cause.heading === 'up' ? 'neutral-high' : 'neutral-low';
  return cause.heading === direction ? 'improvement' : 'concern';
}

/**
 * Whether the work as it is now can be expected to meet the target: judged by the limits at the latest point, so after
 * a rebase by the new ones only. Null without limits, without a target, or where neither direction is better.
 */
export function assuranceOf(
  limits: PointLimits,
  { target, direction }: { target: number | null; direction: Direction },
): Assurance | null {
  if (limits === null || target === null || direction === 'neutral' || direction === 'range') return null;
  if (target > limits.upper) return direction === 'up' ? 'consistently-misses' : 'consistently-hits';
  if (target < limits.lower) return direction === 'up' ? 'consistently-hits' : 'consistently-misses';
  return 'hit-and-miss';
}
