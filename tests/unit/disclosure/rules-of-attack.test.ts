import { beforeAll, describe, expect, test } from 'vitest';
import type { Solve } from '@/lib/domain/disclosure/attacker/equations';
import { exactly, sumOf } from '@/lib/domain/disclosure/attacker/equations';
import { isFoundOut } from '@/lib/domain/disclosure/attacker/find-out';
import type { Known } from '@/lib/domain/disclosure/attacker/known';
import { protector } from '@/lib/domain/disclosure/attacker/protect';
import type { Hidden } from '@/lib/domain/disclosure/hidden';
import { possibilities } from '@/lib/domain/disclosure/attacker/numbers/possible';
import { triedMeasures } from '@/lib/domain/outside/measures/measures';
import { loadSolver } from '@/lib/publishing/disclosure/solver';
import { counts, figure, of, publisher, quarters, shares, year } from '@/tests/support/disclosure/editions';

/* One small record for each thing that the attacker with a solver knows, and that the rules by themselves do not see. */

let solve: Solve;
let publish: ReturnType<typeof publisher>;
beforeAll(async () => {
  solve = await loadSolver();
  publish = publisher(solve);
});

const official = { officialUrl: 'https://www.gov.uk/statistics' };
const [here, there, region] = [
  { area: 'Force 1', areaCode: 'E23000001' },
  { area: 'Force 2', areaCode: 'E23000002' },
  { area: 'The region', areaCode: 'E12000009' },
];
const figures = quarters(3, 20, 30, 40);
const half = (numerator: number) => [figure('half-year', [0, 1], { numerator })];

describe('what counts of one record say of those of another', () => {
  test('the same count in another measure gives back what is hidden in this', () => {
    const { seen } = publish([
      of('6.2', counts(quarters(3), here), counts(quarters(20), there)),
      of('6.3', counts(quarters(20), there), counts(quarters(23), { ...region, ...official })),
    ]);
    expect(seen).toEqual([['[c]', '[c]', '[c]', '23']]);
  });

  test('a count that is never more than another is some of it: 13 in half a year, of whom 11 at most later, are 2 at first', () => {
    const { seen } = publish([
      of('6.2', counts(quarters(3, 10)), counts(half(13), official)),
      of('6.3', counts(quarters(40, 11))),
    ]);
    expect(seen).toEqual([['[c] [c]', '13', '40 [c]']]);
  });
});

test('a group that is never larger than another is some of it, whatever they are called', () => {
  const [women, everyone] = [{ scope: 'Women' }, { scope: 'Everyone' }];
  const { seen } = publish([
    of(
      '6.2',
      counts(quarters(3, 10), women),
      counts(half(13), { ...women, ...official }),
      counts(quarters(40, 11), everyone),
    ),
  ]);
  expect(seen).toEqual([['[c] [c]', '13', '40 [c]']]);
});

describe('those behind a rate', () => {
  const [children, adults, all] = [{ scope: 'Children' }, { scope: 'Adults' }, { scope: 'All ages' }];
  const record = ([some, most, every]: number[], [own, everybody]: number[]) => [
    of(
      '6.2',
      shares([some ?? 0], children),
      shares([every ?? 0], { ...all, ...official }),
      shares([most ?? 0], { ...adults, ...official }),
    ),
    of(
      '6.3',
      counts(quarters(own ?? 0), children),
      counts(quarters(everybody ?? 0), { ...all, ...official }),
    ),
  ];

  test('are not told to be 2 to 6 where they are 3', () => {
    // 5.0% of 60 are 3. 1.2% of 3,060 are 36 to 38, and 1.1% of the other 3,000 are 32 to 34.
    expect(publish(record([5, 1.1, 1.2], [60, 3060])).seen[0]?.[3]).toBe('[c]');
  });

  test('are not told to be 4 to 6 where they are 4 or 5', () => {
    // 0.3% of 1,500 are 4 or 5. 1.2% of 3,100 are 36 to 38, and 2.0% of the other 1,600 are 32.
    expect(publish(record([0.3, 2, 1.2], [1500, 3100])).seen[0]?.[3]).toBe('[c]');
  });

  test('are counted by rates with as many decimals as the longest of their measure', () => {
    // 1.8% of 2,000 are 35 to 37, and 2.0% of the other 1,600 are 32, though it is given as 2: 3 to 5 are left.
    expect(publish(record([1, 2, 1.8], [400, 2000])).seen[0]?.[3]).toBe('[c]');
  });

  test('are an incident where an edition showed the rate beside its cases', () => {
    const before = [of('6.2', shares([5], children)), of('6.3', counts(quarters(60), children))];
    const past = [{ edition: 4, measures: before.map(({ ref, series }) => ({ ref, series })) }];
    expect(triedMeasures(before, { past, solve }).incidents.map(({ edition }) => edition)).toEqual([4]);
  });
});

test('what official figures tell by themselves is no incident of an edition that repeats them', () => {
  const [rest, all] = [counts(figures.slice(1), official), counts(year(93), official)];
  const before = [of('6.2', rest, all)];
  const past = [{ edition: 4, measures: before.map(({ ref, series }) => ({ ref, series })) }];
  const now = [of('6.2', rest, all, counts(figures))];
  expect(triedMeasures(now, { past, solve }).incidents).toEqual([]);
});

