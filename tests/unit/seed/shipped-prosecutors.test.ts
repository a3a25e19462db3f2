import { expect, test } from 'vitest';
import { figureOf } from '@/lib/domain/figure';
import { readSeed } from '@/lib/importing/seed/read-seed';
import { shippedSeedTexts } from './seed-texts';

/* Figures of the Crown Prosecution Service: months of convictions, reviews that changed a decision, quarters of management information. */

const seed = readSeed(shippedSeedTexts());

function seriesOf(slug: string) {
  const found = seed.series.find((series) => series.slug === slug);
  if (!found) throw new Error(`There is no series ${slug}`);
  return found;
}
const sumOf = (slug: string, count: 'numerator' | 'denominator') =>
  seriesOf(slug).observations.reduce((sum, one) => sum + (one[count] ?? NaN), 0);

const MONTHLY = 'convictions-of-sexual-offence-prosecutions';

test.each([
  ['avon-and-somerset', 1923, 2639],
  ['england-and-wales', 42101, 57818],
])('the 45 months of %s add up to the totals of the original', (area, convicted, completed) => {
  const slug = `${MONTHLY}-${area}`;
  expect(seriesOf(slug).observations).toHaveLength(45);
  expect(sumOf(slug, 'numerator')).toBe(convicted);
  expect(sumOf(slug, 'denominator')).toBe(completed);
});

test('the 6 months that the copies lack are missing, and not filled in', () => {
  const known = new Set(
    seriesOf(`${MONTHLY}-avon-and-somerset`).observations.map(({ period }) => period.start.slice(0, 7)),
  );
  const all = Array.from({ length: 51 }, (_, at) => {
    const month = String((at % 12) + 1).padStart(2, '0');
    return `${2014 + Math.floor(at / 12)}-${month}`;
  });
  expect(all.filter((month) => !known.has(month))).toEqual([
    ...['2015-11', '2016-02', '2016-03'],
    ...['2017-04', '2017-05', '2017-06'],
  ]);
});

test('reviews that changed a decision give the percentages of the answer', () => {
  const { observations, unit } = seriesOf('right-to-review-sexual-offences-england-and-wales');
  expect(observations.map((one) => figureOf(one, unit)?.toFixed(1))).toEqual(['15.5', '14.2', '5.3']);
});

test('the quarters of management information are those of the pages, all provisional', () => {
  const referred = seriesOf('cases-referred-by-quarter-england-and-wales').observations;
  expect(referred.map(({ numerator }) => numerator)).toEqual([887, 1097, 1182, 1300, 1346]);
  const days = seriesOf('days-to-charge-by-quarter-england-and-wales').observations;
  expect(days.map(({ value }) => value)).toEqual([159.8, 153.2]);
  expect([...referred, ...days].every(({ flags }) => flags.includes('p'))).toBe(true);
});

test('figures of all sexual offences say that they are not of rape', () => {
  for (const area of ['avon-and-somerset', 'england-and-wales'])
    expect(seriesOf(`${MONTHLY}-${area}`).scope).toContain('is not shown apart');
  expect(seed.measures.find(({ ref }) => ref === 'C.11')?.caution).toContain('not rape');
});
