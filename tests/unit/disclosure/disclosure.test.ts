import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, daysBetween } from '@/lib/domain/day';
import { disclosureRule, isAlreadyPublic } from '@/lib/domain/disclosure/disclosure';
import { applyDisclosure } from '@/lib/domain/disclosure/cover-rows';
import type { Figure, PeriodType, Unit } from '@/lib/domain/figure';

const QUARTERS = [
  '2021-04-01',
  '2021-07-01',
  '2021-10-01',
  '2022-01-01',
  '2022-04-01',
  '2022-07-01',
  '2022-10-01',
];
const first = (quarter: number) => day(QUARTERS[quarter] ?? '2023-01-01');

type Figures = { numerator?: number | null; denominator?: number | null; value?: number | null };

function observation(type: PeriodType, [from, to]: [number, number], figures: Figures): Figure {
  const period = { type, start: first(from), end: addDays(first(to), -1) };
  return { period, numerator: null, denominator: null, value: null, flags: [], revision: 1, ...figures };
}

const quarter = (index: number, figures: Figures) => observation('quarter', [index, index + 1], figures);
const shown = ({ numerator, denominator, value }: Figure) => [numerator, denominator, value];

describe('in one row', () => {
  const cases: [string, Unit, Figures, (number | null)[]][] = [
    ['a count of 4 is hidden', 'count', { numerator: 4 }, [null, null, null]],
    ['a count of 5 is shown', 'count', { numerator: 5 }, [5, null, null]],
    ['a count of nought is shown', 'count', { numerator: 0 }, [0, null, null]],
    ['a count given as a value is hidden', 'count', { value: 2 }, [null, null, null]],
    [
      'a small numerator takes its rate with it',
      'percent',
      { numerator: 3, denominator: 60 },
      [null, 60, null],
    ],
    ['a denominator under 10 hides the share', 'percent', { numerator: 6, denominator: 9 }, [null, 9, null]],
    [
      'a denominator under 5 is itself hidden',
      'percent',
      { numerator: 0, denominator: 3 },
      [null, null, null],
    ],
    ['a rate gives back no numerator', 'percent', { denominator: 100, value: 3 }, [null, 100, null]],
    ['a rate gives back no denominator', 'percent', { numerator: 6, value: 75 }, [null, null, null]],
    ['all but 2 people are not shown', 'percent', { numerator: 98, denominator: 100 }, [null, 100, null]],
    ['a share of two large groups is shown', 'percent', { numerator: 40, denominator: 90 }, [40, 90, null]],
    ['a median of few cases is hidden', 'days', { value: 30, denominator: 7 }, [null, 7, null]],
    ['a median of many cases is shown', 'days', { value: 3, denominator: 70 }, [null, 70, 3]],
    ['a ratio of small counts is hidden', 'ratio', { numerator: 2, denominator: 40 }, [null, 40, null]],
    ['yes or no is left alone', 'yes-no', { value: 1 }, [null, null, 1]],
  ];

  test.each(cases)('%s', (...[, unit, figures, expected]) => {
    const [row] = applyDisclosure([quarter(0, figures)], disclosureRule('standard', unit));
    expect(row && shown(row)).toEqual(expected);
    const isHidden = Object.entries(figures).some(
      ([key, value]) => value !== null && row?.[key as keyof Figures] === null,
    );
    expect(row?.flags.includes('c')).toBe(isHidden);
  });

  test('a measure where nought tells too much hides nought', () => {
    const [row] = applyDisclosure(
      [quarter(0, { numerator: 0 })],
      disclosureRule('standard-and-zero', 'count'),
    );
    expect(row && shown(row)).toEqual([null, null, null]);
  });

  test('a rule nobody knows is the strictest one', () => {
    expect(disclosureRule('a slip of the pen', 'count').hidesZero).toBe(true);
  });

  test('a figure that the source has hidden stays hidden', () => {
    const hidden = { ...quarter(0, {}), flags: ['c' as const] };
    expect(applyDisclosure([hidden], disclosureRule('standard', 'count'))).toEqual([hidden]);
  });
});

