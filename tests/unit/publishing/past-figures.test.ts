import { expect, test } from 'vitest';
import { PATHS } from '@/lib/domain/paths/public';
import { readPastFigures } from '@/lib/publishing/disclosure/past-figures';
import { warnOfSmallNumbers } from '@/lib/publishing/disclosure/small-number-warnings';
import { renderDataFiles } from '@/lib/publishing/files';
import { takeSnapshot } from '@/lib/publishing/snapshot';
import { day } from '@/lib/domain/day';
import { firstRecords } from '../../support/snapshot-fixture';
import { measure, series } from '../measures/measure-values';

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

test('an approver reads which edition tells too much, and what is hidden because of it', () => {
  const name = { ref: '6.2', title: 'Told in time', period: figure(1, null, null).period };
  const items = warnOfSmallNumbers({ more: [name], incidents: [{ edition: 4, figure: name }] });
  expect(items).toEqual([
    {
      level: 'warning',
      sentence:
        'A small number of people can be worked out from edition 4: measure 6.2, “Told in time”, April to June 2023. ' +
        'Hiding more now cannot take it back. Decide whether that edition should stay public.',
    },
    {
      level: 'warning',
      sentence:
        'Hidden as well, because it would have given away a small number of people: measure 6.2, “Told in time”, April to June 2023.',
    },
  ]);
});
