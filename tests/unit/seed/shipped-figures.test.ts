import { expect, test } from 'vitest';
import { figureOf, overlaps } from '@/lib/domain/figure';
import { readSeed } from '@/lib/importing/seed/read-seed';
import type { SeedSeriesWithFigures } from '@/lib/importing/seed/seed';
import { seedReadme, shippedSeedTexts } from './seed-texts';

const seed = readSeed(shippedSeedTexts());

function seriesOf(slug: string): SeedSeriesWithFigures {
  const found = seed.series.find((series) => series.slug === slug);
  if (!found) throw new Error(`There is no series ${slug}`);
  return found;
}

const numeratorsOf = (slug: string) => seriesOf(slug).observations.map(({ numerator }) => numerator);
const valuesOf = (slug: string) => seriesOf(slug).observations.map(({ value }) => value);
const sum = (figures: readonly (number | null)[]) =>
  figures.reduce<number>((total, figure) => total + (figure ?? 0), 0);

/** The series that are about rape offences recorded by this force and belong to a measure of the recommendations. */
const OWN_RAPE = [
  'outcome-16-by-quarter-closed',
  'outcome-16-by-quarter-recorded',
  'outcome-14-by-quarter-closed',
  'outcome-14-by-quarter-recorded',
  'no-outcome-yet-by-quarter',
  'offences-recorded-avon-and-somerset-by-quarter',
  'charge-rate-by-quarter-closed',
  'charges-of-offences-recorded-by-quarter',
];

/** Charges for all offence groups together, 2014/15 to 2025/26: Home Office outcomes by force, offence group and year. */
const CHARGES_BY_YEAR = {
  closed: [16054, 11634, 14739, 12266, 11411, 13071, 10918, 10091, 10840, 10891, 12318, 14843],
  recorded: [15914, 13696, 13951, 12692, 12820, 11931, 10616, 10600, 11311, 11422, 11779, 11444],
};

test.each(['closed', 'recorded'] as const)(
  'the charges of the four quarters on the %s basis add up to the year in the table by offence group',
  (basis) => {
    const years = new Map<number, number>();
    for (const { period, numerator } of seriesOf(`all-crime-charge-rate-by-quarter-${basis}`).observations) {
      // The year in which the financial year of the quarter ends: April begins a new one.
      const year = Number(period.end.slice(0, 4)) + (period.end.slice(5, 7) > '03' ? 1 : 0);
      years.set(year, (years.get(year) ?? 0) + (numerator ?? 0));
    }
    expect([...years.values()]).toEqual(CHARGES_BY_YEAR[basis]);
  },
);

test.each([
  ['closed', 1634427],
  ['recorded', 1634698],
])(
  'the outcomes assigned on the %s basis add up to the total of the 48 quarters in the source',
  (basis, total) => {
    const { observations } = seriesOf(`all-crime-charge-rate-by-quarter-${basis}`);
    expect(observations).toHaveLength(48);
    expect(sum(observations.map(({ denominator }) => denominator))).toBe(total);
  },
);

test('quarters and years follow one another without a gap', () => {
  const followOn = seed.series.filter(({ periodType }) => !overlaps(periodType) && periodType !== 'month');
  for (const { slug, observations } of followOn) {
    const gaps = observations.slice(1).filter(({ period }, index) => {
      const end = observations[index]?.period.end ?? period.start;
      return Date.parse(period.start) - Date.parse(end) !== 86_400_000;
    });
    expect([slug, gaps]).toEqual([slug, []]);
  }
});

test('charges for sexual offences stay on their two bases: 699 and 202 in 2025 to 2026', () => {
  const closed = numeratorsOf('sexual-offences-charges-by-year-closed');
  const recorded = numeratorsOf('sexual-offences-charges-by-year-recorded');
  expect(closed).toEqual([414, 234, 351, 384, 269, 273, 241, 336, 440, 451, 543, 699]);
  expect(recorded).toEqual([349, 340, 413, 364, 336, 304, 336, 504, 491, 428, 299, 202]);
});