describe('across periods', () => {
  test('a year and three of its quarters do not give back the fourth', () => {
    const year = [3, 20, 30, 40].map((numerator, index) => quarter(index, { numerator }));
    const rows = [...year, observation('financial-year', [0, 4], { numerator: 93 })];
    const covered = applyDisclosure(rows, disclosureRule('standard', 'count'));
    expect(covered.map(({ numerator }) => numerator)).toEqual([null, 20, 30, 40, null]);
  });

  test('two rolling years and a quarter do not give back a quarter', () => {
    const rows = [
      ...[30, 20, 20, 20, 3].map((numerator, index) => quarter(index, { numerator })),
      observation('rolling-year', [0, 4], { numerator: 90 }),
      observation('rolling-year', [1, 5], { numerator: 63 }),
    ];
    const covered = applyDisclosure(rows, disclosureRule('standard', 'count'));
    expect(recoverable(rows, covered)).toEqual([]);
  });

  test('two quarters of one person each are not given back by a year that leaves 2 for both', () => {
    const rows = [
      ...[1, 50, 1, 60].map((numerator, index) => quarter(index, { numerator })),
      observation('financial-year', [0, 4], { numerator: 112 }),
    ];
    const covered = applyDisclosure(rows, disclosureRule('standard', 'count'));
    expect(covered.map(({ numerator }) => numerator)).toEqual([null, 50, null, 60, null]);
  });

  test('three quarters of 4 people and one of 9 are not given back by a year of 21', () => {
    const rows = [
      ...[4, 4, 4, 9].map((numerator, index) => quarter(index, { numerator })),
      observation('financial-year', [0, 4], { numerator: 21 }),
    ];
    const covered = applyDisclosure(rows, disclosureRule('standard', 'count'));
    expect(covered.map(({ numerator }) => numerator)).toEqual([null, null, null, 9, null]);
  });

  test('a year of 50 and its first half of 47 do not leave 3 for the second half, which no row holds', () => {
    const rows = [
      observation('half-year', [0, 2], { numerator: 47 }),
      observation('financial-year', [0, 4], { numerator: 50 }),
    ];
    const covered = applyDisclosure(rows, disclosureRule('standard', 'count'));
    expect(covered.map(({ numerator }) => numerator)).toEqual([47, null]);
  });

  test('stocks at one moment are never added up', () => {
    const rows = [3, 20].map((numerator, index) => observation('point', [index, index + 1], { numerator }));
    const covered = applyDisclosure(rows, disclosureRule('standard', 'count'));
    expect(covered.map(({ numerator }) => numerator)).toEqual([null, 20]);
  });
});

describe('whatever the figures', () => {
  const count = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 400 }));
  const counts = fc.array(count, { minLength: 7, maxLength: 7 });
  const rule = disclosureRule('standard', 'count');

  test('no hidden count can be worked out from the counts that are shown', () => {
    fc.assert(
      fc.property(counts, (quarters) => {
        const rows = everyPeriod(quarters);
        expect(recoverable(rows, applyDisclosure(rows, rule))).toEqual([]);
      }),
    );
  });

  test('no count from 1 to 4 is left, and what is shown is true', () => {
    fc.assert(
      fc.property(counts, (quarters) => {
        const rows = everyPeriod(quarters);
        applyDisclosure(rows, rule).forEach(({ numerator }, index) => {
          if (numerator === null) return;
          expect(numerator).toBe(rows[index]?.numerator);
          expect(numerator === 0 || numerator >= 5).toBe(true);
        });
      }),
    );
  });

  test('for every small count there are other counts that would look just the same', () => {
    const small = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(small, (quarters) => {
        const covered = applyDisclosure(yearOf(quarters), rule);
        const seen = JSON.stringify(shape(covered));
        const hidden = quarters.flatMap((_count, index) =>
          covered[index]?.numerator === null ? [index] : [],
        );
        for (const index of hidden.filter((one) => (quarters[one] ?? 0) < 5)) {
          const twin = alternatives(quarters, hidden, index).find(
            (other) => JSON.stringify(shape(applyDisclosure(yearOf(other), rule))) === seen,
          );
          expect(twin, `${quarters.join()} tells the quarter ${index}`).toBeDefined();
        }
      }),
      { numRuns: 300 },
    );
  });

  test('no row lets its numerator be worked out from its denominator and its rate', () => {
    const row = fc.record({ numerator: fc.nat(30), extra: fc.nat(30), rate: fc.boolean() });
    fc.assert(
      fc.property(row, ({ numerator, extra, rate }) => {
        const denominator = numerator + extra;
        const value = rate && denominator > 0 ? (100 * numerator) / denominator : null;
        const given = quarter(0, { numerator: rate ? null : numerator, denominator, value });
        const [covered] = applyDisclosure([given], disclosureRule('standard', 'percent'));
        const top = covered?.numerator ?? implied(covered);
        if (top === null) return;
        expect([top, (covered?.denominator ?? 0) - top].every((people) => people === 0 || people >= 5)).toBe(
          true,
        );
        expect(covered?.denominator).toBeGreaterThanOrEqual(10);
      }),
    );
  });
});

