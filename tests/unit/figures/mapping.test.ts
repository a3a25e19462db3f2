import { expect, test } from 'vitest';
import type { TableChoices } from '@/lib/domain/figures/figures-mapping';
import { describePeriod } from '@/lib/domain/figure';
import { applyMapping } from '@/lib/importing/figures/mapping/apply-mapping';
import type { Table } from '@/lib/importing/figures/table/find-table';
import { askUnits } from '@/lib/importing/figures/mapping/ask-units';
import { askDecimal, asWritten } from '@/lib/importing/figures/mapping/written-as';
import { proposeMapping } from '@/lib/importing/figures/mapping/propose-mapping';
import type { Wanted } from '@/lib/importing/figures/mapping/proposal';
import { tableOf } from './files/table-files';

const FORCE = 'Avon and Somerset';
const RAPE = 'Rape offences recorded by the force, victims of all ages.';

const wanted = (change: Partial<Wanted> = {}): Wanted => ({
  unit: 'count',
  periodType: 'quarter',
  area: FORCE,
  ...change,
});

type About = Partial<Wanted> & { scope?: string };

function read(table: Table, { scope = 'All crime', ...about }: About = {}, choices: TableChoices = {}) {
  const { mapping, questions } = proposeMapping(table, wanted(about), choices);
  const applied =
    questions.length > 0
      ? { rows: [], refused: [], leftOut: [], unknownMarks: [] }
      : applyMapping(table, mapping, { scope });
  return { mapping, questions, ...applied };
}

const inWords = ({ rows }: ReturnType<typeof read>) =>
  rows.map(({ place, period, numerator, denominator, value }) =>
    [place, describePeriod(period), numerator, denominator, value].filter((part) => part !== null).join(' '),
  );

test('a table of an office of statistics is found below its preamble, and its one period is taken from it', () => {
  const table = tableOf(
    '"Table P1: Crime by force, year ending June 2025 [note 1]",,',
    'Source: Police recorded crime,,',
    'Area Code,Area Name,"Sexual offences\n [note 2]"',
    'K04000001,ENGLAND AND WALES [note 3],"211,225"',
    'E23000036,Avon and Somerset,"7,676"',
    ',British Transport Police,"2,265"',
  );
  const found = read(table);
  expect(found.mapping).toMatchObject({
    period: { kind: 'stated', text: 'year ending June 2025' },
    only: [{ heading: 'Area Name', is: FORCE }],
    numerator: 'Sexual offences',
  });
  expect(inWords(found)).toEqual(['C5 year ending June 2025 7676']);
});

test('a label with a note and other capitals is the same area', () => {
  const table = tableOf('Area,Year,Count', 'ENGLAND AND WALES [note 3],2014/15,"1,000"', 'Wales ,2014/15,9');
  expect(inWords(read(table, { area: 'England and Wales' }))).toEqual(['C2 2014 to 2015 1000']);
});

test('financial years and quarters in two columns become quarters, and counts are found by their headings', () => {
  const table = tableOf(
    'force,fy,q,charged,all_assigned',
    'A,2014/15,1,"4,066","23,674"',
    'A,2014/15,2,4141,24824',
  );
  expect(inWords(read(table, { unit: 'percent' }))).toEqual([
    'D2 April to June 2014 4066 23674',
    'D3 July to September 2014 4141 24824',
  ]);
});

test('a rate beside its counts is not kept twice, and one that does not fit them is pointed out', () => {
  const table = tableOf(
    'financial_year,charged,pct,referred',
    '2009-10,3232,42.1,7683',
    '2010-11,3387,61.7,8130',
  );
  const { rows } = read(table, { unit: 'percent' });
  expect(rows.map(({ value, warnings }) => [value, warnings])).toEqual([
    [null, []],
    [null, ['The counts give 41.7%, but the table says 61.7%']],
  ]);
});

test('periods across the top are read for the row of the area; columns of other periods are left out and said so', () => {
  const table = tableOf(
    'police_force_area,1997,1998-99,1999-2000',
    'Avon and Somerset,86,74,62',
    'Cleveland,89,91,73',
  );
  const found = read(table, { unit: 'percent', periodType: 'financial-year' });
  expect(inWords(found)).toEqual(['C2 1998 to 1999 74', 'D2 1999 to 2000 62']);
  expect(found.leftOut).toMatchObject([
    { cell: 'B1', reason: '“1997” is a calendar year' },
    { cell: 'A3', reason: '“police_force_area” is not “Avon and Somerset”' },
  ]);
});

