import { beforeAll, describe, expect, test } from 'vitest';
import type { Solve } from '@/lib/domain/disclosure/attacker/equations';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import { triedMeasures } from '@/lib/domain/outside/measures/measures';
import { loadSolver } from '@/lib/publishing/disclosure/solver';
import { counts, figure, of, publisher, quarters, rolling, year } from '@/tests/support/disclosure/editions';
import { series } from '@/tests/unit/measures/measure-values';

/* What an edition hides when its figures are tried by an attacker with a solver, who has kept the editions before. */

let solve: Solve;
let publish: ReturnType<typeof publisher>;
beforeAll(async () => {
  solve = await loadSolver();
  publish = publisher(solve);
});

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

  test('a licence line and an address that an officer types exempt nothing', () => {
    const typed = {
      licence: 'Contains public sector information licensed under the Open Government Licence v3.0.',
      source: 'Home Office',
      sourceUrl: 'https://www.gov.uk/government/statistics',
    };
    const { seen } = publish([of('6.2', counts(quarters(3, 20, 30, 40), typed), counts(year(93), typed))]);
    expect(seen).toEqual([['[c] 20 30 40', '[c]']]);
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

test('an official year, which cannot be hidden, leaves none of our quarters over', () => {
  const official = { officialUrl: 'https://www.gov.uk/statistics' };
  const { seen } = publish([of('6.2', counts(year(93), official), counts(quarters(3, 20, 30, 40)))]);
  expect(seen).toEqual([['93', '[c] [c] [c] [c]']]);
});

test('half a year of which there is no figure is not left over by other places and other quarters', () => {
  // Of 203 in the region 100 are of the one force, so 103 of the other, of whom 40 and 60 came later: 3 in its first half.
  const official = { officialUrl: 'https://www.gov.uk/statistics' };
  const own = { area: 'Force 2', areaCode: 'E23000002' };
  const { seen } = publish([
    of(
      '6.2',
      counts(year(203), { area: 'The region', areaCode: 'E12000009', ...official }),
      counts(year(100), { area: 'Force 1', areaCode: 'E23000001', ...official }),
      counts(quarters(0, 0, 40, 60).slice(2), own),
      counts([figure('half-year', [1, 2], { numerator: 41 })], own),
    ),
  ]);
  expect(seen).toEqual([['203', '100', '[c] 60', '[c]']]);
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
