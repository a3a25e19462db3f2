import { expect, test } from 'vitest';
import { figureRows } from '@/lib/domain/figures/figure-rows';
import type { PanelMeasure } from '@/lib/domain/outside/measures/measures';
import type { Role } from '@/lib/domain/permissions';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import { measure, series, years } from './measure-values';
import { measuresFor } from '@/tests/support/covered';

function measureFor(role: Role, only: MeasureRecord): PanelMeasure {
  const [seen] = measuresFor(role, [only]);
  if (!seen) throw new Error('No measure came back');
  return seen;
}

const small = series({
  observations: years(2021, [
    [3, 40],
    [20, 40],
    [21, 40],
  ]),
});

test('a panel member never sees a count of 1 to 4, on the page or in the file', () => {
  const seen = measureFor('panel', measure({ series: [small] }));
  const [row] = figureRows(seen);
  expect(row).toMatchObject({ numerator: '', value: '', marker: '[c]' });
  expect(figureRows(seen).map(({ numerator }) => numerator)).not.toContain('3');
});

test('the office sees the counts it works with', () => {
  const [row] = figureRows(measureFor('officer', measure({ series: [small] })));
  expect(row).toMatchObject({ numerator: '3', denominator: '40', value: '7.5' });
});

const typed = {
  sourceUrl: 'https://www.gov.uk/government/statistics',
  licence: 'Contains public sector information licensed under the Open Government Licence v3.0.',
};

test('official figures that shipped with the service are left as they are', () => {
  const official = series({ ...small, ...typed, officialUrl: typed.sourceUrl });
  const seen = measureFor('panel', measure({ series: [official] })).series;
  expect(seen[0]?.observations).toEqual(official.observations);
  expect([official]).toMatchObject(seen);
});

test('an open licence and an address that an officer typed exempt no count of 3', () => {
  const seen = measureFor('panel', measure({ series: [series({ ...small, ...typed })] }));
  expect(figureRows(seen).map(({ numerator, value }) => [numerator, value])).toEqual([
    ['', ''],
    ['20', '50'],
    ['21', '52.5'],
  ]);
});

test('each series keeps its own figures when several are covered together', () => {
  const other = series({
    slug: 'other-years',
    observations: years(2011, [
      [31, 60],
      [32, 60],
    ]),
  });
  const wales = { slug: 'elsewhere', area: 'Wales', areaCode: 'W92000004' };
  const elsewhere = series({ ...wales, observations: years(2021, [[41, 70]]) });
  const seen = measureFor('panel', measure({ series: [other, small, elsewhere] })).series;
  const counts = seen.map(({ observations }) => observations.map(({ numerator }) => numerator));
  expect(counts).toEqual([[31, 32], [null, 20, 21], [41]]);
});
