import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Unit } from '@/lib/domain/figure';
import type { TableChoices } from '@/lib/domain/figures/figures-mapping';
import { askUnits } from '@/lib/importing/figures/mapping/ask-units';
import { proposeMapping } from '@/lib/importing/figures/mapping/propose-mapping';
import { tableOf } from './files/table-files';

/** What is asked of the numbers of a file of this unit. */
function asked(unit: Unit, lines: readonly string[], choices: TableChoices = {}): string[] {
  const table = tableOf(...lines);
  const wanted = { unit, periodType: 'quarter', area: 'Avon and Somerset' } as const;
  const { mapping, questions } = proposeMapping(table, wanted, choices);
  expect(questions).toEqual([]);
  return askUnits(table, mapping, choices);
}

const QUARTERS = ['2021/22 Q1', '2021/22 Q2', '2021/22 Q3'];

const BY_ROWS = 'a column for each period, and rows that say what they are';

/** The same figures in every layout that a file may have. Each has one figure for each quarter. */
const LAYOUTS: Record<string, (figures: readonly string[], heading: string) => string[]> = {
  'a row for each period': (figures, heading) => [
    `Quarter,${heading}`,
    ...figures.map((figure, at) => `${QUARTERS[at]},"${figure}"`),
  ],
  'a row for each period and area': (figures, heading) => [
    `Force,Quarter,${heading}`,
    ...figures.map((figure, at) => `Avon and Somerset,${QUARTERS[at]},"${figure}"`),
    `Dorset,${QUARTERS[0]},7`,
  ],
  'a column for each period': (figures) => [
    `Force,${QUARTERS.join(',')}`,
    `Avon and Somerset,${figures.map((figure) => `"${figure}"`).join(',')}`,
  ],
  [BY_ROWS]: (figures, heading) => [
    `What,${QUARTERS.join(',')}`,
    `${heading},${figures.map((figure) => `"${figure}"`).join(',')}`,
    'Remarks,,,',
  ],
  'a column for each period, and headings of two lines': (figures, heading) => [
    `,${QUARTERS.join(',')}`,
    `Force,${QUARTERS.map(() => heading).join(',')}`,
    `Avon and Somerset,${figures.map((figure) => `"${figure}"`).join(',')}`,
  ],
};

const HEADINGS = { percent: 'Charge rate', days: 'Average days', ratio: 'Ratio', count: 'Number' } as const;
const three = fc.integer({ min: 0, max: 999 }).map((parts) => String(parts).padStart(3, '0'));
/** "2,812": a figure that may have three places, or be in the thousands. */
const either = fc.tuple(fc.integer({ min: 1, max: 999 }), three).map(([whole, parts]) => `${whole},${parts}`);
const plain = fc.integer({ min: 0, max: 999 }).map(String);

test.each(Object.keys(LAYOUTS))('in %s, a comma that may be either is asked of all but counts', (layout) => {
  const lay = LAYOUTS[layout] ?? expect.fail(layout);
  const shuffled = fc
    .tuple(either, fc.oneof(either, plain), fc.oneof(either, plain))
    .chain((figures) => fc.shuffledSubarray(figures, { minLength: 3 }));
  fc.assert(
    fc.property(fc.constantFrom('percent', 'days', 'ratio'), shuffled, (unit, figures) => {
      const lines = lay(figures, HEADINGS[unit]);
      const chosen = layout === BY_ROWS ? { value: HEADINGS[unit] } : {};
      expect(asked(unit, lines, chosen)).toEqual([expect.stringContaining('Say whether the comma')]);
      expect(asked(unit, lines, { ...chosen, decimal: 'point' })).toEqual([]);
    }),
    { seed: 10, numRuns: 60 },
  );
});

test.each(Object.keys(LAYOUTS))('in %s, a comma in counts is asked where each is before 000', (layout) => {
  const lay = LAYOUTS[layout] ?? expect.fail(layout);
  expect(asked('count', lay(['2,000', '3', '14,000'], HEADINGS.count))).toEqual([
    expect.stringContaining('stands “2,000”. Say whether the comma'),
  ]);
  expect(asked('count', lay(['2,000', '3', '14,000'], HEADINGS.count), { decimal: 'point' })).toEqual([]);
  expect(asked('count', lay(['2,000', '3,014', '6'], HEADINGS.count))).toEqual([]);
  expect(asked('count', lay(['2', '3', '6'], HEADINGS.count))).toEqual([]);
});

test('counts beside a rate are asked too', () => {
  const lines = ['Quarter,Charged,Assigned,Rate', '2021/22 Q1,"2,000","4,000",50', '2021/22 Q2,1,3,33.3'];
  expect(asked('percent', lines)).toEqual([expect.stringContaining('Under “Charged” stands “2,000”')]);
});
