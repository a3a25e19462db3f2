import { type Row, stretchOf } from '../cells';
import { countBetween, type Line } from '../lines';
import { decimalsOf, isBareRate, linesBeside, mayBeDenominator, rateLimits } from '../rates';
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

type Tried = RateShare & { isPossible: boolean };

/**
 * The counts of the family that rates may be shares of: so many people as each holds can give the rate that is printed; where
 * no rate of a measure has its cases in a figure, those from which they may be worked out.
 */
export function rateSharesOf(family: Family, seen: readonly Seen[]): RateShare[] {
  const rows = seen.flatMap(({ row, edition }) => (edition === null && isBareRate(row) ? [row] : []));
  const found = new Map<string, Tried>();
  const add = (row: Row, line: Line, canGive: boolean) => {
    const of = family.whatOf(line);
    const some = rateWhat(row.place.measure, of);
    const isPossible = canGive && (found.get(some)?.isPossible ?? true);
    found.set(some, { of, some, isPart: row.rule.unit === 'percent', isPossible });
  };
  const known = new Set<string>();
  for (const row of rows) {
    for (const line of family.lines.filter((one) => mayBeDenominator(one, row))) {
      const cases = countBetween(line.known, stretchOf(row.observation, row.place));
      if (cases === null) continue;
      known.add(row.place.measure);
      add(row, line, canBeRateOf(row, cases));
    }
  }
  for (const row of rows.filter(({ place }) => !known.has(place.measure)))
    for (const line of linesBeside(row, family.lines)) add(row, line, true);
  return [...found.values()].filter(({ isPossible }) => isPossible);
}

function canBeRateOf(row: Row, cases: number): boolean {
  const { least, most } = rateLimits(row, cases);
  return least <= most;
}