test('two lines of headings become one: quarters under their year', () => {
  const table = tableOf('Force,2014/15,,,,2015/16', ',Q1,Q2,Q3,Q4,Q1', 'Avon and Somerset,1,2,3,4,5');
  expect(inWords(read(table))).toEqual([
    'B3 April to June 2014 1',
    'C3 July to September 2014 2',
    'D3 October to December 2014 3',
    'E3 January to March 2015 4',
    'F3 April to June 2015 5',
  ]);
});

test('two lines of headings may hold the counts of each year', () => {
  const table = tableOf('Force,2014/15,,2015/16,', ',Charged,Assigned,Charged,Assigned', 'A,10,100,11,110');
  expect(inWords(read(table, { unit: 'percent', periodType: 'financial-year' }))).toEqual([
    'B3 2014 to 2015 10 100',
    'D3 2015 to 2016 11 110',
  ]);
});

test('rows across the periods may be the numerator and the denominator', () => {
  const table = tableOf('Row,2014/15,2015/16', 'Victims offered,10,11', 'All victims,100,110');
  const places = { labels: 'Row', numerator: 'Victims offered', denominator: 'All victims' };
  expect(inWords(read(table, { unit: 'percent', periodType: 'financial-year' }, places))).toEqual([
    'B2 2014 to 2015 10 100',
    'C2 2015 to 2016 11 110',
  ]);
});

test('marks, notes, blanks, totals and lines of remarks each find their place', () => {
  const table = tableOf(
    'Quarter,Count',
    '2014/15 Q1,"1,234 [p]"',
    '2014/15 Q2,[c]',
    '2014/15 Q3,(blank)',
    '2014/15 Q4 [r],7 [note 4]',
    'Total,9999',
    'Source: the force,',
  );
  const found = read(table);
  expect(found.rows.map(({ numerator, flags, note }) => [numerator, flags, note])).toEqual([
    [1234, ['p'], null],
    [null, ['c'], null],
    [7, ['r'], 'note 4'],
  ]);
  expect(found.leftOut).toMatchObject([
    { cell: 'A4', reason: 'No figure' },
    { cell: 'A6', reason: '“Total” is a total, not a period' },
    { cell: 'A7', reason: 'No period and no figure' },
  ]);
  expect(found.refused).toEqual([]);
});

test('every cell that cannot be read is told by its name and its reason', () => {
  const table = tableOf(
    'Quarter,Count',
    '2014/15 Q1,about 300',
    '2014 Q2,12',
    '2014/15 Q3,2.5',
    '2014/15 Q4,28%',
    '2015/16 Q1,5',
  );
  expect(read(table, {}, { period: ['Quarter'] }).refused).toEqual([
    {
      cell: 'B2',
      reason: '“about 300” is not a figure. Write [c] for confidential or [x] for not available',
    },
    { cell: 'A3', reason: '“2014 Q2” does not say whether its year is a calendar year or a financial year' },
    { cell: 'B4', reason: '2.5 is not a whole number' },
    { cell: 'B5', reason: '“28%” is a percentage, not a count' },
  ]);
});

test('an outcome that cannot apply to rape is refused, one that is not expected is pointed out, and zero is neither', () => {
  const table = tableOf(
    'Quarter,Outcome type,Count',
    '2014/15 Q1,19,3',
    '2014/15 Q2,8,2',
    '2014/15 Q3,19,0',
    '2014/15 Q4,16,9',
  );
  const { refused, rows } = read(table, { scope: RAPE });
  expect(refused).toEqual([
    {
      cell: 'C2',
      reason:
        'Outcome 19 is a fraud passed to the National Fraud Intelligence Bureau, and cannot be an outcome of rape',
    },
  ]);
  expect(rows.map(({ warnings }) => warnings)).toEqual([
    ['Outcome 8 is not expected for rape: ask the force how it was recorded'],
    [],
    [],
  ]);
});

test('the same outcome is nothing unusual in a measure of all crime', () => {
  const table = tableOf('Quarter,Outcome type,Count', '2014/15 Q1,19,3', '2014/15 Q2,8,2');
  expect(read(table).refused).toEqual([]);
});

