import { stretchOf } from '../cells';
import { countBetween } from '../lines';
import { decimalsOf, isBareRate, mayBeDenominator, rateLimits } from '../rates';
import type { Family } from './families';
import type { Seen } from './known';

/** What a rate counts, of which other count. `isPart`: they are some of the same people, which a ratio need not count. */
export type RateShare = { of: string; some: string; isPart: boolean };

/** A name for the people that the rates of a measure count, if they are a share of this count. */
export const rateWhat = (measure: string, of: string): string => JSON.stringify(['rate', measure, of]);

/** With how many decimals the rates of each measure are printed: with as many as the longest of them. */
export function decimalsIn(seen: readonly Seen[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { row, shown } of seen) {
    const { measure } = row.place;
    found.set(
      measure,
      Math.max(found.get(measure) ?? 0, decimalsOf(row.observation.value ?? shown.value ?? 0)),
    );
  }
  return found;
}

/** The counts of the family that rates may be shares of: so many people as each holds can give the rate that is printed. */
export function rateSharesOf(family: Family, seen: readonly Seen[]): RateShare[] {
  const found = new Map<string, RateShare & { isPossible: boolean }>();
  for (const { row } of seen.filter(({ row: one, edition }) => edition === null && isBareRate(one))) {
    for (const line of family.lines.filter((one) => mayBeDenominator(one, row))) {
      const cases = countBetween(line.known, stretchOf(row.observation, row.place));
      if (cases === null) continue;
      const of = family.whatOf(line);
      const some = rateWhat(row.place.measure, of);
      const { least, most } = rateLimits(row, cases);
      const isPossible = least <= most && (found.get(some)?.isPossible ?? true);
      found.set(some, { of, some, isPart: row.rule.unit === 'percent', isPossible });
    }
  }
  return [...found.values()].filter(({ isPossible }) => isPossible);
}
