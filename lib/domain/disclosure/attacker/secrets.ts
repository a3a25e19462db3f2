import { type Cell, cellsOf, type Row, stretchOf } from '../cells';
import type { DisclosureRule } from '../disclosure';
import { countBetween } from '../lines';
import { isBareRate, rateLimits } from '../rates';
import type { Terms } from './equations';
import type { Family } from './families';
import { type Seen, type Subject, subjectOf } from './known';
import { type RateShare, rateWhat } from './rate-shares';
import { othersWhat } from './sums-of-family';
import type { View } from './view';

/**
 * A number of people that must not be worked out. `count` is null where no figure holds it, and nobody here knows it:
 * then all that must not be known is that it is small.
 */
export type Secret = {
  terms: Terms;
  count: number | null;
  hidesZero: boolean;
  row: number | null;
  /**
   * Of people whom a figure tells of, though nobody here knows how many they are: those behind a rate without counts, and a
   * count that a past edition hid and that was corrected since.
   */
  untold?: 'rate' | 'count';
};

/** The small numbers by a rule. */
const smallBy = (hidesZero: boolean): readonly number[] => (hidesZero ? [0, 1, 2, 3, 4] : [1, 2, 3, 4]);

export const smallNumbers = ({ hidesZero }: Pick<Secret, 'hidesZero'>): readonly number[] =>
  smallBy(hidesZero);

const isSmall = (count: number, { hidesZero }: DisclosureRule) =>
  smallBy(hidesZero).includes(Math.round(count));

/** True when a reader of the figure sees this count of it. */
function isShown({ shown, at, row }: Seen, { column }: Pick<Cell, 'column'>): boolean {
  return cellsOf({ ...row, observation: shown }, at).some(
    (cell) => cell.column === column && cell.count !== null,
  );
}

/** Each count of a figure that is hidden, and those whom its numerator leaves over. */
function secretsOfCounts(one: Seen, family: Family, view: View): Secret[] {
  const { row, at } = one;
  const rule = row.rule;
  return cellsOf(row, at).flatMap((cell): Secret[] => {
    const { column, count } = cell;
    if (count === null || (isShown(one, cell) && !isSmall(count, rule))) return [];
    const base = { count: Math.round(count), hidesZero: rule.hidesZero, row: at };
    if (column !== 'others')
      return [{ ...base, terms: view.termsOf(subjectOf(family, column, row.place), cell) }];
    if (!isSmall(count, rule)) return [];
    const some = subjectOf(family, 'numerator', row.place);
    const of = subjectOf(family, 'denominator', row.place);
    return [
      { ...base, terms: view.termsOf({ ...of, what: othersWhat({ of: of.what, some: some.what }) }, cell) },
    ];
  });
}

/** The people behind a rate that is given without counts: so many where they can only be few, else untold. */
function secretsOfRate({ row, at }: Seen, family: Family, view: View): Secret[] {
  if (!isBareRate(row)) return [];
  const stretch = stretchOf(row.observation, row.place);
  const { hidesZero } = row.rule;
  return sharesOf(row, view).flatMap(({ of, some }): Secret[] => {
    const terms = view.termsOf({ ...subjectOfRate(row), what: some }, stretch);
    const cases = casesOf({ row, of }, family);
    const { least, most } = rateLimits(row, cases ?? 0);
    if (cases === null || most < least) return [{ terms, count: null, hidesZero, row: at, untold: 'rate' }];
    const [isFew, mayBeFew] = [isSmall(most, row.rule), isSmall(least, row.rule)];
    if (isFew && mayBeFew) return [{ terms, count: least, hidesZero, row: at }];
    return isFew || mayBeFew ? [{ terms, count: null, hidesZero, row: at, untold: 'rate' }] : [];
  });
}

const subjectOfRate = ({ place: { area, scope } }: Row) => ({ area, scope });

/** The counts of the family that the rate may be a share of. */
const sharesOf = ({ place: { measure } }: Row, { rateShares }: View): readonly RateShare[] =>
  rateShares.filter(({ of, some }) => some === rateWhat(measure, of));

/** How many people the rate is of, if they are these; null where the record does not say. */
function casesOf({ row, of }: { row: Row; of: string }, { lines, whatOf }: Family): number | null {
  const { area, scope } = row.place;
  const line = lines.find(
    (one) => whatOf(one) === of && one.place.area === area && one.place.scope === scope,
  );
  return line ? countBetween(line.known, stretchOf(row.observation, row.place)) : null;
}

/**
 * What a past edition hid of a figure that was corrected since, and whom a rate of it was of. What is shown now must not
 * give it away either.
 */
function secretsBefore(one: Seen, family: Family, view: View): Secret[] {
  const { row, edition, shown } = one;
  if (edition === null) return [];
  const { place, rule } = row;
  const stretch = stretchOf(shown, place);
  return hiddenBefore(one, family, view).flatMap((subject): Secret[] => {
    const [before, today] = [view.termsOf(subject, stretch, edition), view.termsOf(subject, stretch)];
    if ([...before.keys()].every((unknown) => today.has(unknown))) return [];
    return [
      {
        terms: before,
        count: null,
        hidesZero: rule.hidesZero,
        row: null,
        untold: isBareRate(row) ? 'rate' : 'count',
      },
    ];
  });
}

function hiddenBefore({ row, shown }: Seen, family: Family, view: View): Subject[] {
  if (isBareRate(row)) return sharesOf(row, view).map(({ some }) => ({ ...subjectOfRate(row), what: some }));
  if (!shown.flags.includes('c')) return [];
  return [
    ...(shown.numerator === null && shown.value === null ? (['numerator'] as const) : []),
    ...(shown.denominator === null && row.rule.unit === 'percent' ? (['denominator'] as const) : []),
  ].map((column) => subjectOf(family, column, row.place));
}

const keyOf = ({ terms }: Secret): string => [...terms.keys()].sort((a, b) => a - b).join();

/** All that a family must keep: what its own figures hide, and small counts that no figure holds. */
export function secretsOf(family: Family, seen: readonly Seen[], view: View): Secret[] {
  const own = seen.filter(({ row, edition }) => edition === null && !row.isPublic);
  const hidesZero = own.some(({ row }) => row.rule.hidesZero);
  const held = own.flatMap((one) => [
    ...secretsOfCounts(one, family, view),
    ...secretsOfRate(one, family, view),
  ]);
  const unheld = view.subjects.flatMap((subject) =>
    view.stretches.map((stretch) => ({
      terms: view.termsOf(subject, stretch),
      count: null,
      hidesZero,
      row: null,
    })),
  );
  const old = seen.flatMap((one) => secretsBefore(one, family, view));
  return [...new Map([...old, ...unheld, ...held].map((secret) => [keyOf(secret), secret])).values()].filter(
    ({ terms }) => terms.size > 0,
  );
}