test('a heading may name the outcome too', () => {
  const table = tableOf('fy,closed_all_t19', '2014/15,3', '2015/16,4');
  expect(read(table, { periodType: 'financial-year', scope: RAPE }).refused).toHaveLength(2);
});

test('what the table alone does not tell becomes a question, and nothing is read', () => {
  const table = tableOf(
    'force,fy,offence_group,closed,recorded',
    'A,2014/15,Robbery,1,2',
    'A,2014/15,Theft,3,4',
  );
  const { questions, rows } = read(table, { periodType: 'financial-year' });
  expect(questions).toEqual([
    'Say which column holds the count: “closed”, “recorded”.',
    'Some periods are in several rows. Say which rows of “offence_group” are meant: “Robbery”, “Theft”.',
  ]);
  expect(rows).toEqual([]);
});

test('a person’s answers are taken as said', () => {
  const table = tableOf(
    'force,fy,offence_group,closed,recorded',
    'A,2014/15,Robbery,1,2',
    'A,2014/15,Theft,3,4',
  );
  const said = { numerator: 'closed', only: [{ heading: 'offence_group', is: 'theft' }] };
  expect(inWords(read(table, { periodType: 'financial-year' }, said))).toEqual(['D3 2014 to 2015 3']);
});

test('a column that is not there is refused, with the columns that are', () => {
  const table = tableOf('fy,closed', '2014/15,1');
  const said = { numerator: 'opened', period: ['fy'] };
  expect(() => read(table, { periodType: 'financial-year' }, said)).toThrow(
    'The table has no column “opened”. Its columns are: “fy”, “closed”.',
  );
});

test('every area may become a series of its own', () => {
  const table = tableOf('area,2014/15,2015/16', 'South West,1,2', 'Wales,3,4');
  const { rows } = read(table, { periodType: 'financial-year', area: null }, { areas: 'area' });
  expect(rows.map(({ area, numerator }) => [area, numerator])).toEqual([
    ['South West', 1],
    ['South West', 2],
    ['Wales', 3],
    ['Wales', 4],
  ]);
});

test('rows of one period that name their source are kept apart by it', () => {
  const table = tableOf('source_id,financial_year,days', 'PQ1,2015-2016,53', 'PQ2,2015-2016,52.70');
  const { rows } = read(table, { unit: 'days', periodType: 'financial-year', area: null });
  expect(rows.map(({ source, value }) => [source, value])).toEqual([
    ['PQ1', 53],
    ['PQ2', 52.7],
  ]);
});

test('the file of figures the service itself offers can come back, with its marks', () => {
  const table = tableOf(
    'period_type,period_start,period_end,numerator,denominator,value,flags',
    'quarter,2014-04-01,2014-06-30,12,300,,p|b',
    'quarter,2014-07-01,2014-09-30,,,,c',
    'quarter,2014-07-02,2014-12-31,3,9,,',
  );
  const said = { numerator: 'numerator', denominator: 'denominator', value: 'value' };
  const { rows, refused } = read(table, { unit: 'percent' }, said);
  expect(rows.map(({ numerator, flags, saysMarks }) => [numerator, flags, saysMarks])).toEqual([
    [12, ['p', 'b'], true],
    [null, ['c'], true],
  ]);
  expect(refused).toEqual([{ cell: 'B4', reason: '“2014-07-02” to “2014-12-31” is not a quarter' }]);
});

const MARKED = [
  ...['Quarter,Recorded', '2021/22 Q1,–', '2021/22 Q2,..', '2021/22 Q3,N/A', '2021/22 Q4,*'],
  ...['2022/23 Q1,<5', '2022/23 Q2,-', '2022/23 Q3,[x]', '2022/23 Q4,n/a', '2023/24 Q1,211'],
];

test('marks in the place of figures are asked, each once, and no row is refused for them', () => {
  expect(read(tableOf(...MARKED))).toMatchObject({
    unknownMarks: ['–', '..', 'N/A', '*', '<5', '-'],
    questions: [],
  });
});

