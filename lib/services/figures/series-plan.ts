import { createHash } from 'node:crypto';
import type { PlanLine } from '@/lib/domain/figures/figures-plan-line';
import type { TargetSeries } from './figure-series';

/** What would become of the figures of one series. */
export type SeriesPlan = { series: TargetSeries; lines: PlanLine[] };

/** The SHA-256 of all that saving would change: two dry runs with the same one would save the same. */
export function hashOfPlans(plans: readonly SeriesPlan[]): string {
  const hash = createHash('sha256');
  for (const { series, lines } of plans) {
    for (const { kind, period, numerator, denominator, value, flags, revision, source } of lines) {
      if (kind === 'same') continue;
      hash.update(
        JSON.stringify([series.slug, kind, period, numerator, denominator, value, flags, revision, source]),
      );
    }
  }
  return hash.digest('hex');
}
