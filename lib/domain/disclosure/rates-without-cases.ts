import { overlaps, type Row, stretchOf } from './cells';
import { SMALLEST_COUNT } from './disclosure';
import { countBetween, groupBy, type Line } from './lines';
import { isNation } from './attacker/wholes';
import { decimalsOf, isBareRate, linesBeside, mayBeDenominator, shareLimits } from './rates';

/**
 * Our rates of which no figure holds the cases, and that must be hidden. Where the cases of other places of the same measure
 * are known for some of the same days, or its own may be worked out: of what adds up, so many could be that what each of them
 * tells cannot be tried. Anywhere else: those that tell by themselves, which a rate of a whole nation is not taken to do. An average above 1
 * is no share of anybody.
 */
export function ratesWithoutCases(rows: readonly Row[], lines: readonly Line[]): number[] {
  const bare = rows.flatMap((row, at) => {
    if (!isBareRate(row)) return [];
    const stretch = stretchOf(row.observation, row.place);
    const isKnown = lines.some(
      (line) => mayBeDenominator(line, row) && countBetween(line.known, stretch) !== null,
    );
    return [{ at, row, stretch, isKnown }];
  });
  const measures = groupBy(bare, ({ row }) => row.place.measure);
  return [...measures.values()].flatMap((own) => {
    const known = own.filter(({ isKnown }) => isKnown);
    const decimals = Math.max(...own.map(({ row }) => decimalsOf(row.observation.value ?? 0)));
    const mayTell = ({ row, stretch }: (typeof own)[number]) =>
      known.some((one) => overlaps(one.stretch, stretch)) ||
      linesBeside(row, lines).length > 0 ||
      (!isNation(row.place) && isHalfTold(row, decimals));
    return own.flatMap((one) =>
      !one.isKnown && !one.row.isPublic && isShareOfPeople(one.row) && mayTell(one) ? [one.at] : [],
    );
  });
}

const isShareOfPeople = ({ rule, observation: { value } }: Row): boolean =>
  rule.unit === 'percent' || (value !== null && value <= 1);

/**
 * True when the printed rate leaves some small numbers of people possible and others not, however many cases there are: 6.0%
 * is 3 of 50 or 4 of 67, and never 1 or 2 of anything.
 */
function isHalfTold({ rule, observation: { value } }: Row, decimals: number): boolean {
  const { units, least, most } = shareLimits(value ?? 0, rule.unit, decimals);
  const counts = Array.from({ length: SMALLEST_COUNT }, (_one, count) => count);
  const small = counts.filter((count) => count > 0 || rule.hidesZero);
  const left = small.filter((count) => {
    if (least <= 0) return true;
    const fewest = Math.max(count, 1, Math.ceil((count * units) / most));
    return fewest <= Math.floor((count * units) / least);
  });
  return left.length > 0 && left.length < small.length;
}