test('only the stored mark makes a series public already, and not once somebody else supplied a figure of it', () => {
  const official = { officialUrl: 'https://www.example.gov.uk/statistics', hasOtherSources: false };
  expect(isAlreadyPublic(official)).toBe(true);
  expect(isAlreadyPublic({ ...official, hasOtherSources: true })).toBe(false);
  const typed = { licence: 'Open Government Licence v3.0', sourceUrl: official.officialUrl };
  expect(isAlreadyPublic({ ...official, ...typed, officialUrl: null })).toBe(false);
});

function implied(row: Figure | undefined): number | null {
  if (!row || row.value === null || row.denominator === null) return null;
  return Math.round((row.value / 100) * row.denominator);
}

const total = (quarters: readonly number[], from: number, to: number) =>
  quarters.slice(from, to).reduce((sum, count) => sum + count, 0);

function yearOf(quarters: readonly number[]): Figure[] {
  return [
    ...quarters.map((numerator, index) => quarter(index, { numerator })),
    observation('financial-year', [0, 4], { numerator: total(quarters, 0, 4) }),
  ];
}

/** Seven quarters, their half-years, the year, and all rolling years: many ways to one difference. */
function everyPeriod(quarters: readonly number[]): Figure[] {
  const spans = (type: PeriodType, length: number, step: number) =>
    quarters.flatMap((_count, from) =>
      from % step === 0 && from + length <= quarters.length
        ? [observation(type, [from, from + length], { numerator: total(quarters, from, from + length) })]
        : [],
    );
  return [
    ...spans('quarter', 1, 1),
    ...spans('half-year', 2, 2),
    ...spans('financial-year', 4, 4),
    ...spans('rolling-year', 4, 1),
  ];
}

const shape = (rows: readonly Figure[]) => rows.map(shown);

/** Other years in which the quarter `index`, and at most one other hidden quarter, are other numbers. */
function alternatives(quarters: readonly number[], hidden: readonly number[], index: number): number[][] {
  const numbers = Array.from({ length: 21 }, (_nothing, count) => count);
  const others = hidden.filter((other) => other !== index);
  return numbers
    .filter((count) => count !== quarters[index])
    .flatMap((count) => {
      const alone = quarters.with(index, count);
      return [alone, ...others.flatMap((other) => numbers.map((second) => alone.with(other, second)))];
    });
}

/** An attacker's own method: which hidden rows lie in the span of the shown ones, over days as unknowns. */
function recoverable(rows: readonly Figure[], covered: readonly Figure[]): number[] {
  const vector = ({ period }: Figure) =>
    QUARTERS.map((start) => Number(day(start) >= period.start && daysBetween(day(start), period.end) > 0));
  const known = reduce(covered.flatMap((row) => (row.numerator === null ? [] : [vector(row)])));
  return rows.flatMap((row, index) => {
    if (covered[index]?.numerator !== null) return [];
    return rank([...known, vector(row)]) === known.length ? [index] : [];
  });
}

const rank = (vectors: readonly number[][]) => reduce(vectors).length;

function reduce(vectors: readonly number[][]): number[][] {
  const basis: number[][] = [];
  for (const vector of vectors) {
    let rest = [...vector];
    for (const row of basis) {
      const pivot = row.findIndex((entry) => entry !== 0);
      const factor = (rest[pivot] ?? 0) / (row[pivot] ?? 1);
      rest = rest.map((entry, column) => entry - factor * (row[column] ?? 0));
    }
    if (rest.some((entry) => Math.abs(entry) > 1e-9)) {
      basis.push(rest.map((entry) => (Math.abs(entry) < 1e-9 ? 0 : entry)));
      basis.sort((a, b) => a.findIndex(Boolean) - b.findIndex(Boolean));
    }
  }
  return basis;
}