test('charges for sexual offences are never more than charges for all crime in the same year', () => {
  for (const basis of ['closed', 'recorded'] as const) {
    numeratorsOf(`sexual-offences-charges-by-year-${basis}`).forEach((charges, index) => {
      expect(charges).toBeLessThan(CHARGES_BY_YEAR[basis][index] ?? 0);
    });
  }
});

test('only the recorded basis and management information are provisional', () => {
  const provisional = seed.series.flatMap(({ slug, observations }) =>
    observations.filter(({ flags }) => flags.includes('p')).map(({ period }) => `${slug} ${period.end}`),
  );
  expect(provisional).toEqual([
    ...['2025-06-30', '2025-09-30', '2025-12-31', '2026-03-31'].map(
      (end) => `all-crime-charge-rate-by-quarter-recorded ${end}`,
    ),
    ...['2025-03-31', '2026-03-31'].map((end) => `sexual-offences-charges-by-year-recorded ${end}`),
    // The editions were published 1 year and less than 1 year after these quarters, so none of them had finished.
    ...[
      'outcome-16-by-quarter-recorded',
      'outcome-14-by-quarter-recorded',
      'no-outcome-yet-by-quarter',
      'charges-of-offences-recorded-by-quarter',
    ].flatMap((slug) => seriesOf(slug).observations.map(({ period }) => `${slug} ${period.end}`)),
    // The source calls all of its quarterly figures provisional.
    ...['cases-referred-by-quarter-england-and-wales', 'days-to-charge-by-quarter-england-and-wales'].flatMap(
      (slug) => seriesOf(slug).observations.map(({ period }) => `${slug} ${period.end}`),
    ),
  ]);
});

test('recorded crime adds up to the fourteen years of the police force area tables', () => {
  expect(numeratorsOf('all-crime-recorded-by-year')).toHaveLength(14);
  expect(sum(numeratorsOf('all-crime-recorded-by-year'))).toBe(1872013);
});

test('sexual offences recorded are those of table P1, year ending June 2025', () => {
  expect(numeratorsOf('sexual-offences-recorded-avon-and-somerset')).toEqual([7676]);
  // The 43 forces and the British Transport Police of table P1 add up to the same figure.
  expect(numeratorsOf('sexual-offences-recorded-england-and-wales')).toEqual([211225]);
});

test('the national rolling year has a point for each quarter from March 2015 to March 2025', () => {
  const { observations } = seriesOf('all-crime-charge-rate-england-and-wales');
  expect(observations.map(({ period }) => period.end.slice(5))).toEqual([
    '03-31',
    ...Array.from({ length: 10 }, () => ['06-30', '09-30', '12-31', '03-31']).flat(),
  ]);
  expect([observations.at(0)?.value, observations.at(-1)?.value]).toEqual([15.5, 7.3]);
  expect(sum(observations.map(({ value }) => value))).toBeCloseTo(344.8, 6);
});

test('the national charge rates by type of crime are those of table 1.2, year ending March 2025', () => {
  expect(valuesOf('charge-rate-england-and-wales')).toEqual([2.8]);
  expect(valuesOf('sexual-offences-charge-rate-england-and-wales')).toEqual([4.2]);
  expect(valuesOf('victim-based-crime-charge-rate-england-and-wales')).toEqual([6.3]);
});

test('suspects charged out of cases referred give the percentages that the parliamentary answer states', () => {
  const { observations, unit } = seriesOf('suspects-charged-of-cases-referred-england-and-wales');
  const shares = observations.map((observation) => figureOf(observation, unit)?.toFixed(1));
  expect(shares).toEqual(['42.1', '41.7', '47.1', '53.5', '61.9', '59.2', '57.0']);
});

test('the two answers on days to charge stay apart, and agree where they overlap', () => {
  const first = seriesOf('days-to-charge-2010-to-2018');
  const second = seriesOf('days-to-charge-2015-to-2019');
  expect(first.observations.map(({ value }) => value)).toEqual([32, 33, 34, 40, 55, 53, 67, 78]);
  expect(second.observations.map(({ value }) => value)).toEqual([52.7, 67.28, 77.98, 107.68]);
  const rounded = second.observations.slice(0, 3).map(({ value }) => Math.round(value ?? 0));
  expect(rounded).toEqual(first.observations.slice(-3).map(({ value }) => value));
});

