import { groupSeries, isNational, type SeriesGroup } from '@/lib/domain/chart/chart-series';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import { addDays, type Day } from '@/lib/domain/day';
import {
  figureOf,
  isWithheld,
  type Figure,
  type Period,
  type PeriodType,
  type Unit,
} from '@/lib/domain/figure';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { chartOf } from './chart-of-measure';

/** After this many years a figure tells what was, and no more how things are. */
const YEARS_OF_USE = 2;

/**
 * After so many days figures are old, by how often such figures come: 6 months, 4 quarters, 3 half-years, 2 years. Of rolling
 * years and points in time the period does not tell how often.
 */
const DAYS_UNTIL_OLD: Record<PeriodType, number> = {
  month: 184,
  quarter: 366,
  'half-year': 549,
  'financial-year': 731,
  'calendar-year': 731,
  'rolling-year': 731,
  point: 731,
};

/** True for figures that would have been followed by several others by now, if any came. */
function areOld({ type, end }: Pick<Period, 'type' | 'end'>, asAt: Day): boolean {
  return asAt > addDays(end, DAYS_UNTIL_OLD[type]);
}

type SeriesToLead = { unit: Unit; areaCode: string | null; observations: readonly Figure[] };

/** The last period of which the series has a figure that may be shown; null where there is none. */
function lastPeriod({ unit, observations }: Omit<SeriesToLead, 'areaCode'>): Period | null {
  const shown = observations.filter((one) => !isWithheld(one) && figureOf(one, unit) !== null);
  return (
    shown
      .map(({ period }) => period)
      .toSorted((a, b) => a.end.localeCompare(b.end))
      .at(-1) ?? null
  );
}

/** True for a day more than 2 years before `asAt`. */
export function isLongAgo(last: Day, asAt: Day): boolean {
  return last < `${Number(asAt.slice(0, 4)) - YEARS_OF_USE}${asAt.slice(4)}`;
}

/** The last day that the figures of some series cover, where they are old for figures that come so often; else null. */
export function lastDayOfOld(series: readonly Omit<SeriesToLead, 'areaCode'>[], asAt: Day): Day | null {
  const periods = series.flatMap((one) => lastPeriod(one) ?? []);
  const areAllOld = periods.every((period) => areOld(period, asAt));
  const last = newest(series);
  return areAllOld && last !== '' ? last : null;
}

const newest = (series: readonly Omit<SeriesToLead, 'areaCode'>[]): Day | '' =>
  series.map((one) => lastPeriod(one)?.end ?? '').reduce<Day | ''>((a, b) => (a > b ? a : b), '');

type Ranked<Item> = { item: Item; rank: number; last: Day | '' };

function ranked<Item>(item: Item, series: readonly SeriesToLead[], asAt: Day): Ranked<Item> {
  const last = newest(series);
  if (last === '' || isLongAgo(last, asAt)) return { item, rank: 2, last };
  return { item, rank: series.every(isNational) ? 1 : 0, last };
}

/**
 * In the order in which the series of one measure lead: those of our own area before those of a country, each the newest
 * first; those that ended over 2 years before `asAt` after all others. Equal ones keep their order.
 */
export function leadingFirst<Item>(
  items: readonly Item[],
  seriesOf: (item: Item) => readonly SeriesToLead[],
  asAt: Day,
): Item[] {
  return items
    .map((item) => ranked(item, seriesOf(item), asAt))
    .sort((a, b) => a.rank - b.rank || b.last.localeCompare(a.last))
    .map(({ item }) => item);
}

/** The figures of a measure, the one that leads first: see `leadingFirst`. */
export function leadingGroups({ series }: Pick<PublicMeasure, 'series'>, asAt: Day): SeriesGroup[] {
  return leadingFirst(groupSeries(series), (group) => group.series, asAt);
}

/** Measures with figures of the last 2 years before those without; within each the catalogue's own order. */
export function currentFirst<Item extends { series: readonly SeriesToLead[] }>(
  measures: readonly Item[],
  asAt: Day,
): Item[] {
  const isOld = ({ series }: Item) => Number(ranked(null, series, asAt).rank === 2);
  return [...measures].sort((a, b) => isOld(a) - isOld(b));
}

/** The model of a chart with the year in the first words of its headline, where its figures are old for how often they come. */
export function withYearItEnded(model: ChartModel, asAt: Day): ChartModel {
  const last = model.periods.findLast((_period, index) =>
    model.lines.some(({ points }) => (points[index]?.figure ?? null) !== null),
  );
  if (!last || !areOld(last, asAt)) return model;
  return { ...model, headline: `Figures ended in ${last.end.slice(0, 4)}. ${model.headline}` };
}

/** The message of the figure that leads, in one sentence without its full stop; null for a measure without figures. */
export function leadingHeadline(measure: PublicMeasure, asAt: Day): string | null {
  const [group] = leadingGroups(measure, asAt);
  return group ? withYearItEnded(chartOf(measure, group), asAt).headline : null;
}
