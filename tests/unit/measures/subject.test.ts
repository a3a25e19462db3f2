import { expect, test } from 'vitest';
import { day } from '@/lib/domain/day';
import { closestFirst, headlineFigures, isBackground, subjectOf } from '@/lib/domain/measures/subject';
import { firstRecords } from '@/tests/support/snapshot-fixture';
import { measure, series, years } from './measure-values';

const TODAY = day('2026-11-29');
const OWN = 'E23000036';
const COUNTRY = 'K04000001';

test.each([
  [
    'Rape offences recorded by Avon and Somerset Police (Home Office codes 19C to 19H)',
    OWN,
    'rape, this force',
  ],
  ['Letters to victims, a sample', OWN, 'rape, this force'],
  ['Rape offences, England and Wales. Not a figure for Avon and Somerset.', COUNTRY, 'rape, elsewhere'],
  ['Cases flagged as rape in CPS Area South West', null, 'rape, elsewhere'],
  ['All sexual offences. Rape is part of this group.', COUNTRY, 'sexual offences'],
  ['All sexual offences. Rape is part of this group and is not shown apart.', OWN, 'sexual offences'],
  ['All crime the force recorded, not rape alone.', OWN, 'all crime'],
  ['All crime with a victim, not rape alone.', COUNTRY, 'all crime'],
])('figures that cover “%s” are about the right subject', (scope, areaCode, subject) => {
  expect(subjectOf({ scope, areaCode })).toBe(subject);
});

/** A measure with 2 yearly shares of our area, the newest for the year that begins in April of `last`. */
const made = (ref: string, last: number, scope: string) =>
  measure({
    ref,
    series: [
      series({
        slug: ref,
        scope,
        observations: years(last - 1, [
          [60, 100],
          [70, 100],
        ]),
      }),
    ],
  });

/** The same, of the country. */
const national = (one: ReturnType<typeof made>) => ({
  ...one,
  series: one.series.map((line) => ({ ...line, areaCode: COUNTRY })),
});

const RAPE = 'Rape offences';
const order = (measures: Parameters<typeof closestFirst>[0]) =>
  closestFirst(measures, TODAY).map(({ measure: { ref } }) => ref);

test('an old figure about rape in this force comes before newer ones about anything wider', () => {
  const measures = [
    made('all', 2025, 'All crime, not rape alone'),
    made('sexual', 2025, 'All sexual offences'),
    national(made('national', 2024, RAPE)),
    made('own', 2018, RAPE),
  ];
  expect(order(measures)).toEqual(['own', 'national', 'sexual', 'all']);
  expect(closestFirst(measures, TODAY).filter(isBackground)).toHaveLength(1);
});

test('within one subject the newest comes first, and equal ones keep the order of the catalogue', () => {
  expect(order([made('a', 2018, RAPE), made('b', 2020, RAPE), made('c', 2020, RAPE)])).toEqual([
    'b',
    'c',
    'a',
  ]);
});

test('the first page begins with what is current, the closest first, and ends with what is old', () => {
  const measures = [
    made('own', 2018, RAPE),
    made('all', 2025, 'All crime, not rape alone'),
    made('sexual', 2025, 'All sexual offences'),
  ];
  expect(headlineFigures(measures, TODAY).map(({ measure: { ref } }) => ref)).toEqual([
    'sexual',
    'all',
    'own',
  ]);
});

test('recommendation 3 begins with outcome 16 for rape in this force, with the figures that ship', () => {
  const ofThree = firstRecords().measures.filter(({ recommendations }) =>
    recommendations.some(({ ref }) => ref === '3'),
  );
  const found = closestFirst(ofThree, TODAY);
  expect(found[0]?.group.series[0].slug).toBe('outcome-16-by-quarter-closed');
  expect(found.map(({ measure: { ref } }) => ref)).toEqual([
    ...['3.1', '3.2', '3.8', 'X.2', 'X.1', 'C.9'],
    ...['X.6', 'C.2', 'C.3', 'C.6', 'C.11'],
    ...['C.4', 'C.1', 'C.5'],
  ]);
});
