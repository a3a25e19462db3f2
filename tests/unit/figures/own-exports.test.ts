import { expect, test } from 'vitest';
import { csvFile } from '@/app/api/exports/csv-file';
import { FIGURE_COLUMNS, figureRows } from '@/lib/domain/figures/figure-rows';
import type { SeriesRecord } from '@/lib/domain/measures/series-record';
import { applyMapping } from '@/lib/importing/figures/mapping/apply-mapping';
import { proposeMapping } from '@/lib/importing/figures/mapping/propose-mapping';
import { measure, series, years } from '../measures/measure-values';
import { tableOf } from './files/table-files';

const fileOf = (...all: SeriesRecord[]): Promise<string> =>
  csvFile({ name: 'm.csv', columns: FIGURE_COLUMNS, rows: figureRows(measure({ series: all })) }).text();

/** What comes back of a file of ours without a word about how to read it. */
async function comeBack(unit: 'percent' | 'percentage-points', slug: string, ...all: SeriesRecord[]) {
  const table = tableOf(...(await fileOf(...all)).trimEnd().split('\r\n'));
  const wanted = { unit, periodType: 'financial-year', area: 'Avon and Somerset', series: slug } as const;
  const { mapping, questions } = proposeMapping(table, wanted);
  const { rows, refused } = applyMapping(table, mapping, { scope: 'All crime' });
  return {
    questions,
    refused,
    rows: rows.map(({ numerator, denominator, value }) => [numerator, denominator, value]),
  };
}

const points = series({
  unit: 'percentage-points',
  observations: years(2020, [
    [0, 0],
    [0, 0],
  ]).map((figure, at) => ({
    ...figure,
    ...{ numerator: null, denominator: null, value: [-3.2, 1.5][at] ?? null },
  })),
});

test('a negative figure is a number in a file of ours, and comes back as it was', async () => {
  expect(await fileOf(points)).toContain(',-3.2,');
  expect(await comeBack('percentage-points', points.slug, points)).toEqual({
    ...{ questions: [], refused: [] },
    rows: [
      [null, null, -3.2],
      [null, null, 1.5],
    ],
  });
});

test('a file of several series comes back into the one it is for', async () => {
  const ours = series({
    slug: 'ours',
    basis: 'recorded',
    observations: years(2020, [
      [60, 100],
      [61, 101],
    ]),
  });
  const other = series({
    slug: 'other',
    observations: years(2020, [
      [7, 10],
      [8, 11],
    ]),
  });
  expect((await comeBack('percent', 'ours', ours, other)).rows).toEqual([
    [60, 100, null],
    [61, 101, null],
  ]);
});

test('a text that begins like a formula is still guarded', async () => {
  const rows = figureRows(measure({ series: [series({ source: '=HYPERLINK("x")' })] }));
  expect(await csvFile({ name: 'm.csv', columns: FIGURE_COLUMNS, rows }).text()).toContain(`'=HYPERLINK`);
});