describe('after a correction', () => {
  const third = { area: 'Force 3', areaCode: 'E23000003' };
  const [twenty, thirty] = [counts(quarters(20), here), counts(quarters(30), there)];

  // Of 53 in the region 20 and 30 were of others: 3, which the first edition hid, and 9 since.
  test.each([
    ['before', true],
    ['after', false],
  ])(
    'what an edition hid is not told by a force that comes in later, %s it in the list',
    (_place, isFirst) => {
      const now = [counts(quarters(9), third), ...(isFirst ? [] : [thirty])];
      const { seen } = publish(
        [of('6.2', counts(quarters(3), third), twenty, counts(quarters(53), region))],
        [of('6.2', ...(isFirst ? [thirty] : []), ...now, twenty, counts(quarters(59), region))],
      );
      expect(seen[0]).toEqual(['[c]', '20', '53']);
      expect(seen[1]?.[isFirst ? 0 : 1]).toBe('[c]');
    },
  );
});

test('what an edition hid between two corrections is not told by the numbers before the one and after the other', () => {
  // The half-year that edition 2 hid was 25 and 30, if the first quarter was corrected before it and the second after it.
  const past = [
    [counts(quarters(20, 30)), counts(half(50))],
    [counts([figure('half-year', [0, 1], { flags: ['c'] })])],
  ].map((all, at) => ({ edition: at + 1, measures: [{ ref: '6.2', series: all }] }));
  const now = [of('6.2', counts(quarters(25, 40)), counts(half(65)))];
  const { measures } = triedMeasures(now, { past, solve });
  const shown = measures.flatMap(({ series }) =>
    series.flatMap(({ observations }) => observations.map(({ numerator }) => numerator)),
  );
  expect(shown.filter((count) => count !== null).length).toBeLessThan(2);
});

describe('too much is found out', () => {
  const secret = { terms: sumOf([0]), count: 20, hidesZero: false, row: 0 };
  const within = (most: number) =>
    possibilities([exactly(sumOf([0, 1]), most), exactly(sumOf([1, 2]), 3)], solve);

  test('of a larger hidden count when fewer than 4 numbers are possible', () => {
    expect(isFoundOut(secret, within(20))).toBe(false);
    const only = possibilities([exactly(sumOf([0, 1]), 20), exactly(sumOf([1, 2]), 2)], solve);
    expect(isFoundOut(secret, only)).toBe(true);
  });

  test('of those behind a rate when nobody could say in time that they are many', () => {
    const asked = (isUnsure: boolean) => ({
      ...within(20),
      canBe: () => false,
      isUnsure: () => isUnsure,
    });
    const behind = { ...secret, count: null, untold: 'rate' } as const;
    expect(isFoundOut(behind, asked(true))).toBe(true);
    expect(isFoundOut(behind, asked(false))).toBe(false);
  });
});

describe('what official figures tell by themselves', () => {
  const official = (terms: [number, number][], count: number): Known => ({
    ...exactly(new Map(terms), count),
    source: { kind: 'official' },
  });
  /** Two even numbers are a thousand and these people, who are an even number then, and 12 with those of a figure of ours. */
  const equations: Known[] = [
    official(
      [
        [0, 1],
        [1, -1],
        [2, -1],
      ],
      -1000,
    ),
    official(
      [
        [1, 1],
        [3, -2],
      ],
      0,
    ),
    official(
      [
        [2, 1],
        [4, -2],
      ],
      0,
    ),
    { ...exactly(sumOf([0, 5]), 12), source: { kind: 'figure', row: 0, column: 'numerator' } },
  ];
  const hiddenBy = (by: Solve): number[] => {
    const hidden: Hidden = { columns: new Map(), rates: new Set() };
    const secret = { terms: sumOf([0]), count: 2, hidesZero: false, row: 1 };
    const possible = possibilities(equations, by);
    protector({ equations, possible, secretsNow: () => [secret], isAllThereIs: false }, hidden, by)();
    return [...hidden.columns.keys()];
  };

  test('hides nothing of ours, because it is out', () => {
    expect(hiddenBy(solve)).toEqual([]);
  });

  test('hides what is ours where the solver could not say in time that they tell it', () => {
    expect(hiddenBy(() => 'not found')).toEqual([0]);
  });
});

test('where nobody could say in time, printed rates are hidden before counts', () => {
  const ofOurs = (row: number, column: 'numerator' | 'value') => ({ kind: 'figure', row, column }) as const;
  const equations: Known[] = [
    { ...exactly(sumOf([0, 1]), 12), source: ofOurs(0, 'numerator') },
    { terms: sumOf([0]), least: 1, most: 9, source: ofOurs(2, 'value') },
  ];
  const known = possibilities(equations, solve);
  const possible = { ...known, canBe: () => false, isUnsure: () => true };
  const hidden: Hidden = { columns: new Map(), rates: new Set() };
  const secret = { terms: sumOf([0]), count: 2, hidesZero: false, row: 1 };
  protector({ equations, possible, secretsNow: () => [secret], isAllThereIs: false }, hidden, solve)();
  expect([[...hidden.columns.keys()], [...hidden.rates]]).toEqual([[], [2]]);
});
