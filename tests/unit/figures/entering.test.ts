import { expect, test } from 'vitest';
import { day } from '@/lib/domain/day';
import { rolesFor } from '@/lib/domain/figures/figure-entry';
import { describePeriod, type Period } from '@/lib/domain/figure';
import { splitBlock } from '@/lib/domain/figures/pasted-block';
import { periodFrom } from '@/lib/importing/parse-period';
import { readPastedFigures } from '@/lib/importing/figures/files/read-pasted';
import { figuresEntryForm, periodField } from '@/lib/schemas/figures/figures-entry';
import { firstMistakes } from '@/lib/schemas/fields/form-fields';
import { type EntryPeriods, periodsToEnter } from '@/lib/services/figures/entry-periods';

const QUARTER: Period = { type: 'quarter', start: day('2026-07-01'), end: day('2026-09-30') };

const sent = (change: Record<string, string> = {}) => ({
  measure: 'X.2',
  series: 'charge-rate',
  source: 'The force, by letter',
  version: '3',
  pasted: '',
  'row-0-period': periodField(QUARTER),
  'row-0-numerator': '1,204 [p]',
  'row-0-denominator': '9,000',
  'row-1-period': 'quarter/2026-10-01/2026-12-31',
  'row-1-numerator': '',
  'row-1-denominator': ' ',
  ...change,
});

test('an officer’s boxes become figures with their marks; empty rows are no figures', () => {
  expect(figuresEntryForm.parse(sent())).toMatchObject({
    measure: 'X.2',
    pasted: null,
    rows: [
      {
        place: 'row-0-numerator',
        period: QUARTER,
        numerator: 1204,
        denominator: 9000,
        value: null,
        flags: ['p'],
      },
    ],
  });
});

test('every box that is not a figure is told by its own name', () => {
  const wrong = sent({
    'row-0-numerator': 'about 3',
    'row-0-denominator': '-4',
    'row-1-numerator': '2.5',
    source: '',
  });
  const read = figuresEntryForm.safeParse(wrong);
  expect(read.error && firstMistakes(read.error, figuresEntryForm)).toEqual([
    { field: 'source', sentence: 'Say where these figures come from' },
    {
      field: 'row-0-numerator',
      sentence: '“about 3” is not a figure. Write [c] for confidential or [x] for not available',
    },
    { field: 'row-0-denominator', sentence: '-4 is negative, and a count cannot be' },
    { field: 'row-1-numerator', sentence: '2.5 is not a whole number' },
  ]);
});

test('a rate is entered as its two counts, unless the series holds only rates', () => {
  const rate = { numerator: null, denominator: null, value: 2.8, flags: [] };
  expect(rolesFor('percent', [])).toEqual(['numerator', 'denominator']);
  expect(rolesFor('percent', [rate])).toEqual(['value']);
  expect(rolesFor('count', [])).toEqual(['numerator']);
  expect(rolesFor('days', [])).toEqual(['value']);
});

test('a block pasted without JavaScript is read line by line, with or without headings', () => {
  const pasted = 'Quarter\tCharged\tAll\nApril to June 2026\t12\t300\nQ2 2026/27\t[c]\t"1,200"\n\n';
  expect(readPastedFigures(pasted, ['numerator', 'denominator'], 'quarter')).toMatchObject({
    problems: [],
    rows: [
      { period: { start: '2026-04-01' }, numerator: 12, denominator: 300, flags: [] },
      { period: { start: '2026-07-01' }, numerator: null, denominator: 1200, flags: ['c'] },
    ],
  });
});

test('what cannot be read of a pasted block is told by its line', () => {
  const pasted = 'April to June 2026\tlots\t300\nsome day\t1\t2';
  expect(readPastedFigures(pasted, ['numerator', 'denominator'], 'quarter').problems).toEqual([
    'Line 1: “lots” is not a figure. Write [c] for confidential or [x] for not available.',
    'Line 2: “some day” is not a period.',
  ]);
});

test('a block copied out of a spreadsheet is split into its cells', () => {
  expect(splitBlock('1\t2\r\n3\t"4\n(p)"\r\n')).toEqual([
    ['1', '2'],
    ['3', '4 (p)'],
  ]);
  expect(splitBlock('7')).toEqual([['7']]);
  expect(splitBlock('a ""quoted"" word')).toEqual([['a "quoted" word']]);
});

const wanted = (change: Partial<EntryPeriods>): EntryPeriods => ({
  type: 'quarter',
  frequency: 'quarterly',
  last: null,
  until: day('2026-11-24'),
  count: 2,
  ...change,
});

test.each<[string, Partial<EntryPeriods>, string[]]>([
  ['quarters', {}, ['April to June 2026', 'July to September 2026']],
  [
    'a quarter that ends today',
    { until: day('2026-12-31') },
    ['July to September 2026', 'October to December 2026'],
  ],
  ['months', { type: 'month' }, ['September 2026', 'October 2026']],
  ['financial years', { type: 'financial-year' }, ['2024 to 2025', '2025 to 2026']],
  ['calendar years', { type: 'calendar-year' }, ['2024', '2025']],
  ['half-years', { type: 'half-year' }, ['October 2025 to March 2026', 'April to September 2026']],
  [
    'half-years that began in January',
    { type: 'half-year', last: periodFrom('half-year', 2024, 1) },
    ['July to December 2025', 'January to June 2026'],
  ],
  [
    'rolling years, each quarter',
    { type: 'rolling-year' },
    ['year ending June 2026', 'year ending September 2026'],
  ],
  ['days, twice a year', { type: 'point', frequency: 'six-monthly' }, ['31 March 2026', '30 September 2026']],
])('the sheet for %s ends with the last period that is over', (_what, change, words) => {
  expect(periodsToEnter(wanted(change)).map(describePeriod)).toEqual(words);
});
