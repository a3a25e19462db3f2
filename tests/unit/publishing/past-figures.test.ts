import { expect, test } from 'vitest';
import { PATHS } from '@/lib/domain/paths/public';
import { readPastFigures } from '@/lib/publishing/disclosure/past-figures';
import {
  keyOfPublished,
  PUBLISHED_BASES,
  PUBLISHED_PERIOD_TYPES,
  PUBLISHED_UNITS,
} from '@/lib/publishing/disclosure/published-words';
import { warnOfSmallNumbers } from '@/lib/publishing/disclosure/small-number-warnings';
import { renderDataFiles } from '@/lib/publishing/files';
import { day } from '@/lib/domain/day';
import { BASES, PERIOD_TYPES, UNITS } from '@/lib/domain/figure';
import { firstRecords } from '../../support/snapshot-fixture';
import { measure, series } from '../measures/measure-values';
import { takeSnapshot } from '@/tests/support/covered';

const figure = (numerator: number | null, denominator: number | null, value: number | null) => ({
  period: { type: 'quarter' as const, start: day('2023-04-01'), end: day('2023-06-30') },
  ...{ numerator, denominator, value, flags: [], revision: 1 },
});

const csvOf = (unit: 'count' | 'percent', ...figures: ReturnType<typeof figure>[]): string => {
  const measures = [measure({ series: [series({ unit, observations: figures })] })];
  const files = renderDataFiles(takeSnapshot({ ...firstRecords(), measures }));
  return files.find(({ path }) => path === PATHS.measuresCsv)?.body ?? '';
};
const readBack = (csv: string) =>
  readPastFigures(2, csv).measures.flatMap(({ ref, series: all }) =>
    all.flatMap(({ area, areaCode, scope, basis, unit, observations }) =>
      observations.map(({ period, numerator, denominator, value, flags }) => ({
        ...{ ref, area, areaCode, scope, basis, unit, period, numerator, denominator, value, flags },
      })),
    ),
  );

const PLACE = {
  ...{ ref: '6.2', area: 'Avon and Somerset', areaCode: 'E23000036', scope: 'Adults', basis: 'decision' },
  period: { type: 'quarter', start: '2023-04-01', end: '2023-06-30' },
};

test('what an edition showed is read back from its own file: counts, shares, rates, and what it hid', () => {
  expect(readBack(csvOf('count', figure(20, null, null)))).toEqual([
    { ...PLACE, unit: 'count', numerator: 20, denominator: null, value: null, flags: [] },
  ]);
  expect(readBack(csvOf('percent', figure(20, 60, null)))).toEqual([
    { ...PLACE, unit: 'percent', numerator: 20, denominator: 60, value: null, flags: [] },
  ]);
  expect(readBack(csvOf('percent', figure(null, null, 35.5)))).toEqual([
    { ...PLACE, unit: 'percent', numerator: null, denominator: null, value: 35.5, flags: [] },
  ]);
  expect(readBack(csvOf('percent', figure(3, 60, null)))).toEqual([
    { ...PLACE, unit: 'percent', numerator: null, denominator: 60, value: null, flags: ['c'] },
  ]);
});

test('a file that this service did not write is refused, so that nothing it showed is forgotten', () => {
  const csv = csvOf('count', figure(20, null, null)).replace('By date of the decision', 'By the moon');
  expect(() => readPastFigures(1, csv)).toThrow('By the moon');
});

test('a file without a column that is read is refused, because what stood there would be forgotten', () => {
  const csv = csvOf('count', figure(20, null, null)).replace('denominator', 'out_of');
  expect(() => readPastFigures(1, csv)).toThrow('denominator');
});

const OLD_EDITION = `\
edition,measure,measure_title,series,series_title,area_code,area_name,scope,basis,period_type,period_start,period_end,unit,numerator,denominator,value,lower_ci,upper_ci,marker,source,source_url,licence
1,6.2,Told in time,adults,Adults,E23000036,Avon and Somerset,Adults,By date of the decision,Rolling year (periods overlap),2022-07-01,2023-06-30,Per cent,20,60,33.333333,22.7,45.9,[p],The force,,OGL v3
`;

test('an edition of November 2026 is read as it was written then, whatever today’s labels are', () => {
  expect(readBack(OLD_EDITION)).toEqual([
    {
      ...{ ...PLACE, unit: 'percent', numerator: 20, denominator: 60, value: null, flags: ['p'] },
      period: { type: 'rolling-year', start: '2022-07-01', end: '2023-06-30' },
    },
  ]);
});

test('a word of an old edition means the same after its label was changed', () => {
  const words = { quarter: ['Quarter', 'Three months'], month: ['Month'] };
  expect(['Quarter', 'Three months'].map((word) => keyOfPublished(words, word))).toEqual([
    'quarter',
    'quarter',
  ]);
});

test.each([
  [PERIOD_TYPES, PUBLISHED_PERIOD_TYPES],
  [BASES, PUBLISHED_BASES],
  [UNITS, PUBLISHED_UNITS],
])(
  'whatever an edition writes today is among the words that later editions read: %j',
  (labels, published) => {
    const written = Object.entries<string>(labels);
    expect(written.map(([, label]) => keyOfPublished<string>(published, label))).toEqual(
      written.map(([key]) => key),
    );
  },
);

test('no word of a published file means two things', () => {
  for (const published of [PUBLISHED_PERIOD_TYPES, PUBLISHED_BASES, PUBLISHED_UNITS]) {
    const words = Object.values(published).flat();
    expect(new Set(words).size).toBe(words.length);
  }
});

test('an approver reads which edition tells too much, how much is hidden, and what was nearly shown', () => {
  const { period } = figure(1, null, null);
  const told = { publication: 'p', edition: 4, foundOn: day('2026-03-01') };
  const figureTold = { measure: '6.2', series: 'Told in time', period: 'April to June 2023' };
  const one = { measure: '6.2', measureTitle: 'Told', series: 'Told in time', period, hides: [] };
  const items = warnOfSmallNumbers({
    incidents: [
      { ...told, id: '1', figure: figureTold, accepted: null },
      {
        ...told,
        id: '2',
        figure: null,
        accepted: { by: 'A. Approver', on: day('2026-03-02'), reason: 'It is old.' },
      },
    ],
    hidden: [
      { ...one, reason: 'small', nearlyShown: false },
      { ...one, reason: 'attack', nearlyShown: true },
      { ...one, reason: 'source', nearlyShown: false },
      { ...one, reason: 'checking', nearlyShown: false },
    ],
  });
  expect(items.map(({ level }) => level)).toEqual(Array(5).fill('warning'));
  expect(items.map(({ sentence }) => sentence)).toEqual([
    'A small number of people can be worked out from edition 4: measure 6.2, “Told in time”, April to June 2023. ' +
      'Hiding more now cannot take it back. An approver must accept this, with a reason.',
    'A small number of people can be worked out from edition 4: a number that none of our figures gives. A. Approver accepted this on 2 March 2026: It is old.',
    'Hidden so that nobody can be recognised: 2 figures. “What this edition hides” says which and why.',
    'Our rules alone would have shown more of 1 figure, from which a small number could have been worked out.',
    'Not shown, because we are still checking whether they reveal a small number: 1 figure. They came in while this edition was prepared. Prepare it again to show them.',
  ]);
});
