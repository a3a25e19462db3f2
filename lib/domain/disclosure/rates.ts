import type { Unit } from '@/lib/domain/figure';
import { isSmallCount, SMALLEST_DENOMINATOR } from './disclosure';
import { overlaps, type Place, type Row, type Stretch, stretchOf } from './cells';
import { countBetween, groupBy, type Line } from './lines';
import { areSiblings } from './sums';

/** How many decimals a source prints of a number. */
export const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;

/**
 * The least and the most people of so many that the printed rate may mean: 5.2 is anything from 5.15 to 5.25. With
 * `decimals` the source prints so many, also where they end in 0.
 */
export function rateLimits(
  { observation: { value }, rule }: Row,
  people: number,
  decimals = decimalsOf(value ?? 0),
): { least: number; most: number } {
  const { units, least, most } = shareLimits(value ?? 0, rule.unit, decimals);
  return { least: Math.ceil((least * people) / units), most: Math.floor((most * people) / units) };
}

/** Between which parts of 1 a printed rate lies, both as so many of `units`: whole numbers, which nothing rounds. */
export function shareLimits(
  value: number,
  unit: Unit,
  decimals: number,
): { units: number; least: number; most: number } {
  const perUnit = 2 * 10 ** decimals;
  const middle = Math.round(value * perUnit);
  return { units: perUnit * (unit === 'percent' ? 100 : 1), least: middle - 1, most: middle + 1 };
}

/** True when the rate of so many people may be a number of people too small to show. */
function givesSmallCount(row: Row, people: number): boolean {
  if (row.observation.value === null || people <= 0) return false;
  if (people < SMALLEST_DENOMINATOR) return true;
  const { least, most } = rateLimits(row, people);
  const counts = Array.from({ length: Math.min(most - least, 10) + 1 }, (_one, index) => least + index);
  return counts.some(
    (count) =>
      isSmallCount(count, row.rule) ||
      (row.rule.unit === 'percent' && isSmallCount(people - count, row.rule)),
  );
}

/** True for a rate that comes without any count. */
export const isBareRate = ({ rule, observation }: Row): boolean =>
  (rule.unit === 'percent' || rule.unit === 'ratio') &&
  observation.value !== null &&
  observation.numerator === null &&
  observation.denominator === null;

/** True when the line may count the people that the rate is a share of: it is of the same area, and of the same measure or scope. */
export const mayBeDenominator = (line: Line, { place }: Row): boolean =>
  line.place.area === place.area &&
  line.place.isPoint === place.isPoint &&
  line.column !== 'others' &&
  (line.place.measure === place.measure ||
    (line.place.scope === place.scope && line.place.basis === place.basis));

/**
 * The lines of which none counts the people that the rate is a share of, and from which their number may be worked out all
 * the same: cases of other groups in its area, or of its group in other areas, of which at least 2 are known for its days.
 */
export function linesBeside(row: Row, lines: readonly Line[]): Line[] {
  const { place, observation } = row;
  const stretch = stretchOf(observation, place);
  const beside = lines.filter(
    (line) =>
      line.column !== 'others' &&
      line.place.basis === place.basis &&
      line.place.isPoint === place.isPoint &&
      (line.place.area === place.area) !== (line.place.scope === place.scope) &&
      countBetween(line.known, stretch) !== null,
  );
  const groups = groupBy(beside, (line) =>
    JSON.stringify([line.place.measure, line.column, line.place.area === place.area]),
  );
  return [...groups.values()].flatMap((own) =>
    own.length > 1 && own.some((line) => !areSiblings(line.place, place)) ? own : [],
  );
}

/** Days and a place of which a count is hidden. */
export type Held = Stretch & { place: Place };

/**
 * True when the rate may be of people among whom are the hidden ones: of their area, or of another one of their measure
 * that may hold it.
 */
function mayHold(rate: Place, hidden: Place): boolean {
  if (rate.area === hidden.area)
    return rate.measure === hidden.measure || (rate.scope === hidden.scope && rate.basis === hidden.basis);
  return rate.measure === hidden.measure && !areSiblings(rate, hidden);
}

type RatesFound = {
  /** Places of the rows whose rate must be hidden. */
  rows: Set<number>;
  /** Counts that must be hidden, because the rate beside them is official. */
  counts: (Stretch & { line: Line })[];
};

/**
 * The rates given without their counts that would tell a small count beside the number of cases in another series (5%
 * of 60 are 3), or that hold people of whom a count is hidden, so that it could be taken off what they tell.
 */
export function ratesThatTell(
  rows: readonly Row[],
  lines: readonly Line[],
  hidden: readonly Held[],
): RatesFound {
  const bare = rows.flatMap((row, index) => {
    const stretch = stretchOf(row.observation, row.place);
    const cases = isBareRate(row)
      ? lines.filter((line) => mayBeDenominator(line, row) && countBetween(line.known, stretch) !== null)
      : [];
    const isTelling = cases.some((line) => givesSmallCount(row, countBetween(line.known, stretch) ?? 0));
    return cases.length > 0 ? [{ row, index, stretch, cases, isTelling }] : [];
  });
  const held = [
    ...hidden,
    ...bare.flatMap(({ row: { place }, stretch, isTelling }) => (isTelling ? [{ ...stretch, place }] : [])),
  ];
  const telling = bare.filter(
    ({ row, stretch, isTelling }) =>
      isTelling || held.some((one) => overlaps(one, stretch) && mayHold(row.place, one.place)),
  );
  return {
    rows: new Set(telling.filter(({ row }) => !row.isPublic).map(({ index }) => index)),
    counts: telling
      .filter(({ row }) => row.isPublic)
      .flatMap(({ stretch, cases }) => cases.map((line) => ({ ...stretch, line }))),
  };
}
