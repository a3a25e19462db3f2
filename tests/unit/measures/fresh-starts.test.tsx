import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { MeasureActions } from '@/components/measures/measure-actions';
import { FreshStartProposals } from '@/components/measures/notes/fresh-start-proposals';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { chartInputOf } from '@/lib/domain/chart/chart-series';
import { proposedFreshStarts } from '@/lib/domain/measures/fresh-starts';
import { freshStartSearch } from '@/lib/schemas/reading';
import { measure, series } from './measure-values';
import { periodAt } from '@/tests/support/statistics/made-up-series';

/** To and fro around 20, then around 60. */
const quarters = (levels: readonly number[]) =>
  levels.map((level, index) => ({
    period: periodAt('quarter', index),
    ...{
      numerator: null,
      denominator: null,
      value: level + (index % 2) + (index % 3),
      flags: [],
      revision: 1,
    },
  }));
const levels = (low: number, high: number) => [
  ...Array.from({ length: low }, () => 20),
  ...Array.from({ length: high }, () => 60),
];
const measured = (low: number, high: number) =>
  measure({
    ref: '6.2',
    series: [series({ periodType: 'quarter', observations: quarters(levels(low, high)) })],
  });

describe('new limits are proposed', () => {
  test('from the day the level changed, with the chart as it is and as it would be', () => {
    const [start] = proposedFreshStarts(measured(16, 14));
    expect(start?.from).toBe(periodAt('quarter', 16).start);
    expect(start?.now.limits).toEqual([]);
    expect(start?.now.sentence).toContain('one average does not describe it');
    expect(start?.then.limits).toHaveLength(2);
    expect(start?.then.judgement.variation).toBe('common-cause');
  });

  test('not beside a verdict, which names the change of level: fewer than 12 figures follow it', () => {
    const swinging = [...Array.from({ length: 40 }, () => 50), ...Array.from({ length: 7 }, () => 60)];
    const observations = quarters(swinging.map((level, index) => level + (index % 2 === 0 ? 4 : -5)));
    const group = series({ periodType: 'quarter', observations });
    const { sentence } = buildChartModel(chartInputOf(measure({}), { series: [group] }));
    expect(sentence).toContain('The level changed about April to June 2024.');
    expect(proposedFreshStarts(measure({ series: [group] }))).toEqual([]);
  });

  test('not where one average describes the figures', () => {
    expect(proposedFreshStarts(measured(30, 0))).toEqual([]);
    expect(proposedFreshStarts(measure({ series: [] }))).toEqual([]);
  });
});

describe('the page of notes', () => {
  const page = renderToStaticMarkup(
    <FreshStartProposals measureRef="6.2" starts={proposedFreshStarts(measured(16, 14))} />,
  );

  test('shows both pictures without a script, each with its words, and a link that writes the day', () => {
    expect(page.match(/<svg/g)).toHaveLength(4);
    expect(page).not.toMatch(/<script|NaN|undefined/);
    expect(page).toContain('As it is now');
    expect(page).toContain('With new limits from 1 April 2018');
    expect(page).toContain('href="/manage/measures/6.2/notes?from=2018-04-01#add-note"');
    expect(page.match(/stroke-dasharray="2 3"/g)?.length).toBeGreaterThanOrEqual(4);
  });

  test('says that figures do not tell why, and proposes nothing where there is nothing', () => {
    expect(page).toContain('The figures cannot tell you why they changed.');
    expect(renderToStaticMarkup(<FreshStartProposals measureRef="6.2" starts={[]} />)).toBe('');
  });

  test.each([
    [{ from: '2018-04-01' }, '2018-04-01'],
    [{ from: '2018-04-31' }, null],
    [{ from: ['2018-04-01'] }, null],
    [{}, null],
  ])('reads %j as the day %s', (asked, from) => expect(freshStartSearch.parse(asked)).toEqual({ from }));
});

test('an officer is led to it from the measure whose level changed, and from no other', () => {
  const shown = (of: ReturnType<typeof measured>) =>
    renderToStaticMarkup(<MeasureActions measure={of} mayExempt={false} />);
  expect(shown(measured(16, 14))).toContain('See whether the limits should be worked out again');
  expect(shown(measured(30, 0))).not.toContain('worked out again');
});
