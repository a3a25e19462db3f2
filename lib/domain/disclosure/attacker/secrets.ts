import { type Cell, cellsOf, stretchOf } from '../cells';
import type { DisclosureRule } from '../disclosure';
import { countBetween } from '../lines';
import { isBareRate, rateLimits } from '../rates';
import type { Terms } from './equations';
import type { Family } from './families';
import { type Seen, subjectOf } from './known';
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
  /** True of a count that a past edition hid, and that was corrected since: nobody here knows any more what it was. */
  isOld?: boolean;
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

/** The people behind a rate that is given without counts, where they can only be few. */
function secretsOfRate({ row, at }: Seen, family: Family, view: View): Secret[] {
  if (!isBareRate(row)) return [];
  const stretch = stretchOf(row.observation, row.place);
  const { area, scope } = row.place;
  return view.rateShares.flatMap(({ of, some }): Secret[] => {
    const line = family.lines.find(
      (one) => family.whatOf(one) === of && one.place.area === area && one.place.scope === scope,
    );
    const cases = line ? countBetween(line.known, stretch) : null;
    if (cases === null || !some.includes(JSON.stringify(row.place.measure))) return [];
    const { least, most } = rateLimits(row, cases);
    if (most < least || !isSmall(least, row.rule) || !isSmall(most, row.rule)) return [];
    return [
      {
        terms: view.termsOf({ what: some, area, scope }, stretch),
        count: least,
        hidesZero: row.rule.hidesZero,
        row: at,
      },
    ];
  });
}

/** What a past edition hid of a figure that was corrected since. What is shown now must not give it away either. */
function secretsBefore({ row, edition, shown }: Seen, family: Family, { termsOf }: View): Secret[] {
  if (edition === null || !shown.flags.includes('c') || isBareRate(row)) return [];
  const { place, rule } = row;
  const stretch = stretchOf(shown, place);
  const hidden = [
    ...(shown.numerator === null && shown.value === null ? (['numerator'] as const) : []),
    ...(shown.denominator === null && rule.unit === 'percent' ? (['denominator'] as const) : []),
  ];
  return hidden.flatMap((column): Secret[] => {
    const subject = subjectOf(family, column, place);
    const [before, today] = [termsOf(subject, stretch, edition), termsOf(subject, stretch)];
    if ([...before.keys()].every((unknown) => today.has(unknown))) return [];
    return [{ terms: before, count: null, hidesZero: rule.hidesZero, row: null, isOld: true }];
  });
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
