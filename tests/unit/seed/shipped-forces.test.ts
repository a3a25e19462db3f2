import { expect, test } from 'vitest';
import { POLICE_FORCE_AREAS } from '@/lib/domain/office/police-force-areas';
import { coverMeasures } from '@/lib/domain/measures/figures-for-reader';
import { readSeed } from '@/lib/importing/seed/read-seed';
import type { SeedComparedSeries } from '@/lib/importing/seed/seed';
import { firstRecords } from '@/tests/support/snapshot-fixture';
import { seedReadme, shippedSeedTexts } from './seed-texts';

const { forces, series } = readSeed(shippedSeedTexts());

const CITY_OF_LONDON = 'E23000034';
const MEASURES = ['3.1', '3.2', 'X.2', 'X.6'];

type Count = 'numerator' | 'denominator';
const totals = (some: readonly SeedComparedSeries[], count: Count) =>
  [0, 1].map((year) => some.reduce((sum, one) => sum + (one.observations[year]?.[count] ?? NaN), 0));

test.each(MEASURES)(
  'measure %s has 42 territorial forces once each, this one among them, and the country',
  (ref) => {
    const own = forces.filter(({ measure }) => measure === ref);
    const codes = own.filter(({ comparedAs }) => comparedAs !== 'country').map(({ areaCode }) => areaCode);
    const expected = POLICE_FORCE_AREAS.map(({ code }) => code).filter((code) => code !== CITY_OF_LONDON);
    expect(codes.toSorted()).toEqual(expected.toSorted());
    expect(
      own.filter(({ comparedAs }) => comparedAs === 'this force').map(({ areaCode }) => areaCode),
    ).toEqual(['E23000036']);
    expect(own.filter(({ comparedAs }) => comparedAs === 'country').map(({ areaCode }) => areaCode)).toEqual([
      'K04000001',
    ]);
    for (const { area, areaCode } of own.filter(({ comparedAs }) => comparedAs !== 'country'))
      expect(POLICE_FORCE_AREAS.find(({ code }) => code === areaCode)?.name).toBe(area);
  },
);

/** Of England and Wales in the original, with the City of London taken off: 43 forces, without the British Transport Police. */
test.each<[string, Count, [number, number]]>([
  ['3.1', 'numerator', [17114 - 6, 21165 - 7]],
  ['3.2', 'numerator', [6244 - 2, 9932 - 7]],
  ['X.2', 'numerator', [3853, 2371]],
  ['X.2', 'denominator', [48527 - 16, 59962 - 26]],
  ['X.6', 'numerator', [2235, 1321]],
  ['X.6', 'denominator', [53906 - 25, 59461 - 28]],
])('the forces of measure %s add up to the country by their %s', (ref, count, expected) => {
  const own = forces.filter(({ measure }) => measure === ref);
  expect(
    totals(
      own.filter(({ comparedAs }) => comparedAs !== 'country'),
      count,
    ),
  ).toEqual(expected);
  expect(
    totals(
      own.filter(({ comparedAs }) => comparedAs === 'country'),
      count,
    ),
  ).toEqual(expected);
});

test('the years of this force are the sums of its quarters', () => {
  const pairs = [
    ['outcome-16-by-year-closed-e23000036', 'outcome-16-by-quarter-closed'],
    ['outcome-14-by-year-closed-e23000036', 'outcome-14-by-quarter-closed'],
    ['charge-rate-by-year-closed-e23000036', 'charge-rate-by-quarter-closed'],
    ['charges-of-offences-recorded-by-year-e23000036', 'charges-of-offences-recorded-by-quarter'],
  ];
  for (const [yearly, quarterly] of pairs) {
    const years = forces.find(({ slug }) => slug === yearly)?.observations ?? [];
    const quarters = series.find(({ slug }) => slug === quarterly)?.observations ?? [];
    expect(years).toHaveLength(2);
    years.forEach(({ numerator, denominator, period }) => {
      const parts = quarters.filter(
        ({ period: { start, end } }) => start >= period.start && end <= period.end,
      );
      expect(parts).toHaveLength(4);
      expect(parts.reduce((sum, one) => sum + (one.numerator ?? NaN), 0)).toBe(numerator);
      expect(parts.reduce((sum, one) => sum + (one.denominator ?? NaN), 0)).toBe(denominator);
    });
  }
});

test('no count of a force is so small that it, or the country, has to be hidden outside the office', () => {
  const hidden = coverMeasures(firstRecords().measures).flatMap((measure) =>
    measure.forces.filter(({ observations }) => observations.some(({ flags }) => flags.includes('c'))),
  );
  expect(hidden).toEqual([]);
  for (const { observations } of forces)
    for (const { numerator } of observations) expect(numerator).toBeGreaterThanOrEqual(5);
});

test('the file beside the figures says how many figures of all forces there are', () => {
  const count = forces.reduce((sum, { observations }) => sum + observations.length, 0);
  expect(seedReadme()).toContain(`${count} figures of all forces, in 4 comparisons`);
});
