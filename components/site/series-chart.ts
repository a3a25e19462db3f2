import { buildChartModel } from '@/lib/domain/chart-model';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import { BASES, PERIOD_TYPES, figureOf } from '@/lib/domain/measure';
import type { PublicMeasure, PublicSeries } from '@/lib/domain/snapshot';

/** A line needs two figures; a single one is said in words. */
const LEAST_FOR_A_CHART = 2;

/** The chart of one series of a measure, as plain values: the same for its drawing, its sentence and its table. */
export function chartModelOf(measure: PublicMeasure, series: PublicSeries): ChartModel {
  const { slug, basis, periodType, observations, unit } = series;
  const rolling = periodType === 'rolling-year' ? '. Each figure covers a year, and periods overlap' : '';
  const counted = basis === 'not-applicable' ? '' : `, ${BASES[basis].toLowerCase()}`;
  return buildChartModel({
    title: series.title,
    subtitle: `${series.area}${counted}${rolling}`,
    unit,
    direction: measure.direction,
    series: [{ slug, label: series.area, basis, periodType, observations }],
    annotations: measure.annotations,
    target: null,
    sourceLine: `Source: ${series.source}`,
  });
}

/** True when a series has enough figures to draw. */
export function hasChart({ observations, unit }: PublicSeries): boolean {
  return observations.filter((observation) => figureOf(observation, unit) !== null).length >= LEAST_FOR_A_CHART;
}

/** True when a measure has any figure at all, hidden ones included. */
export function hasFigures({ series }: PublicMeasure): boolean {
  return series.some(({ observations }) => observations.length > 0);
}

/** "Quarter": what one figure of the series covers. */
export function describePeriodType({ periodType }: PublicSeries): string {
  return PERIOD_TYPES[periodType];
}
