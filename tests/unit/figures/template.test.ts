import { expect, test } from 'vitest';
import { machineCsv } from '@/lib/publishing/machine-csv';
import type { EntrySheet } from '@/lib/domain/figures/figure-entry';
import { figuresTemplate } from '@/lib/domain/figures/figures-template';
import { day } from '@/lib/domain/day';
import { applyMapping } from '@/lib/importing/figures/mapping/apply-mapping';
import { proposeMapping } from '@/lib/importing/figures/mapping/propose-mapping';
import { tableOf } from './files/table-files';

const quarter = (start: string, end: string) =>
  ({ type: 'quarter', start: day(start), end: day(end) }) as const;

const SHEET: EntrySheet = {
  measure: { ref: 'X.2', title: 'Charge rate', unit: 'percent' },
  series: {
    ...{ slug: 's', title: 'Charge rate', area: 'Avon and Somerset', basis: 'outcome' },
    ...{ periodType: 'quarter', source: 'The force' },
  },
  ...{ choices: [], version: 1, before: null, earlierUntil: day('2026-03-31') },
  roles: ['numerator', 'denominator'],
  rows: [
    { period: quarter('2026-04-01', '2026-06-30'), typed: { numerator: '1204 [p]', denominator: '3000' } },
    { period: quarter('2026-07-01', '2026-09-30'), typed: {} },
  ],
};

test('a file to fill in holds the last periods, and comes back without a word about how to read it', () => {
  const { columns, rows } = figuresTemplate(SHEET);
  const [, first = '', empty = ''] = machineCsv(columns, rows).split('\r\n');
  const filled = empty.replace(/,,$/, ',9,280');
  const table = tableOf(columns.map(({ name }) => name).join(), first, filled);
  const wanted = { unit: 'percent', periodType: 'quarter', area: 'Avon and Somerset' } as const;
  const { mapping, questions } = proposeMapping(table, wanted);
  const read = applyMapping(table, mapping, { scope: 'Rape' });
  expect([questions, read.refused]).toEqual([[], []]);
  expect(read.rows.map(({ numerator, denominator, flags }) => [numerator, denominator, flags])).toEqual([
    [1204, 3000, ['p']],
    [9, 280, []],
  ]);
});
