import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { chartInputOf, groupSeries, hasLine } from '@/lib/domain/chart/chart-series';
import { day } from '@/lib/domain/day';
import { readOutOf } from '@/lib/domain/chart/chart-words';
import { describeFigures } from '@/lib/domain/chart/describe-figures';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import {
  BASES,
  denominatorHeading,
  formatFigure,
  PERIOD_TYPES,
  UNITS,
  type Basis,
  type PeriodType,
  type Unit,
} from '@/lib/domain/figure';
import { measure, series, years } from './measure-values';

const force = series();
const national = series({
  slug: 'a-first-by-name',
  area: 'England and Wales',
  areaCode: 'K04000001',
  observations: years(2021, [[6000, 10000]]),
});

test('a reader sees the force and the country in one figure when both were counted in the same way', () => {
  const groups = groupSeries([national, force]);
  expect(groups.map((group) => group.series.map(({ area }) => area))).toEqual([
    ['Avon and Somerset', 'England and Wales'],
  ]);
});

test.each([
  ['offences recorded and investigations closed', { basis: 'outcome' } as const],
  ['a rolling year and other periods', { periodType: 'rolling-year' } as const],
  ['different things counted', { scope: 'Adults and children' }],
  ['different units', { unit: 'ratio' } as const],
  ['invented figures and real ones', { illustrative: true }],
  ['two accounts of the same area', { area: 'Avon and Somerset' }],
  ['years of which none is shared', { observations: years(2001, [[1, 2]]) }],
])('%s never share a figure', (_what, change) => {
  expect(groupSeries([force, series({ ...national, ...change })])).toHaveLength(2);
});

test('counts of areas of different sizes never share a figure', () => {
  const counts = [force, national].map((one) => series({ ...one, unit: 'count' }));
  expect(groupSeries(counts)).toHaveLength(2);
});

test('a figure compares a force with the forces most like it and with the country, and holds no fourth line', () => {
  const similar = series({ ...force, slug: 'similar', area: 'Most similar forces', areaCode: null });
  const fourth = series({ ...force, slug: 'wales', area: 'Wales', areaCode: 'W92000004' });
  const groups = groupSeries([national, similar, fourth, force]);
  expect(groups.map((group) => group.series.map(({ area }) => area))).toEqual([
    ['Avon and Somerset', 'Most similar forces', 'England and Wales'],
    ['Wales'],
  ]);
  const [group] = groups;
  expect(group && chartInputOf(measure(), group).subtitle).toBe(
    'Avon and Somerset, Most similar forces and England and Wales, by date of the decision',
  );
});

test('a series without any observation has no figure', () => {
  expect(groupSeries([series({ observations: [] })])).toEqual([]);
});

test('whatever series a measure has, each is in one figure and every figure can be drawn', () => {
  const keys = <T extends string>(labels: Record<T, string>) =>
    fc.constantFrom(...Object.keys(labels).filter((key): key is T => key in labels));
  const anySeries = fc.record({
    basis: keys<Basis>(BASES),
    periodType: keys<PeriodType>(PERIOD_TYPES),
    unit: keys<Unit>(UNITS),
    area: fc.constantFrom('Avon and Somerset', 'England and Wales', 'Wales'),
    areaCode: fc.constantFrom('E23000036', 'K04000001', null),
    scope: fc.constantFrom('Adults', 'All'),
  });
  fc.assert(
    fc.property(fc.array(anySeries, { maxLength: 8 }), (parts) => {
      const all = parts.map((part, index) =>
        series({
          ...part,
          slug: `series-${index}`,
          observations: force.observations.map((one) => ({
            ...one,
            period: { ...one.period, type: part.periodType },
          })),
        }),
      );
      const groups = groupSeries(all);
      const grouped = groups.flatMap((group) => group.series.map(({ slug }) => slug));
      expect(grouped.toSorted()).toEqual(all.map(({ slug }) => slug).toSorted());
      for (const group of groups) {
        const model = buildChartModel(chartInputOf(measure({ series: all }), group));
        expect(model.lines).toHaveLength(group.series.length);
      }
    }),
  );
});

test('one figure is said in words; two make a line', () => {
  const lineOf = (observations: typeof force.observations) =>
    groupSeries([series({ observations })]).map(hasLine);
  expect(lineOf(years(2021, [[60, 100]]))).toEqual([false]);
  expect(lineOf(force.observations)).toEqual([true]);
  expect(lineOf(force.observations.map((one) => ({ ...one, numerator: null })))).toEqual([false]);
});

test('a figure carries the target that still holds, in the unit of the measure only', () => {
  const targets = [
    { value: 80, setOn: day('2020-01-01'), setBy: 'The office', endsOn: day('2021-03-31') },
    { value: 90, setOn: day('2021-04-01'), setBy: 'The office', endsOn: null },
  ];
  const targetOf = (unit: Unit) => {
    const one = series({ unit });
    return groupSeries([one]).map((group) => chartInputOf(measure({ targets, series: [one] }), group).target);
  };
  expect(targetOf('percent')).toEqual([90]);
  expect(targetOf('days')).toEqual([null]);
});

test('a figure of one series bears its own name, and says the area and the basis', () => {
  const [group] = groupSeries([force]);
  const input = group && chartInputOf(measure(), group);
  expect(input?.title).toBe('Decisions told in time');
  expect(input?.subtitle).toBe('Avon and Somerset, by date of the decision');
});

test('a figure of rolling years says that its periods overlap', () => {
  const [group] = groupSeries([series({ periodType: 'rolling-year' })]);
  expect(group && chartInputOf(measure(), group).subtitle).toMatch(/periods overlap$/);
});

describe('a reader of a ratio', () => {
  const cases = series({ unit: 'ratio', observations: years(2024, [[572, 39]]) });
  const saysOf = (words: Partial<MeasureRecord>) => {
    const [group] = groupSeries([cases]);
    const model = group && buildChartModel(chartInputOf(measure({ unit: 'ratio', ...words }), group));
    return model && readOutOf(model, 0).replace(/^.*: /, '');
  };
  const nouns = { numerator: 'Cases', denominator: 'Investigators' };

  test('is told what is counted for each of what, with both counts', () => {
    expect(saysOf({ ...nouns, title: 'Cases for each investigator' })).toBe(
      '14.7 cases for each investigator (572 cases, 39 investigators)',
    );
  });

  test('is told both counts where the title does not say for each of what', () => {
    expect(saysOf({ ...nouns, numerator: 'CPS cases', title: 'Workload' })).toBe(
      '14.7 (572 CPS cases, 39 investigators)',
    );
  });

  test('is never told that one count is of the other', () => {
    const counts = { numerator: 572, denominator: 39, value: null, flags: [] };
    expect(describeFigures(counts, 'ratio')).toBe('572 divided by 39 (14.7)');
    expect(denominatorHeading('ratio')).toBe('Divided by');
    expect(formatFigure(1.284, 'ratio')).toBe('1.28');
  });
});
