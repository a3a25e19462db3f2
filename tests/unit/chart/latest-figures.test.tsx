import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { LatestFigure } from '@/components/figures/latest-figure';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { latestFigures } from '@/lib/domain/chart/latest-figures';
import { day } from '@/lib/domain/day';
import type { PeriodType } from '@/lib/domain/figure';
import { lastDayOfOld, withYearItEnded } from '@/lib/domain/measures/leading-series';
import { inputOf, type Made, observation, seriesOf } from '@/tests/support/statistics/made-up-series';

/** Figures of offences recorded, of which the last so many are not yet complete. */
function recorded(made: readonly Made[], unfinished: number) {
  const observations = made.map((one, index) =>
    observation('quarter', index, { made: one, flags: index >= made.length - unfinished ? ['p'] : [] }),
  );
  return buildChartModel(inputOf([], { series: [seriesOf([], { basis: 'recorded', observations })] }));
}
const shares = [8, 9, 10, 4].map((n) => ({ n, d: 100 }));

describe('the latest figure of a chart', () => {
  test('is the last whose cases have finished; a newer one is named beside it as provisional', () => {
    const model = recorded(shares, 1);
    expect(latestFigures(model)).toEqual({ judged: 2, provisional: 3 });
    expect(model.headline).toBe(
      'Made-up share: 10.0% in October to December 2014; it was 8.0% in April to June 2014; provisional: 4.0% in January to March 2015',
    );
    const page = renderToStaticMarkup(<LatestFigure model={model} origins={{}} />);
    expect(page.indexOf('October to December 2014')).toBeGreaterThan(0);
    expect(page).toMatch(/January to March 2015:<\/strong>.*\(provisional\)/);
  });

  test('stands alone where all cases have finished, and where none have', () => {
    expect(latestFigures(recorded(shares, 0))).toEqual({ judged: 3, provisional: null });
    expect(recorded(shares, 0).headline).not.toContain('provisional');
    expect(latestFigures(recorded(shares, 4))).toEqual({ judged: null, provisional: 3 });
    expect(recorded(shares, 4).headline).toBe(
      'Made-up share: no final figure; provisional: 4.0% in January to March 2015',
    );
  });

  test('is never one that is missing', () => {
    expect(latestFigures(recorded([...shares.slice(0, 3), null], 0))).toEqual({
      judged: 2,
      provisional: null,
    });
    expect(latestFigures(recorded([], 0))).toEqual({ judged: null, provisional: null });
  });
});

test.each([
  [1, 1, 'We do not test this for change, because the 1 figure is provisional.'],
  [4, 4, 'We do not test this for change, because all the figures are provisional.'],
  [4, 3, '1 figure is final. We need at least 12 to test for change.'],
  [4, 2, 'We cannot tell yet. There are 2 figures. We need at least 12.'],
])(
  'of %i figures %i are provisional: the sentence counts only final ones, and never 0',
  (all, open, words) => {
    expect(recorded(shares.slice(0, all), open).sentence).toContain(words);
  },
);

test('a single figure says that it is the only one so far', () => {
  expect(buildChartModel(inputOf([40])).sentence).toBe(
    '1 figure so far. We need at least 12 to test for change.',
  );
});

/** The last day on which the first period of a kind is not old, and the day after. */
test.each<[PeriodType, string, string]>([
  ['month', '2014-10-31', '2014-11-01'],
  ['quarter', '2015-07-01', '2015-07-02'],
  ['half-year', '2016-04-01', '2016-04-02'],
  ['financial-year', '2017-03-31', '2017-04-01'],
])('figures that come every %s are not old on %s, and are on %s', (periodType, before, old) => {
  const series = seriesOf([5], { periodType });
  const model = buildChartModel(inputOf([], { series: [series] }));
  const last = series.observations[0]?.period.end ?? '';
  const group = [{ unit: 'percent' as const, observations: series.observations }];
  expect(withYearItEnded(model, day(before)).headline).not.toContain('Figures ended');
  expect(withYearItEnded(model, day(old)).headline).toMatch(/^Figures ended in 201\d\. /);
  expect(lastDayOfOld(group, day(before))).toBeNull();
  expect(lastDayOfOld(group, day(old))).toBe(last);
});