test('what was said of a mark holds for every row that has it', () => {
  const marks = [
    ...(['–', '..', 'N/A', '-'] as const).map((mark) => ({ mark, means: 'x' }) as const),
    ...(['*', '<5'] as const).map((mark) => ({ mark, means: 'c' }) as const),
  ];
  const found = read(tableOf(...MARKED), {}, { marks });
  expect(found).toMatchObject({ unknownMarks: [], refused: [], leftOut: [] });
  expect(found.rows.map(({ numerator, flags }) => numerator ?? flags.join())).toEqual([
    ...['x', 'x', 'x', 'c', 'c', 'x', 'x', 'x', 211],
  ]);
});

test('marks of rows that are not read are not asked', () => {
  const table = tableOf(
    ...['Force,Quarter,Recorded', 'Avon and Somerset,2021/22 Q1,210', 'Dorset,2021/22 Q1,*'],
    ...['Avon and Somerset,2021/22 Q2,211', 'Avon and Somerset,Total,..'],
  );
  expect(read(table)).toMatchObject({ unknownMarks: [], refused: [] });
});

test('a column of words is no column of marks: each cell is refused', () => {
  const words = Array.from(
    { length: 13 },
    (_, at) => `${1990 + at}/${String(91 + at).slice(-2)} Q1,word ${'abcdefghijklm'[at]}`,
  );
  const found = read(tableOf('Quarter,Recorded', '1989/90 Q1,210', ...words), {}, { numerator: 'Recorded' });
  expect([found.unknownMarks, found.refused.length]).toEqual([[], 13]);
});

const RATES = ['Quarter;Rate', '2021/22 Q1;2,8', '2021/22 Q2;3', '2021/22 Q3;2,75'];

test('a decimal comma is asked, and then read as one', () => {
  expect(askDecimal(tableOf(...RATES), {})).toEqual([
    'Under “Rate” stands “2,8”. Say whether the comma comes before the parts of one, or between thousands.',
  ]);
  expect(askDecimal(tableOf(...RATES), { decimal: 'comma' })).toEqual([]);
  const rates = read(asWritten(tableOf(...RATES), 'comma'), { unit: 'percent' });
  expect(rates.rows.map(({ value }) => value)).toEqual([2.8, 3, 2.75]);
  const counts = ['Quarter;Days', '2021/22 Q1;"1.234,5"', '2021/22 Q2;"1,234"'];
  const days = read(asWritten(tableOf(...counts), 'comma'), { unit: 'days' });
  expect(days.rows.map(({ value }) => value)).toEqual([1234.5, 1.234]);
});

test('a comma between thousands is no question', () => {
  expect(askDecimal(tableOf('Quarter,Recorded,Note', '2021/22 Q1,"1,234","late, as before"'), {})).toEqual(
    [],
  );
});

test.each([
  ['Recorded (000s)', 'says that the numbers are not in ones'],
  ["Offences ('000)", 'says that the numbers are not in ones'],
  ['Offences, thousands', 'says that the numbers are not in ones'],
  ['Offences per 1,000 people', 'is a rate for so many people or cases'],
])('“%s” is asked', (heading, question) => {
  const table = tableOf(`Quarter,"${heading}"`, '2021/22 Q1,12.3', '2021/22 Q2,12');
  const { mapping } = read(table);
  expect(askUnits(table, mapping, {})).toEqual([expect.stringContaining(question)]);
  expect(askUnits(table, mapping, { multiple: '1' })).toEqual([]);
});

test('numbers in thousands are counts once that was said, and a plain heading is not asked', () => {
  const table = tableOf('Quarter,Recorded (000s)', '2021/22 Q1,12.3', '2021/22 Q2,12');
  expect(read(table, {}, { multiple: '1000' }).rows.map(({ numerator }) => numerator)).toEqual([
    12_300, 12_000,
  ]);
  const plain = tableOf('Quarter,Recorded (1000 cases sampled)', '2021/22 Q1,12', '2021/22 Q2,12');
  expect(askUnits(plain, read(plain).mapping, {})).toEqual([]);
});

test('rows that their sources do not tell apart are asked by what does', () => {
  const rows = [
    'Charged,A,2021/22 Q1,1',
    'Charged,B,2021/22 Q2,2',
    'No suspect,A,2021/22 Q1,3',
    'No suspect,B,2021/22 Q2,4',
  ];
  const found = read(tableOf('Outcome name,Source,Quarter,Recorded', ...rows));
  expect(found.mapping).toMatchObject({ source: null });
  expect(found.questions[0]).toContain(
    'Say which rows of “Outcome name” are meant: “Charged”, “No suspect”.',
  );
});
