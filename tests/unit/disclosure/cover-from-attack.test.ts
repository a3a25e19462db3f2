import { beforeAll, describe, expect, test } from 'vitest';
import { day } from '@/lib/domain/day';
import type { Solve } from '@/lib/domain/disclosure/attacker/equations';
import type { Figure, PeriodType } from '@/lib/domain/figure';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import type { PastEdition } from '@/lib/domain/measures/figures-for-reader';
import type { SeriesRecord } from '@/lib/domain/measures/series-record';
import { triedMeasures } from '@/lib/domain/outside/measures';
import { loadSolver } from '@/lib/publishing/disclosure/solver';
import { measure, series } from '@/tests/unit/measures/measure-values';

/* What an edition hides when its figures are tried by an attacker with a solver, who has kept the editions before. */

let solve: Solve;
beforeAll(async () => {
  solve = await loadSolver();
});

const STARTS = ['2023-04-01', '2023-07-01', '2023-10-01', '2024-01-01', '2024-04-01', '2024-07-01'];
const ENDS = ['2023-06-30', '2023-09-30', '2023-12-31', '2024-03-31', '2024-06-30', '2024-09-30'];

type Figures = Partial<Pick<Figure, 'numerator' | 'denominator' | 'value'>>;
const figure = (type: PeriodType, [from, to]: [number, number], figures: Figures): Figure => ({
  ...{ numerator: null, denominator: null, value: null, flags: [], revision: 1, ...figures },
  period: { type, start: day(STARTS[from] ?? ''), end: day(ENDS[to] ?? '') },
});
const quarters = (...counts: number[]) =>
  counts.map((numerator, at) => figure('quarter', [at, at], { numerator }));
const year = (numerator: number) => [figure('financial-year', [0, 3], { numerator })];
const rolling = (...counts: number[]) =>
  counts.map((numerator, at) => figure('rolling-year', [at, at + 3], { numerator }));

const counts = (observations: Figure[], change: Partial<SeriesRecord> = {}): SeriesRecord =>
  series({ unit: 'count', periodType: observations[0]?.period.type ?? 'quarter', ...change, observations });
const of = (ref: string, ...all: SeriesRecord[]): MeasureRecord =>
  measure({ ref, series: all.map((one, at) => ({ ...one, slug: `${ref.replace('.', '-')}-${at}` })) });

const cell = ({ numerator, denominator, value }: Figure) =>
  [numerator, denominator, value].filter((count) => count !== null).join('/') || '[c]';
const rows = (measures: { series: { observations: readonly Figure[] }[] }[]) =>
  measures.flatMap((one) => one.series.map(({ observations }) => observations.map(cell).join(' ')));

/** What each of the editions shows, one after another, and what the last one says of those before. */
function publish(...records: MeasureRecord[][]) {
  const past: PastEdition[] = [];
  const all = records.map((record, at) => {
    const tried = triedMeasures(record, { past: [...past], solve });
    past.push({ edition: at + 1, measures: tried.measures });
    return tried;
  });
  return { seen: all.map(({ measures }) => rows(measures)), last: all.at(-1) };
}

describe('the five ways by which a small count got out', () => {
  test('a share and the number of cases do not give back those in it', () => {
    const share = series({ observations: [figure('quarter', [0, 0], { value: 5 })] });
    const { seen } = publish([of('6.2', share), of('6.3', counts(quarters(60)))]);
    expect(seen).toEqual([['[c]', '60']]);
  });

  test('all forces but one, and all of them together, do not leave the last one over', () => {
    const force = (count: number, at: number) =>
      counts(quarters(count), { area: `Force ${at}`, areaCode: `E2300000${at}` });
    const region = counts(quarters(53), { area: 'The region', areaCode: 'E12000009' });
    const { seen } = publish([of('6.2', force(20, 1), force(30, 2), region)]);
    expect(seen[0]?.filter((row) => row === '[c]').length).toBeGreaterThan(0);
  });

  test('an official year, which cannot be hidden, leaves none of our quarters over', () => {
    const official = { officialUrl: 'https://www.gov.uk/statistics' };
    const { seen } = publish([of('6.2', counts(year(93), official), counts(quarters(3, 20, 30, 40)))]);
    expect(seen).toEqual([['93', '[c] [c] [c] [c]']]);
  });

  test('a year in one edition and its quarters in the next do not leave one of the quarters over', () => {
    const { seen } = publish(
      [of('6.2', counts(year(93)))],
      [of('6.2', counts(year(93)), counts(quarters(3, 20, 30, 40)))],
    );
    const shown = (seen[1]?.[1] ?? '').split(' ').filter((one) => one !== '[c]');
    expect(shown.length).toBeLessThan(3);
    expect(seen[1]?.[1]?.split(' ')[0]).toBe('[c]');
  });

  test('rolling years of 8, 5 and 0 do not leave a quarter of 3 over that no row holds', () => {
    const { seen } = publish([of('6.2', counts(rolling(8, 5, 0)))]);
    expect(seen[0]?.[0]?.split(' ').filter((one) => one === '[c]')).not.toHaveLength(0);
  });
});

