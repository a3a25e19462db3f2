import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '@/lib/domain/day';
import type { Figure } from '@/lib/domain/figure';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import type { SeriesRecord } from '@/lib/domain/measures/series-record';
import { type Known, possibleSmallCounts } from '@/tests/support/disclosure/attacker';
import { measure, series } from '@/tests/unit/measures/measure-values';
import { measuresFor } from '@/tests/support/covered';

/*
 * Small tables as an office may hold them: 3 areas and all of them together, 4 quarters and the year, as counts and as
 * shares of cases, with the cases as a measure of their own and some shares given as a rate alone. Whatever a panel
 * member is shown, each hidden count of 1 to 4 can still be 1, 2, 3 or 4.
 */

const STARTS = ['2023-04-01', '2023-07-01', '2023-10-01', '2024-01-01'];
const ENDS = ['2023-06-30', '2023-09-30', '2023-12-31', '2024-03-31'];
const AREAS = [0, 1, 2];
const QUARTERS = [0, 1, 2, 3];
/** Unknowns: for each area and quarter those in the numerator, then those of the cases who are not. */
const CELLS = AREAS.length * QUARTERS.length;
const LARGEST = 400;

type Block = { areas: readonly number[]; quarters: readonly number[] };
const placesOf = ({ areas, quarters }: Block) => areas.flatMap((a) => quarters.map((q) => a * 4 + q));
const blocks: Block[] = [...AREAS.map((a) => [a]), AREAS].flatMap((areas) =>
  [...QUARTERS.map((q) => [q]), QUARTERS].map((quarters) => ({ areas, quarters })),
);

type Table = { in: readonly number[]; out: readonly number[] };
const total = (counts: readonly number[], block: Block) =>
  placesOf(block).reduce((sum, at) => sum + (counts[at] ?? 0), 0);

type Kind = 'counts' | 'shares' | 'rates' | 'cases';

function figureOf(kind: Kind, table: Table, block: Block): Figure {
  const numerator = total(table.in, block);
  const denominator = numerator + total(table.out, block);
  const [first = 0] = block.quarters;
  const isYear = block.quarters.length === 4;
  const period = {
    type: isYear ? ('financial-year' as const) : ('quarter' as const),
    start: day(STARTS[first] ?? ''),
    end: day(ENDS[isYear ? 3 : first] ?? ''),
  };
  const nothing = { numerator: null, denominator: null, value: null };
  const figures = {
    counts: { ...nothing, numerator },
    shares: { ...nothing, numerator, denominator },
    rates: {
      ...nothing,
      value: denominator === 0 ? null : Math.round((1000 * numerator) / denominator) / 10,
    },
    cases: { ...nothing, numerator: denominator },
  };
  return { period, flags: [], revision: 1, ...figures[kind] };
}

const nameOf = ({ areas }: Block) => (areas.length > 1 ? 'All three' : `Area ${areas[0]}`);

/** One series for each area and type of period, as imports make them, in as many measures as there are kinds. */
function record(table: Table, kinds: readonly Kind[]): { measures: MeasureRecord[]; blocksOf: Block[][][] } {
  const groups = [...AREAS.map((a) => [a]), AREAS].flatMap((areas) => [
    QUARTERS.map((q) => ({ areas, quarters: [q] })),
    [{ areas, quarters: QUARTERS }],
  ]);
  const seriesOf = (kind: Kind, group: Block[], at: number): SeriesRecord =>
    series({
      ...{
        slug: `${kind}-${at}`,
        areaCode: null,
        unit: kind === 'counts' || kind === 'cases' ? 'count' : 'percent',
      },
      area: nameOf(group[0] ?? { areas: [], quarters: [] }),
      periodType: group.length === 1 ? 'financial-year' : 'quarter',
      observations: group.map((block) => figureOf(kind, table, block)),
    });
  return {
    measures: kinds.map((kind, index) =>
      measure({ ref: `6.${index + 1}`, series: groups.map((group, at) => seriesOf(kind, group, at)) }),
    ),
    blocksOf: kinds.map(() => groups),
  };
}

const out = (block: Block) => placesOf(block).map((at) => at + CELLS);

type SeenFigure = { kind: Kind; block: Block; seen: Figure };

/** What one shown figure says, in sums of unknowns. A rate says something once the attacker has the cases. */
function said({ kind, block, seen }: SeenFigure, cases: number | null): Known[] {
  const people = placesOf(block);
  const all = [...people, ...out(block)];
  const exactly = (unknowns: number[], count: number | null): Known[] =>
    count === null ? [] : [{ unknowns, least: count, most: count }];
  if (kind === 'cases') return exactly(all, seen.numerator);
  if (kind !== 'rates') return [...exactly(people, seen.numerator), ...exactly(all, seen.denominator)];
  if (seen.value === null || cases === null) return [];
  const near = (per: number) => (per / 100) * cases;
  return [
    {
      unknowns: people,
      least: Math.ceil(near(seen.value - 0.05) - 1e-9),
      most: Math.floor(near(seen.value + 0.05) + 1e-9),
    },
  ];
}

/** Everything a panel member is shown of the record. */
function shownOf(kinds: readonly Kind[], { measures, blocksOf }: ReturnType<typeof record>): Known[] {
  const figures = measuresFor('panel', measures).flatMap(({ series: all }, index) =>
    all.flatMap(({ observations }, at) =>
      observations.map((seen, place): SeenFigure => ({
        kind: kinds[index] ?? 'counts',
        block: blocksOf[index]?.[at]?.[place] ?? { areas: [], quarters: [] },
        seen,
      })),
    ),
  );
  const casesOf = (block: Block) =>
    figures
      .filter((one) => String(one.block.areas) === String(block.areas))
      .filter((one) => String(one.block.quarters) === String(block.quarters))
      .map(({ kind, seen }) => (kind === 'cases' ? seen.numerator : seen.denominator))
      .find((count) => count !== null) ?? null;
  return figures.flatMap((one) => said(one, casesOf(one.block)));
}

const count = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 30 }));
const counts = fc.array(count, { minLength: CELLS, maxLength: CELLS });
const tables = fc.record({ in: counts, out: counts });

test.each<[Kind[]]>([
  [['counts']],
  [['shares']],
  [['shares', 'cases']],
  [['rates', 'cases']],
  [['counts', 'shares']],
])('each hidden count of 1 to 4 in a table of %j can still be each of them', (kinds) => {
  fc.assert(
    fc.property(tables, (table) => {
      const known = shownOf(kinds, record(table, kinds));
      for (const block of blocks) {
        const people = total(table.in, block);
        if (people < 1 || people > 4) continue;
        const possible = possibleSmallCounts(2 * CELLS, known, { sum: placesOf(block), largest: LARGEST });
        expect(possible, `${nameOf(block)}, quarters ${block.quarters}`).toEqual([1, 2, 3, 4]);
      }
    }),
    { numRuns: 60 },
  );
});

test('the attacker finds what is not hidden: a year and three of its quarters', () => {
  const known: Known[] = [
    { unknowns: [0, 1, 2, 3], least: 93, most: 93 },
    ...[20, 30, 40].map((shown, index) => ({ unknowns: [index + 1], least: shown, most: shown })),
  ];
  expect(possibleSmallCounts(4, known, { sum: [0], largest: LARGEST })).toEqual([3]);
});