test('prosecutions in CPS Area South West and consultations are those of the parliamentary answers', () => {
  expect(numeratorsOf('prosecutions-cps-south-west')).toEqual([222, 257, 300, 288, 287, 306, 296, 310]);
  expect(valuesOf('consultations-per-suspect-2010-to-2018')).toEqual([
    1.71, 1.74, 1.69, 1.66, 1.65, 1.66, 1.8, 1.97,
  ]);
});

test('the detection rates give back the digits of the row in Hansard, 28 June 2007, with 1997 kept apart', () => {
  const before = valuesOf('detection-rate-avon-and-somerset-1997');
  const after = valuesOf('detection-rate-avon-and-somerset-1998-to-2006');
  expect([...before, ...after].join('')).toBe('867462432722211822');
  expect(seriesOf('detection-rate-avon-and-somerset-1997').periodType).toBe('calendar-year');
});

test('each change of definition in the detection rates has an annotation, and the year it took effect is a break', () => {
  const dates = seed.annotations.filter(({ measure }) => measure === 'C.9').map(({ date }) => date);
  expect(dates).toEqual(['1998-04-01', '1999-04-01', '2002-04-01', '2004-05-01']);
  const { observations } = seriesOf('detection-rate-avon-and-somerset-1998-to-2006');
  const breaks = observations
    .filter(({ flags }) => flags.includes('b'))
    .map(({ period }) => period.start.slice(0, 4));
  expect(breaks).toEqual(dates.map((date) => date.slice(0, 4)));
});

test('only series whose figures are for rape, or for cases flagged as rape, say so in their title', () => {
  const claims = seed.series.filter(({ title }) => /rape/i.test(title)).map(({ slug }) => slug);
  expect(claims).toEqual([
    'charge-rate-england-and-wales',
    'suspects-charged-of-cases-referred-england-and-wales',
    'days-to-charge-2010-to-2018',
    'days-to-charge-2015-to-2019',
    'consultations-per-suspect-2010-to-2018',
    'prosecutions-cps-south-west',
    'detection-rate-avon-and-somerset-1997',
    'detection-rate-avon-and-somerset-1998-to-2006',
    ...OWN_RAPE,
    'cases-referred-by-quarter-england-and-wales',
    'days-to-charge-by-quarter-england-and-wales',
  ]);
});

test('every other series says in its title and in its scope which crimes it counts, and that it is not rape alone', () => {
  for (const { title, scope } of seed.series.filter((series) => !/rape/i.test(series.title))) {
    expect(title).toMatch(/all crime|sexual offences|all victim-based crime/i);
    expect(scope).toMatch(/not rape alone|Rape is part of this group/);
  }
});

test('a figure under a measure of the catalogue that is not about the force says so in its scope', () => {
  const local = seed.series.filter(
    ({ measure, area }) => !measure.startsWith('C.') && area === 'Avon and Somerset',
  );
  expect(local.map(({ slug }) => slug)).toEqual(OWN_RAPE);
  const elsewhere = seed.series.filter(
    (series) => !series.measure.startsWith('C.') && !local.includes(series),
  );
  expect(elsewhere).toHaveLength(5);
  for (const { scope } of elsewhere) expect(scope).toContain('Not a figure for Avon and Somerset');
});

test('every series carries its licence, a source that can be opened, and the right code of its area', () => {
  const codes = {
    'Avon and Somerset': 'E23000036',
    'England and Wales': 'K04000001',
    'CPS Area South West': null,
  };
  for (const series of seed.series) {
    expect(series.licence).toMatch(
      /^Contains .* licensed under the Open (Government|Parliament) Licence v3\.0\.$/,
    );
    expect(series.sourceUrl).toMatch(/^https?:\/\//);
    expect(Object.entries(codes)).toContainEqual([series.area, series.areaCode]);
  }
});

test('the file beside the figures says how many there are, and of how many measures', () => {
  const figures = seed.series.reduce((total, { observations }) => total + observations.length, 0);
  expect(seedReadme()).toContain(`* ${figures} figures ship, in ${seed.series.length} series.`);
  expect(seedReadme()).toContain(`the catalogue (${seed.measures.length} measures)`);
});
