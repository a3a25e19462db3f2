import { buildChartModel } from '@/lib/domain/chart-model';
import { targetFor } from '@/lib/domain/chart-series';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import type { Day } from '@/lib/domain/day';
import { leadingFirst, withYearItEnded } from '@/lib/domain/leading-series';
import { BASES, figureOf } from '@/lib/domain/measure';
import type { PublicMeasure, PublicSeries } from '@/lib/domain/snapshot';

/** A line needs two figures; a single one is said in words. */
const LEAST_FOR_A_CHART = 2;

/** The chart of one series of a measure, as plain values: the same for its drawing, its sentence and its table. */
export function chartModelOf(measure: PublicMeasure, series: PublicSeries): ChartModel {
  const { slug, basis, periodType, observations, unit } = series;
  const overlapping = periodType === 'rolling-year' && observations.length > 1;
  const rolling = overlapping ? '. Each figure covers a year, and periods overlap' : '';
  return buildChartModel({
    title: series.title,
    subtitle: `${series.area}${describeBasis(basis)}${rolling}`,
    unit,
    direction: measure.direction,
    series: [{ slug, label: series.area, basis, periodType, observations }],
    annotations: measure.annotations,
    target: targetFor(measure, series),
    sourceLine: `Source: ${series.source}`,
  });
}

/** The series of a measure that have figures, the one that leads first: see `leadingFirst`. `asAt`: the edition's day. */
export function leadingSeries(measure: PublicMeasure, asAt: Day): PublicSeries[] {
  return leadingFirst(
    measure.series.filter(({ observations }) => observations.length > 0),
    (series) => [series],
    asAt,
  );
}

/** The message of the series that leads, in one sentence without its full stop; null for a measure without figures. */
export function leadingHeadline(measure: PublicMeasure, asAt: Day): string | null {
  const [series] = leadingSeries(measure, asAt);
  return series ? withYearItEnded(chartModelOf(measure, series), asAt).headline : null;
}

function describeBasis(basis: PublicSeries['basis']): string {
  if (basis === 'not-applicable') return '';
  if (basis === 'not-stated') return '. The source does not say by which date cases are counted';
  return `, ${BASES[basis].charAt(0).toLowerCase()}${BASES[basis].slice(1)}`;
}

/** True when a series has enough figures to draw. */
export function hasChart({ observations, unit }: PublicSeries): boolean {
  return (
    observations.filter((observation) => figureOf(observation, unit) !== null).length >= LEAST_FOR_A_CHART
  );
}

/** True when a measure has any figure at all, hidden ones included. */
export function hasFigures({ series }: PublicMeasure): boolean {
  return series.some(({ observations }) => observations.length > 0);
}
