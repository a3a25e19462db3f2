import { expect, test } from 'vitest';
import { day } from '@/lib/domain/day';
import { FIGURE_COLUMNS, figureRows } from '@/lib/domain/figures/figure-rows';
import { STANDING_COLUMNS, standingRows } from '@/lib/domain/recommendations/standing-rows';
import { panelView } from '@/lib/domain/outside/panel-view';
import { machineCsv } from '@/lib/publishing/machine-csv';
import { recommendation, requirement } from '../../support/record-values';
import { measure, series, years } from './measure-values';

test('a reader who takes a file gets a row for each period, with the counts, the source and the licence', () => {
  const [row, ...others] = figureRows(measure());
  expect(others).toHaveLength(1);
  expect(row).toMatchObject({
    measure: '6.2',
    area_code: 'E23000036',
    period_start: '2021-04-01',
    period_end: '2022-03-31',
    numerator: '60',
    denominator: '100',
    value: '60',
    illustrative: 'no',
    source: 'Avon and Somerset Police',
    licence: 'Supplied to the office',
  });
});

test('invented figures of a demonstration say so in every row', () => {
  const rows = figureRows(measure({ series: [series({ illustrative: true })] }));
  expect(rows.map(({ illustrative }) => illustrative)).toEqual([
    'Illustrative figures',
    'Illustrative figures',
  ]);
});

test('a year that nobody reported stands in the file as not available, not as nought', () => {
  const [first, last] = [...years(2020, [[60, 100]]), ...years(2022, [[70, 100]])];
  const rows = figureRows(
    measure({ series: [series({ observations: first && last ? [first, last] : [] })] }),
  );
  expect(rows.map(({ value, marker }) => [value, marker])).toEqual([
    ['60', ''],
    ['', '[x]'],
    ['70', ''],
  ]);
});

test('a measure without figures makes a file of its header alone', () => {
  const csv = machineCsv(FIGURE_COLUMNS, figureRows(measure({ series: [] })));
  expect(csv.trimEnd().split('\r\n')).toHaveLength(1);
});

test('the file of recommendations says where each part stands and leaves unassessed findings empty', () => {
  const assessed = {
    id: 'a',
    force: { says: 'on-hold', revisedOn: day('2027-03-31') },
    found: {
      finding: 'partly-met',
      assurance: 'document-checked',
      wouldChange: 'Canary of the office and the panel',
    },
    superseded: null,
    reason: '=HYPERLINK("https://example.org")',
    effectiveOn: day('2026-10-01'),
    recordedBy: { id: 'officer', name: 'Canary Officer' },
    approvedBy: null,
    recordedAt: '2026-10-01T09:00:00.000Z',
  } as const;
  const rows = standingRows([
    panelView(
      recommendation({
        requirements: [
          requirement({ history: [assessed] }),
          requirement({ ref: '5b', addressedTo: 'national' }),
        ],
      }),
    ),
  ]);
  expect(rows).toMatchObject([
    {
      ...{ part: '5a', standing: 'On hold or delayed', result: 'Partly met', effective_on: '2026-10-01' },
      ...{ force_says: 'On hold or delayed', force_said_on: '2026-10-01', force_revised_on: '2027-03-31' },
    },
    {
      part: '5b',
      standing: 'Waiting on national action',
      result: null,
      effective_on: null,
      force_says: null,
    },
  ]);
  const csv = machineCsv(STANDING_COLUMNS, rows);
  expect(csv).toContain(`'=HYPERLINK`);
  expect(csv).not.toContain('Canary');
});
