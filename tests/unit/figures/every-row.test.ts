import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyMapping } from '@/lib/importing/figures/mapping/apply-mapping';
import { proposeMapping } from '@/lib/importing/figures/mapping/propose-mapping';
import { readDelimited } from '@/lib/importing/figures/files/read-delimited';
import { type Grid, type Merge, textCell } from '@/lib/importing/figures/files/grid';
import { findMainTable } from '@/lib/importing/figures/table/find-table';

const OURS = 'Avon and Somerset';

/** What becomes of each line of a sheet, numbered from 1. The line of headings is none of the three. */
function fatesOf(grid: Grid): Record<'figures' | 'refused' | 'leftOut', Set<number>> {
  const table = findMainTable([grid]);
  if (!table) throw new Error('No table in the sheet of the test');
  const wanted = { unit: 'count', periodType: 'quarter', area: OURS } as const;
  const { mapping } = proposeMapping(table, wanted, { numerator: 'Recorded', period: ['Quarter'] });
  const { rows, refused, leftOut } = applyMapping(table, mapping, { scope: 'All crime' });
  const lineOf = (cell: string) => Number(/\d+$/.exec(cell)?.[0]);
  return {
    figures: new Set(rows.map(({ place }) => lineOf(place))),
    refused: new Set([...table.refused, ...refused].map(({ cell }) => lineOf(cell))),
    leftOut: new Set(
      [...table.leftOut, ...leftOut].flatMap((left) =>
        left.rows.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)),
      ),
    ),
  };
}

type Line = { cells: string[]; fate: 'figures' | 'refused' | 'leftOut' | null; isHidden?: boolean };

/** A quarter that no other line of the sheet has: the place of the line makes it. */
const quarter = (at: number) =>
  `${1980 + Math.floor(at / 4)}/${String(81 + Math.floor(at / 4)).slice(-2)} Q${(at % 4) + 1}`;

const word = fc.constantFrom('Notes', 'Source: the force', 'South West', '2021/22 figures are provisional');
const count = fc.integer({ min: 0, max: 5000 }).map(String);
const summary = fc.constantFrom(
  'Q1 total',
  'Total',
  'Sub-total',
  'Year to date',
  'Grand total',
  '2021/22 total',
  'Average',
);
const notAPeriod = fc.constantFrom('Q5', 'sometime in 2021', '13/13/2021', '2021/25 Q1', '31 June 2021');

const KINDS: readonly fc.Arbitrary<(at: number) => Line>[] = [
  count.map((n) => (at: number): Line => ({ cells: [OURS, quarter(at), n], fate: 'figures' })),
  count.map((n) => (at: number): Line => ({
    cells: [OURS, quarter(at), n],
    fate: 'leftOut',
    isHidden: true,
  })),
  count.map((n) => (at: number): Line => ({ cells: ['Dorset', quarter(at), n], fate: 'leftOut' })),
  count.map((n) => (at: number): Line => ({ cells: ['', quarter(at), n], fate: 'refused' })),
  fc.constant((at: number): Line => ({ cells: [OURS, quarter(at), 'about 30'], fate: 'refused' })),
  fc.constant((at: number): Line => ({ cells: [OURS, quarter(at), ''], fate: 'leftOut' })),
  fc.tuple(notAPeriod, count).map(([p, n]) => (): Line => ({ cells: [OURS, p, n], fate: 'refused' })),
  fc.tuple(summary, count).map(([s, n]) => (): Line => ({ cells: [OURS, s, n], fate: 'leftOut' })),
  word.map((w) => (): Line => ({ cells: [w], fate: 'leftOut' })),
  fc.constant((): Line => ({ cells: ['', '', ''], fate: null })),
];
const lines = fc
  .array(fc.oneof(...KINDS), { maxLength: 20 })
  .map((kinds) => kinds.map((kind, at) => kind(at + 2)));

const FIRST: readonly Line[] = [
  { cells: [OURS, quarter(0), '7'], fate: 'figures' },
  { cells: ['Dorset', quarter(1), '9'], fate: 'leftOut' },
];
const gridOf = (sheet: readonly Line[], merges: readonly Merge[] = []): Grid => ({
  sheet: null,
  rows: sheet.map(({ cells }) => cells.map(textCell)),
  merges,
  hiddenRows: new Set(sheet.flatMap(({ isHidden }, at) => (isHidden ? [at] : []))),
});

