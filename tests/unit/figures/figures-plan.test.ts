import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '@/lib/domain/day';
import { countKinds, planFigures } from '@/lib/domain/figures/figures-plan';
import {
  type IncomingFigure,
  type KnownFigure,
  type PlanLine,
  whyInWords,
} from '@/lib/domain/figures/figures-plan-line';
import type { SeriesRules } from '@/lib/domain/figures/figures-plan-row';
import type { Period, PeriodType, ValueFlag } from '@/lib/domain/figure';
import { periodFrom } from '@/lib/importing/parse-period';

const TODAY = day('2026-11-24');
const FORCE = 'The force, on request';
const OFFICE = 'Home Office tables';

function period(type: PeriodType, year: number, month: number): Period {
  const found = periodFrom(type, year, month);
  if (!found) throw new Error('No such period');
  return found;
}
const quarter = (number: number): Period =>
  period('quarter', 2014 + Math.floor(number / 4), 1 + 3 * (number % 4));

const incoming = (change: Partial<IncomingFigure> = {}): IncomingFigure => ({
  place: 'B2',
  period: quarter(1),
  source: FORCE,
  numerator: 12,
  denominator: 300,
  value: null,
  flags: [],
  note: null,
  saysMarks: false,
  warnings: [],
  ...change,
});

const known = (change: Partial<KnownFigure> = {}): KnownFigure => ({
  period: quarter(1),
  source: FORCE,
  numerator: 12,
  denominator: 300,
  value: null,
  flags: [],
  revision: 1,
  ...change,
});

const QUARTERS: SeriesRules = { periodType: 'quarter', unit: 'percent', source: FORCE };
const plan = (held: readonly KnownFigure[], rows: readonly IncomingFigure[], series = QUARTERS): PlanLine[] =>
  planFigures(held, rows, { series, today: TODAY });

/** What the series holds after a plan was saved. */
const afterSaving = (held: readonly KnownFigure[], lines: readonly PlanLine[]): KnownFigure[] => [
  ...held,
  ...lines.flatMap(({ revision, ...line }) => (revision === null ? [] : [{ ...line, revision }])),
];

test('a period the record does not hold is new, and its first revision', () => {
  expect(plan([], [incoming()])).toMatchObject([{ kind: 'new', revision: 1, from: null }]);
});

test('the same figure from the same source changes nothing', () => {
  expect(plan([known()], [incoming()])).toMatchObject([{ kind: 'same', revision: null }]);
});

test('a figure its source changed is a new revision, marked as revised, with what it was before', () => {
  expect(plan([known()], [incoming({ numerator: 14 })])).toMatchObject([
    { kind: 'changed', revision: 2, flags: ['r'], from: { numerator: 12 }, numerator: 14 },
  ]);
});

test('another figure from another source stands beside the first, is not marked as revised, and nothing is averaged', () => {
  const [line] = plan([known()], [incoming({ source: OFFICE, numerator: 14 })]);
  expect(line).toMatchObject({
    kind: 'other-source',
    revision: 2,
    flags: [],
    numerator: 14,
    from: { numerator: 12 },
  });
  expect(line?.reason).toBe(
    `Kept apart, for the office only. Charts and exports show the source of this series: ${FORCE}`,
  );
});

test('the first figure of a period is not new when its source is not that of the series', () => {
  expect(plan([], [incoming({ source: OFFICE })])).toMatchObject([
    { kind: 'other-source', revision: 1, from: null },
  ]);
});

test('what the series’ own source says is new, also where another source said the same before', () => {
  expect(plan([known({ source: OFFICE })], [incoming()])).toMatchObject([
    { kind: 'new', revision: 2, from: null },
  ]);
});

test('another source that says the same as the series’ own adds nothing, whatever a third source said', () => {
  const held = [known(), known({ source: 'A newspaper', numerator: 99, revision: 2 })];
  expect(plan(held, [incoming({ source: OFFICE })])).toMatchObject([{ kind: 'same', revision: null }]);
});

test('periods of another source neither stop those of the series’ own nor are stopped by them', () => {
  const halves: SeriesRules = { ...QUARTERS, periodType: 'half-year' };
  const [april, july] = [period('half-year', 2014, 4), period('half-year', 2014, 7)];
  const beside = known({ period: april, source: OFFICE });
  expect(plan([beside], [incoming({ period: july })], halves)).toMatchObject([{ kind: 'new' }]);
  const held = [beside, known({ period: july })];
  expect(plan(held, [incoming({ period: april })], halves)).toMatchObject([{ kind: 'refused' }]);
});

test('after that, each source is compared with its own figure', () => {
  const held = [known(), known({ source: OFFICE, numerator: 14, revision: 2 })];
  expect(plan(held, [incoming(), incoming({ source: OFFICE, numerator: 15, place: 'B3' })])).toMatchObject([
    { kind: 'same' },
    { kind: 'changed', revision: 3, from: { numerator: 14 } },
  ]);
});

test('a table without marks leaves those of the office alone; one with marks may take them off', () => {
  const held = [known({ flags: ['p', 'b'] })];
  expect(plan(held, [incoming()])).toMatchObject([{ kind: 'same' }]);
  expect(plan(held, [incoming({ flags: ['b'], saysMarks: true })])).toMatchObject([
    { kind: 'changed', flags: ['b'] },
  ]);
});

test('a break in the series stays with its period when the figure is revised', () => {
  const [line] = plan([known({ flags: ['b'] })], [incoming({ numerator: 14 })]);
  expect(line?.flags).toEqual(['b', 'r']);
});

