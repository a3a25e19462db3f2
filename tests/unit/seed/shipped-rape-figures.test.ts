import { expect, test } from 'vitest';
import { coverMeasures } from '@/lib/domain/measures/figures-for-reader';
import { readSeed } from '@/lib/importing/seed/read-seed';
import { firstRecords } from '@/tests/support/snapshot-fixture';
import { shippedSeedTexts } from './seed-texts';

/*
 * The rape figures of the force, 2017 to 2018 and 2018 to 2019, held against totals of the original tables: outcomes of
 * the offence codes 19C to 19H, all 21 outcome types added up, on both bases.
 */

const seed = readSeed(shippedSeedTexts());

function observationsOf(slug: string) {
  const found = seed.series.find((series) => series.slug === slug);
  if (!found) throw new Error(`There is no series ${slug}`);
  return found.observations;
}
const numerators = (slug: string) => observationsOf(slug).map(({ numerator }) => numerator ?? NaN);
const denominators = (slug: string) => observationsOf(slug).map(({ denominator }) => denominator ?? NaN);
const years = (quarters: readonly number[]) =>
  [quarters.slice(0, 4), quarters.slice(4)].map((year) => year.reduce((sum, one) => sum + one, 0));

test.each([
  ['outcome 16, closed', numerators('outcome-16-by-quarter-closed'), [593, 543]],
  ['outcome 14, closed', numerators('outcome-14-by-quarter-closed'), [310, 245]],
  ['charges, closed', numerators('charge-rate-by-quarter-closed'), [104, 63]],
  ['all outcomes, closed', denominators('charge-rate-by-quarter-closed'), [1633, 1512]],
  ['outcome 16, recorded', numerators('outcome-16-by-quarter-recorded'), [574, 528]],
  ['outcome 14, recorded', numerators('outcome-14-by-quarter-recorded'), [306, 290]],
  ['charges, recorded', numerators('charges-of-offences-recorded-by-quarter'), [51, 34]],
  ['no outcome yet, recorded', numerators('no-outcome-yet-by-quarter'), [198, 229]],
  ['offences recorded', numerators('offences-recorded-avon-and-somerset-by-quarter'), [1773, 1640]],
])('%s: the quarters add up to the 2 years of the original', (_, quarters, totals) => {
  expect(quarters).toHaveLength(8);
  expect(years(quarters)).toEqual(totals);
});

test('the offences of 2017 to 2018 are those of a second table, of recorded crime by police force area', () => {
  expect(numerators('offences-recorded-avon-and-somerset-by-quarter').slice(0, 4)).toEqual([
    466, 456, 483, 368,
  ]);
});

test('shares of one basis are out of the same counts', () => {
  const closed = denominators('charge-rate-by-quarter-closed');
  expect(denominators('outcome-16-by-quarter-closed')).toEqual(closed);
  expect(denominators('outcome-14-by-quarter-closed')).toEqual(closed);
  const recorded = numerators('offences-recorded-avon-and-somerset-by-quarter');
  expect(denominators('charges-of-offences-recorded-by-quarter')).toEqual(recorded);
  expect(denominators('no-outcome-yet-by-quarter')).toEqual(recorded);
  const waiting = numerators('no-outcome-yet-by-quarter');
  const given = recorded.map((count, index) => count - (waiting[index] ?? NaN));
  expect(denominators('outcome-16-by-quarter-recorded')).toEqual(given);
  expect(denominators('outcome-14-by-quarter-recorded')).toEqual(given);
});

test('every figure is marked as one of an edition that the publisher has revised since, and none as official', () => {
  const own = seed.series.filter(({ source }) =>
    source.startsWith('Home Office open data on crime outcomes'),
  );
  expect(own).toHaveLength(8);
  for (const { officialUrl, observations } of own) {
    expect(officialUrl).toBeNull();
    expect(observations.filter(({ flags }) => !flags.includes('r'))).toEqual([]);
  }
});

test('the quarter in which far fewer outcomes were given has its note on each share of outcomes', () => {
  expect(denominators('charge-rate-by-quarter-closed')[4]).toBe(194);
  expect(seed.footnotes.map(({ series, start }) => [series, start])).toEqual([
    ['outcome-16-by-quarter-closed', '2018-04-01'],
    ['outcome-14-by-quarter-closed', '2018-04-01'],
    ['charge-rate-by-quarter-closed', '2018-04-01'],
  ]);
  expect(seed.footnotes.every(({ words }) => words.startsWith('194 outcomes'))).toBe(true);
});

test('none of them is so small that the panel and the public are not shown it', () => {
  const { measures } = firstRecords();
  const hidden = coverMeasures(measures).flatMap(({ series }) =>
    series.flatMap(({ slug, observations }) =>
      observations.some(({ flags }) => flags.includes('c')) ? [slug] : [],
    ),
  );
  expect(hidden).toEqual([]);
});
