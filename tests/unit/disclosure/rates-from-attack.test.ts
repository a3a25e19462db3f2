import { beforeAll, describe, expect, test } from 'vitest';
import type { SeriesRecord } from '@/lib/domain/measures/series-record';
import { loadSolver } from '@/lib/publishing/disclosure/solver';
import { counts, of, publisher, quarters, shares } from '@/tests/support/disclosure/editions';

/* Rates that are given without their counts, in editions that are tried by an attacker with a solver. */

let publish: ReturnType<typeof publisher>;
beforeAll(async () => {
  publish = publisher(await loadSolver());
});

const [children, adults, all] = [{ scope: 'Children' }, { scope: 'Adults' }, { scope: 'All ages' }];
const official: Partial<SeriesRecord> = { officialUrl: 'https://www.gov.uk/statistics' };

describe('a rate of which no figure holds the cases', () => {
  test('is hidden where some small numbers can give it and others cannot: 6.0% is 3 of 50, and never 1 or 2', () => {
    const { seen } = publish([of('6.2', shares([6, 48.4, 33.3, 0]))]);
    expect(seen).toEqual([['[c] 48.4 33.3 0']]);
  });

  test('is hidden by a stricter rule where small numbers can give it, because nobody cannot', () => {
    const { seen } = publish([{ ...of('6.2', shares([33.3, 48.4])), disclosureRule: 'small-groups' }]);
    expect(seen).toEqual([['[c] 48.4']]);
  });

  test('is shown of a whole nation, and as it was published where it is official', () => {
    const nation = shares([6, 48.4], { area: 'England and Wales', areaCode: 'K04000001' });
    const { seen } = publish([of('6.2', nation, shares([6], { area: 'Force 1', ...official }))]);
    expect(seen).toEqual([['6 48.4', '6']]);
  });

  test('is hidden beside others of its measure of which figures hold the cases', () => {
    const { seen } = publish([
      of('6.2', shares([48.4], children), shares([44.4], all)),
      of('6.3', counts(quarters(900), all)),
    ]);
    expect(seen[0]?.slice(0, 2)).toEqual(['[c]', '44.4']);
  });

  test.each([
    ['is hidden beside those where it may be a share', 0.4, '[c]'],
    ['is shown where it is above 1: an average of 2.4 is no share of anybody', 2.4, '2.4'],
  ])('%s', (_what, average, expected) => {
    const rate = (value: number, scope: Partial<SeriesRecord>) =>
      shares([value], { ...scope, unit: 'ratio' });
    const rates = of('6.2', rate(average, children), rate(0.5, all));
    const { seen } = publish([{ ...rates, unit: 'ratio' }, of('6.3', counts(quarters(900), all))]);
    expect(seen).toEqual([[expected, '0.5', '900']]);
  });
});

describe('a rate of which the cases may be worked out from others', () => {
  // 60 of all ages and 51 adults leave 9 children, of whom 33.3% are 3.
  const [rate, everybody, most] = [
    shares([33.3], children),
    counts(quarters(60), all),
    counts(quarters(51), adults),
  ];

  test('is hidden beside those', () => {
    expect(publish([of('6.2', rate), of('6.3', everybody, most)]).seen).toEqual([['[c]', '60', '51']]);
  });

  test('is hidden beside those whatever it tells', () => {
    const { seen } = publish([
      of('6.2', shares([48.4], children)),
      of('6.3', counts(quarters(900), all), counts(quarters(400), adults)),
    ]);
    expect(seen).toEqual([['[c]', '900', '400']]);
  });

  test('keeps back the figure with which they could be, once an edition showed it', () => {
    const { seen } = publish(
      [of('6.2', rate), of('6.3', everybody)],
      [of('6.2', rate), of('6.3', everybody, most)],
    );
    expect(seen).toEqual([
      ['33.3', '60'],
      ['[c]', '60', '[c]'],
    ]);
  });
});

describe('those behind a hidden rate', () => {
  const record = ([some, most, every]: number[], cases: number[], own: SeriesRecord[] = []) => [
    of(
      '6.2',
      shares([some ?? 0], children),
      shares([most ?? 0], { ...adults, ...official }),
      shares([every ?? 0], { ...all, ...official }),
    ),
    of(
      '6.3',
      counts(quarters(cases[0] ?? 0), adults),
      counts(quarters(cases[1] ?? 0), { ...all, ...official }),
      ...own,
    ),
  ];

  test('are not told to be 3 to 5 by how many cases others have', () => {
    // 1.8% of 2,000 are 35 to 37, and 2.0% of 1,600 are 32: 3 to 5 children are left, and never 1 or 2.
    const { seen } = publish(record([1, 2, 1.8], [1600, 2000]));
    expect(seen[0]?.slice(0, 4)).toEqual(['[c]', '2', '1.8', '[c]']);
  });

  test('are not told to be 4 to 6 where their own cases leave 4 or 5', () => {
    // 1.2% of 3,100 are 36 to 38, and 0.3% of 1,500 are 4 or 5.
    const { seen } = publish(record([0.3, 2, 1.2], [1600, 3100], [counts(quarters(1500), children)]));
    expect(seen[0]?.slice(0, 4)).toEqual(['[c]', '2', '1.2', '[c]']);
  });
});

test('the people of a rate that was corrected since are not told by cases that come later', () => {
  // 33.3% were of some of 71 cases. That 68 of those are adults leaves 3 children, and 1 of them.
  const { seen } = publish(
    [of('6.2', shares([33.3], children)), of('6.3', counts(quarters(71), all))],
    [of('6.2', shares([75], children)), of('6.3', counts(quarters(76), all), counts(quarters(68), adults))],
  );
  expect(seen[0]).toEqual(['33.3', '71']);
  expect(seen[1]?.[2]).toBe('[c]');
});
