import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeAddingUp } from '@/lib/domain/figures/describe-mapping';
import type { TableChoices } from '@/lib/domain/figures/figures-mapping';
import { applyMapping } from '@/lib/importing/figures/mapping/apply-mapping';
import type { Wanted } from '@/lib/importing/figures/mapping/proposal';
import { proposeMapping } from '@/lib/importing/figures/mapping/propose-mapping';
import { tableOf } from './files/table-files';

const OURS = 'Avon and Somerset';
const SCOPE = 'Rape offences, victims of all ages.';
const HEADINGS = [
  ...['Financial Year', 'Financial Quarter', 'Force Name', 'Offence Description', 'Offence Subgroup'],
  ...['Offence Code', 'Outcome Description', 'Outcome Type', 'Force outcomes for quarter'],
].join(',');

type Row = {
  quarter?: number;
  force?: string;
  code?: string;
  group?: string;
  outcome?: string;
  count: string;
};
const line = ({
  quarter = 1,
  force = OURS,
  code = '19C',
  group = 'Rape',
  outcome = '1',
  count,
}: Row): string =>
  ['2023/24', quarter, force, `Offence ${code}`, group, code, `Outcome ${outcome}`, outcome, count].join(',');

const ROWS: readonly Row[] = [
  { count: '21' },
  { outcome: '1A', count: '3' },
  { code: '19D', count: '6' },
  { outcome: '16', count: '180' },
  { quarter: 2, count: '25' },
  { quarter: 2, outcome: '16', count: '190' },
  { group: 'Other sexual offences', code: '17A', count: '1000' },
  { force: 'Dorset', count: '2000' },
];
const RATE: Wanted = {
  ...{ unit: 'percent', periodType: 'quarter', area: OURS },
  about: `Charge rate. ${SCOPE}`,
};

function read(rows: readonly Row[], wanted: Wanted = RATE, choices: TableChoices = {}) {
  const table = tableOf(HEADINGS, ...rows.map(line));
  const { mapping, questions } = proposeMapping(table, wanted, choices);
  const { refused, leftOut, ...applied } = applyMapping(table, mapping, { scope: SCOPE });
  const figures = applied.rows.map(({ numerator, denominator }) => [numerator, denominator]);
  return { mapping, questions, refused, leftOut, figures, notes: applied.rows.map(({ note }) => note) };
}

describe('open data with a row for each offence code and outcome type', () => {
  test('a rate of charges is outcomes 1 and 1A out of all outcomes of our rape offences', () => {
    const found = read(ROWS);
    expect(found).toMatchObject({
      questions: [],
      refused: [],
      figures: [
        [30, 210],
        [25, 215],
      ],
      notes: ['Added up from 4 rows of the file', 'Added up from 2 rows of the file'],
    });
    expect(found.leftOut.map(({ reason }) => reason)).toEqual([
      '“Offence Subgroup” is not “Rape”',
      '“Force Name” is not “Avon and Somerset”',
    ]);
  });

  test('what is added up is said in words before it is saved', () => {
    expect(describeAddingUp(read(ROWS).mapping)).toBe(
      'Of the rows in which Force Name is Avon and Somerset, and Offence Subgroup is Rape: “Force outcomes for quarter” is added up over those in which Outcome Type is 1 or 1A, out of “Force outcomes for quarter” added up over all of them.',
    );
  });

  test('which outcomes another count is of is asked, and never taken to be all', () => {
    const wanted: Wanted = { ...RATE, unit: 'count', about: `Offences recorded. ${SCOPE}` };
    expect(read(ROWS, wanted).questions).toEqual([
      'The rows of a period are added up. Say which rows of “Outcome Type” count, with | between them, or * for all.',
    ]);
    const only = [{ heading: 'Outcome Type', is: '16' }];
    expect(read(ROWS, wanted, { only }).figures).toEqual([
      [180, null],
      [190, null],
    ]);
  });

  test('a measure about rape takes no other offence in: where none is called so, it is asked', () => {
    const rows = ROWS.map((row) => ({ ...row, group: row.code === '17A' ? 'Assault' : 'Sexual offences' }));
    expect(read(rows).questions[0]).toBe(
      'Say which rows of “Offence Description” are about rape, with | between them.',
    );
  });

  test('a mark cannot be added up, so the file is not saved with a part of a sum', () => {
    expect(read([...ROWS, { quarter: 2, outcome: '15', count: '[c]' }]).refused).toEqual([
      { cell: 'I10', reason: 'A row without a figure (c) cannot be added up' },
    ]);
  });

  test('whatever the rows are, both sums are those of the rows, and every row is accounted for', () => {
    const row = fc.record({
      ...{ quarter: fc.integer({ min: 1, max: 4 }), force: fc.constantFrom(OURS, 'Dorset') },
      ...{ code: fc.constantFrom('19C', '19D'), outcome: fc.constantFrom('1', '1A', '5', '16') },
      count: fc.nat({ max: 900 }).map(String),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
        const all: readonly Row[] = [...ROWS, ...rows];
        const { figures, refused, leftOut } = read(all);
        const sum = (some: readonly Row[]) => some.reduce((total, { count }) => total + Number(count), 0);
        const ours = all.filter(({ force = OURS, group = 'Rape' }) => force === OURS && group === 'Rape');
        const charged = ours.filter(({ outcome = '1' }) => outcome === '1' || outcome === '1A');
        expect(refused).toEqual([]);
        expect(figures.reduce((total, [part]) => total + (part ?? 0), 0)).toBe(sum(charged));
        expect(figures.reduce((total, [, whole]) => total + (whole ?? 0), 0)).toBe(sum(ours));
        const left = leftOut.flatMap((one) => one.rows).reduce((n, { from, to }) => n + to - from + 1, 0);
        expect(left).toBe(all.length - ours.length);
      }),
    );
  });
});
