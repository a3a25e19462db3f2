import loadHighs from 'highs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Highs } from 'highs';
import type { Figure } from '@/lib/domain/figure';
import { attack, type Shown } from '@/scripts/verify-disclosure/attack';
import { type History, historyOf, type Plan } from '@/scripts/verify-disclosure/history';
import { leastHidden, smallTable } from '@/scripts/verify-disclosure/least-hidden';
import { randomFrom } from '@/scripts/verify-disclosure/random-numbers';
import { recordOf } from '@/scripts/verify-disclosure/records-of-history';
import { showEditions } from '@/scripts/verify-disclosure/show-editions';
import { loadSolver } from '@/lib/publishing/disclosure/solver';

/* The attacker that `npm run verify:disclosure` sends out must find what there is to find, and nothing else. */

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});

const ONE_FORCE = { name: 'Force 0', code: null, parts: [0] };
const ALL_AGES = { name: 'All ages', code: null, parts: [0] };
const plan = (change: Partial<Plan>): Plan => ({
  ...{
    kind: 'counts',
    area: ONE_FORCE,
    scope: ALL_AGES,
    span: 'quarter',
    from: 0,
    isOfficial: false,
    ...change,
  },
});

/** One force, no age groups, 6 quarters of these counts. */
const history = (counts: number[], plans: Plan[]): History => ({
  seed: 0,
  areas: [ONE_FORCE],
  scopes: [ALL_AGES],
  hidesZero: false,
  plans,
  editions: [
    {
      quarters: counts.length,
      counted: counts,
      others: counts.map(() => 50),
      corrections: counts.map(() => 0),
    },
  ],
});

/** Every figure as `hide` leaves it. */
function show(of: History, hide: (figure: Figure, plan: Plan) => Figure): Shown[] {
  return of.editions.flatMap((_edition, edition) => {
    const { measures, rows } = recordOf(of, edition);
    return rows.flatMap((some, at) =>
      some.flatMap((ofSeries, index) =>
        ofSeries.flatMap((row, place): Shown[] => {
          const figure = measures[at]?.series[index]?.observations[place];
          return figure ? [{ row, edition, seen: hide(figure, row.plan) }] : [];
        }),
      ),
    );
  });
}

const nothing = (figure: Figure): Figure => ({ ...figure, numerator: null, denominator: null, value: null });
const small = (figure: Figure): Figure =>
  figure.numerator !== null && figure.numerator < 5 ? nothing(figure) : figure;

describe('the attacker', () => {
  test('works out a quarter from the year and the other three', () => {
    const year = history([3, 20, 30, 40], [plan({}), plan({ span: 'financial-year' })]);
    expect(attack(highs, year, show(year, small)).map(({ count }) => count)).toEqual([3]);
  });

  test('works out nothing when the year is hidden as well', () => {
    const year = history([3, 20, 30, 40], [plan({}), plan({ span: 'financial-year' })]);
    const hide = (figure: Figure, { span }: Plan) => (span === 'quarter' ? small(figure) : nothing(figure));
    expect(attack(highs, year, show(year, hide))).toEqual([]);
  });

  test('works out a quarter that no row holds from rolling years of 8, 5 and 0', () => {
    const rolling = history([3, 5, 0, 0, 0, 0], [plan({ span: 'rolling-year' })]);
    const found = attack(
      highs,
      rolling,
      show(rolling, (figure) => figure),
    );
    expect(found.map(({ count }) => count)).toContain(3);
  });

  test('works out the number behind a rate from the cases it is a share of', () => {
    const rates = history([3, 40, 40, 40], [plan({ kind: 'rates' }), plan({ kind: 'cases' })]);
    const found = attack(
      highs,
      rates,
      show(rates, (figure) => figure),
    );
    expect(found.map(({ count }) => count)).toEqual([3]);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('finds nothing in history %i when nothing is shown', (seed) => {
    const one = historyOf(seed);
    expect(attack(highs, one, show(one, nothing))).toEqual([]);
  });
});

test('a history is the same whenever it is asked for', () => {
  expect(historyOf(7)).toEqual(historyOf(7));
  expect(historyOf(7)).not.toEqual(historyOf(8));
});

describe('what is shown of invented offices', () => {
  // Cases printed beside hidden counts, corrections, rolling years, strict rules; 56 and 151 once told a number.
  test.each([2, 4, 7, 9, 12, 15, 17, 56, 151])('tells the attacker nothing of history %i', async (seed) => {
    const one = historyOf(seed);
    expect(attack(highs, one, showEditions(one, await loadSolver()))).toEqual([]);
  });
});

describe('the fewest figures to hide', () => {
  const table = (counts: number[]): History => {
    const one = smallTable(randomFrom(1));
    const counted = (one.editions[0]?.counted ?? []).map(() => 0);
    [0, 1, 12, 13].forEach((leaf, at) => (counted[leaf] = counts[at] ?? 0));
    return { ...one, editions: one.editions.map((edition) => ({ ...edition, counted })) };
  };

  test('are none where no count is small', () => {
    expect(leastHidden(table([10, 20, 30, 40]))).toBe(0);
  });

  test('are 3 or 4 where 1 of 4 cells is small: it cannot be hidden by itself', () => {
    expect(leastHidden(table([3, 20, 30, 40]))).toBeLessThanOrEqual(4);
    expect(leastHidden(table([3, 20, 30, 40]))).toBeGreaterThan(2);
  });
});