/** The lines of a sheet that are to have a fate. */
const withFate = (sheet: readonly Line[], fate: Line['fate']) =>
  new Set(sheet.flatMap((line, at) => (line.fate === fate ? [at + 1] : [])));

describe('every line of a sheet that is not blank is a figure, refused, or left out with a reason', () => {
  test('whatever stands above, between and below the figures', () => {
    fc.assert(
      fc.property(lines, fc.array(word, { maxLength: 3 }), fc.boolean(), (body, titles, hasSecond) => {
        const above = titles.map((title): Line => ({ cells: [title], fate: 'leftOut' }));
        const headings: Line = { cells: ['Force', 'Quarter', 'Recorded'], fate: null };
        const second = ['Table 2: Charged', 'Force,Quarter,Charged', `${OURS},${quarter(60)},12`].map(
          (line): Line => ({ cells: line.split(','), fate: 'leftOut' }),
        );
        const gap: Line = { cells: [], fate: null };
        // What heads the second table belongs to it, blank lines too.
        const sheet = [...above, headings, ...FIRST, ...body, ...(hasSecond ? [gap, ...second] : [])];
        const { figures, refused, leftOut } = fatesOf(gridOf(sheet));
        expect(figures).toEqual(withFate(sheet, 'figures'));
        expect(refused).toEqual(withFate(sheet, 'refused'));
        const missing = [...withFate(sheet, 'leftOut')].filter((line) => !leftOut.has(line));
        expect(missing).toEqual([]);
      }),
      // A count that looks like a year is rare, and has swallowed rows before.
      { numRuns: 500 },
    );
  });

  test('an area merged over its rows holds for each of them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 }), (sizes) => {
        const sheet: Line[] = [{ cells: ['Force', 'Quarter', 'Recorded'], fate: null }, ...FIRST];
        const merges: Merge[] = [];
        for (const [block, size] of sizes.entries()) {
          const area = block % 2 === 0 ? OURS : 'Dorset';
          const row = sheet.length;
          merges.push({ row, column: 0, lastRow: row + size - 1, lastColumn: 0 });
          for (let at = 0; at < size; at += 1) {
            const cells = [at === 0 ? area : '', quarter(row + at), '5'];
            sheet.push({ cells, fate: area === OURS ? 'figures' : 'leftOut' });
          }
        }
        const { figures, refused, leftOut } = fatesOf(gridOf(sheet, merges));
        expect(figures).toEqual(withFate(sheet, 'figures'));
        expect(refused).toEqual(new Set());
        expect(leftOut).toEqual(withFate(sheet, 'leftOut'));
      }),
    );
  });

  test('wherever a quotation mark was left open in a CSV file, its lines are refused and no other is lost', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 12 }), fc.nat(), fc.option(fc.nat()), (size, open, close) => {
        const first = open % size;
        const last = close === null ? size - 1 : first + 1 + (close % (size - first));
        const body = Array.from({ length: size }, (_, at) => {
          const comment = at === first ? '"late' : at === last && close !== null ? 'an 8" rule' : 'ok';
          return `${OURS},${quarter(at + 2)},${at},${comment}`;
        });
        const text = [
          'Force,Quarter,Recorded,Comment',
          `${OURS},${quarter(0)},7,`,
          `Dorset,${quarter(1)},9,`,
          ...body,
        ];
        const { figures, refused, leftOut } = fatesOf(readDelimited(text.join('\n')));
        const all = new Set([...figures, ...refused, ...leftOut]);
        expect([...all].toSorted((a, b) => a - b)).toEqual(text.slice(1).map((_, at) => at + 2));
        if (first < last)
          for (let at = first; at <= Math.min(last, size - 1); at += 1) expect(refused).toContain(at + 4);
      }),
    );
  });
});

test('a row that no rule settles is refused, so that it stops the import', async () => {
  const { rowLedger } = await import('@/lib/importing/figures/table/row-ledger');
  const ledger = rowLedger([
    { at: 1, cells: [textCell('kept')] },
    { at: 2, cells: [textCell('forgotten')] },
  ]);
  ledger.keep(1);
  expect(ledger.close().refused).toEqual([
    { cell: 'A3', reason: 'This row was not read, and no rule says why' },
  ]);
});