test.each<[string, Partial<IncomingFigure>, string]>([
  [
    'more charged than there were cases',
    { numerator: 301 },
    'The numerator 301 is greater than the denominator 300',
  ],
  ['a negative count', { numerator: -1 }, 'The count -1 is negative'],
  ['a count too large to be one', { numerator: 1, denominator: 3_000_000_000 }, 'too large to be a count'],
  ['half a case', { numerator: 2.5 }, '2.5 is not a whole number'],
  ['a rate of more than all', { numerator: null, denominator: null, value: 101 }, 'more than 100 per cent'],
  [
    'nothing, with no word why',
    { numerator: null, denominator: null },
    'no flag (c, x, z or low) that says why',
  ],
  [
    'a year among quarters',
    { period: period('financial-year', 2014, 4) },
    '2014 to 2015 is a financial year, but the series has quarters',
  ],
])('%s is refused in words', (_what, change, reason) => {
  const [line] = plan([], [incoming(change)]);
  expect(line).toMatchObject({ kind: 'refused', revision: null });
  expect(line?.reason).toContain(reason);
});

test('a half-year that shares days with one the series holds is refused, where periods may not overlap', () => {
  const halves: SeriesRules = { ...QUARTERS, periodType: 'half-year' };
  const held = [known({ period: period('half-year', 2014, 4) })];
  const rows = [
    incoming({ period: period('half-year', 2014, 7) }),
    incoming({ period: period('half-year', 2014, 10), place: 'B3' }),
  ];
  expect(plan(held, rows, halves).map(({ kind, reason }) => [kind, reason])).toEqual([
    [
      'refused',
      'July to December 2014 overlaps April to September 2014, and each day can be counted only once',
    ],
    [
      'refused',
      'October 2014 to March 2015 overlaps July to December 2014, and each day can be counted only once',
    ],
  ]);
});

test('rolling years overlap by their nature', () => {
  const rolling: SeriesRules = { ...QUARTERS, periodType: 'rolling-year' };
  const rows = [1, 4, 7].map((month) =>
    incoming({ period: period('rolling-year', 2014, month), place: `B${month}` }),
  );
  expect(countKinds(plan([], rows, rolling))).toMatchObject({ new: 3, refused: 0 });
});

test('a period that stands twice in a file with other figures is refused; the same figures twice are one', () => {
  const rows = [incoming(), incoming({ place: 'B3' }), incoming({ place: 'B4', numerator: 13 })];
  expect(plan([], rows)).toMatchObject([
    { kind: 'new' },
    { kind: 'same' },
    { kind: 'refused', reason: 'The same period is in B2, with different figures' },
  ]);
});

test('a period that has not ended yet is pointed out', () => {
  expect(plan([], [incoming({ period: quarter(51) })])[0]?.warnings).toEqual([
    'The period has not ended yet',
  ]);
});

test('a rate that may be a part of 1 is pointed out, because it would be read a hundred times too small', () => {
  const rate = incoming({ numerator: null, denominator: null, value: 0.028 });
  expect(plan([], [rate])[0]).toMatchObject({
    kind: 'new',
    warnings: ['0.028 per cent is less than 1%. Is it written as a part of 1, such as 0.5 for 50%?'],
  });
});

const figure = fc.record({
  at: fc.integer({ min: 0, max: 11 }),
  numerator: fc.integer({ min: 0, max: 5 }),
  source: fc.constantFrom(FORCE, OFFICE),
  flags: fc.subarray<ValueFlag>(['p', 'b']),
});
const rowsOf = (figures: readonly { at: number; numerator: number; source: string; flags: ValueFlag[] }[]) =>
  figures.map(({ at, ...rest }, index) => incoming({ ...rest, period: quarter(at), place: `B${index + 2}` }));

test('whatever comes in, saving it twice adds nothing the second time, and every figure kept was given by a source', () => {
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 20 }), fc.array(figure, { maxLength: 20 }), (first, second) => {
      const held = afterSaving([], plan([], rowsOf(first)));
      const lines = plan(held, rowsOf(second));
      const kept = afterSaving(held, lines);
      const saved = lines.filter(({ kind }) => kind !== 'refused');
      expect(countKinds(plan(kept, saved))).toMatchObject({ new: 0, refused: 0 });
      const given = new Set(
        [...first, ...second].map(({ at, numerator, source }) =>
          [quarter(at).start, numerator, source].join(),
        ),
      );
      for (const { period: of, numerator, source } of kept)
        expect(given).toContain([of.start, numerator, source].join());
    }),
  );
});

test('the revisions of each period count up from 1 without a gap, and none is ever taken away', () => {
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 30 }), fc.array(figure, { maxLength: 30 }), (first, second) => {
      const held = afterSaving([], plan([], rowsOf(first)));
      const kept = afterSaving(held, plan(held, rowsOf(second)));
      expect(kept.slice(0, held.length)).toEqual(held);
      for (const { period: of } of kept) {
        const revisions = kept.filter((one) => one.period.start === of.start).map(({ revision }) => revision);
        expect(revisions).toEqual(revisions.map((_, index) => index + 1));
      }
    }),
  );
});

test('the reasons of a line are sentences with 1 full stop between them', () => {
  const line = {
    reason: 'Kept apart: Home Office tables, 2020.',
    warnings: ['0.5 is less than 1'],
    note: null,
  };
  expect(whyInWords(line)).toBe('Kept apart: Home Office tables, 2020. 0.5 is less than 1');
});