test('a licence line and an address that an officer types exempt nothing', () => {
  const typed = {
    licence: 'Contains public sector information licensed under the Open Government Licence v3.0.',
    source: 'Home Office',
    sourceUrl: 'https://www.gov.uk/government/statistics',
  };
  const { seen } = publish([of('6.2', counts(quarters(3, 20, 30, 40), typed), counts(year(93), typed))]);
  expect(seen).toEqual([['[c] 20 30 40', '[c]']]);
});

test('a count within another that no area has both of is not told from below', () => {
  // Of 49 cases of adults in both forces 27 are of the other one: 22 are left, and of 23 people at least 1 is a child.
  const strict = (one: MeasureRecord): MeasureRecord => ({ ...one, disclosureRule: 'small-groups' });
  const [here, there, both] = [
    { area: 'Force 0', areaCode: 'E23000000' },
    { area: 'Force 1', areaCode: 'E23000001' },
    { area: 'All forces', areaCode: 'E12000009' },
  ];
  const official = { scope: 'All ages', officialUrl: 'https://www.gov.uk/statistics' };
  const { seen } = publish([
    strict(
      of(
        '6.2',
        counts(quarters(4), { ...here, scope: 'Children' }),
        counts(quarters(19), { ...here, scope: 'Adults' }),
        counts(quarters(23), { ...here, ...official }),
        counts(quarters(2), { ...there, scope: 'Children' }),
        counts(quarters(6), { ...both, scope: 'Children' }),
      ),
    ),
    strict(
      of(
        '6.3',
        counts(quarters(27), { ...there, scope: 'Adults' }),
        counts(quarters(49), { ...both, scope: 'Adults' }),
        counts(quarters(60), { ...there, ...official }),
      ),
    ),
  ]);
  expect(seen[0]?.[0]).toBe('[c]');
  expect(seen[0]?.slice(5, 7)).not.toEqual(['27', '49']);
});

test('what a past edition tells already is reported with that edition, and blocks nothing', () => {
  const past = [
    { edition: 4, measures: of('6.2', counts([...quarters(3, 20, 30, 40)]), counts(year(93))) },
  ].map(({ edition, measures: { ref, series: all } }) => ({ edition, measures: [{ ref, series: all }] }));
  const { incidents } = triedMeasures([of('6.2', counts(quarters(3, 20, 30, 40)))], { past, solve });
  expect(incidents.map(({ edition, figure: found }) => [edition, found?.period.start])).toContainEqual([
    4,
    '2023-04-01',
  ]);
});

test('a correction does not turn what was shown before into a contradiction', () => {
  const { seen, last } = publish(
    [of('6.2', counts(quarters(9, 20, 30, 40)), counts(year(99)))],
    [of('6.2', counts(quarters(3, 20, 30, 40)), counts(year(93)))],
  );
  expect(seen[1]?.[0]?.split(' ')[0]).toBe('[c]');
  expect(seen[1]?.[1]).toBe('[c]');
  expect(last?.incidents).toEqual([]);
});

test('nothing more is hidden of figures that tell nothing', () => {
  const record = [of('6.2', counts(quarters(3, 20, 30, 40)), counts(year(93)))];
  const { seen, last } = publish(record, record, record);
  expect(seen).toEqual(Array.from({ length: 3 }, () => ['[c] 20 30 40', '[c]']));
  expect(last?.more).toEqual([]);
});
