import { MOST_LINES } from './chart-figures';
import { ratioOf, subtitleOf } from './chart-subtitle';
import type { ChartInput } from './chart-types';
import type { Day } from '@/lib/domain/day';
import { figureOf, isWithheld, periodKey, type Unit } from '@/lib/domain/figure';
import { footnotesOn } from '@/lib/domain/chart/notes/footnotes';
import { eventsOn } from '@/lib/domain/chart/notes/force-events';
import type { PublicMeasure, PublicSeries } from '@/lib/domain/outside/snapshot';

/** Series that may share one figure, the one the figure is about first. */
export type SeriesGroup = { id: string; series: readonly [PublicSeries, ...PublicSeries[]] };

/** What a chart takes of its measure. */
export type ChartedMeasure = Pick<
  PublicMeasure,
  | 'title'
  | 'numerator'
  | 'denominator'
  | 'unit'
  | 'direction'
  | 'annotations'
  | 'events'
  | 'footnotes'
  | 'targets'
>;

const LEAST_FOR_A_LINE = 2;

/** A count of one area beside a count of a larger one says nothing; a share, an average or a ratio can be set side by side. */
const COMPARABLE_BETWEEN_AREAS: readonly Unit[] = ['percent', 'ratio', 'days'];

/**
 * The series of a measure, put into figures. They share a figure only when everything but the area is the same: the
 * unit, the basis, the type of period and what is covered; when they have a period in common; and when the unit allows
 * it. So a rolling year never meets another period, and offences recorded never meet investigations closed. Series
 * without any observation have no figure. The figure is about the smaller area: groups of areas follow, countries last.
 */
export function groupSeries(series: readonly PublicSeries[]): SeriesGroup[] {
  const groups: { id: string; series: [PublicSeries, ...PublicSeries[]] }[] = [];
  for (const next of smallerAreasFirst(series.filter(({ observations }) => observations.length > 0))) {
    const group = groups.find(
      (candidate) =>
        candidate.series.length < MOST_LINES && candidate.series.every((one) => mayShareFigure(one, next)),
    );
    if (group) group.series.push(next);
    else groups.push({ id: next.slug, series: [next] });
  }
  return groups;
}

/** True when two series may be drawn as lines of one figure. */
function mayShareFigure(one: PublicSeries, other: PublicSeries): boolean {
  return (
    COMPARABLE_BETWEEN_AREAS.includes(one.unit) &&
    one.unit === other.unit &&
    one.basis === other.basis &&
    one.periodType === other.periodType &&
    one.scope === other.scope &&
    one.illustrative === other.illustrative &&
    one.area !== other.area &&
    shareAPeriod(one, other)
  );
}

function shareAPeriod(one: PublicSeries, other: PublicSeries): boolean {
  const known = new Set(one.observations.map(({ period }) => periodKey(period)));
  return other.observations.some(({ period }) => known.has(periodKey(period)));
}

// The Office for National Statistics gives countries and groups of them codes that begin with K (United Kingdom,
// Great Britain, England and Wales) or end in nine (E92, W92).
/** True for figures of a country, or of several. */
export const isNational = ({ areaCode }: Pick<PublicSeries, 'areaCode'>): boolean =>
  areaCode !== null && /^(K|[ENSW]92)/.test(areaCode);

// A group of forces, such as the most similar ones, has no code of its own.
const isGroup = ({ areaCode }: PublicSeries) => areaCode === null;

const smallerAreasFirst = (series: readonly PublicSeries[]): PublicSeries[] => [
  ...series.filter((one) => !isGroup(one) && !isNational(one)),
  ...series.filter(isGroup),
  ...series.filter(isNational),
];

/** True when enough figures may be shown for a line; a single figure is said in words instead. */
export function hasLine({ series }: Pick<SeriesGroup, 'series'>): boolean {
  return series.some(
    ({ observations, unit }) =>
      observations.filter((one) => !isWithheld(one) && figureOf(one, unit) !== null).length >=
      LEAST_FOR_A_LINE,
  );
}

/**
 * What the chart of a group is made of: for the office, for the panel and in an edition, so that the same figures never
 * say one thing to one reader and another to the next. `measure` and `group` are as that reader may see them.
 */
export function chartInputOf(measure: ChartedMeasure, { series }: Pick<SeriesGroup, 'series'>): ChartInput {
  const [main, ...others] = series;
  return {
    title: others.length === 0 ? main.title : measure.title,
    subtitle: subtitleOf(main, others),
    unit: main.unit,
    direction: measure.direction,
    series: series.map(({ slug, area, basis, periodType, observations }) => ({
      slug,
      label: area,
      basis,
      periodType,
      observations,
    })),
    annotations: [...measure.annotations, ...eventsOn(main, measure.events)],
    footnotes: footnotesOn(measure.footnotes, series),
    target: targetFor(measure, main),
    sourceLine: `Source: ${listedOnce(series.map(({ source }) => source))}`,
    illustrative: series.some(({ illustrative }) => illustrative),
    ...(main.unit === 'ratio' ? ratioOf(measure) : {}),
  };
}

/** Texts that are one after the other in one sentence, each of them once: "The police; Home Office, table 3." */
export function listedOnce(texts: readonly string[]): string {
  const [last = '', ...before] = [...new Set(texts)].reverse();
  return [...before.reverse().map((text) => text.replace(/\.$/, '')), last].join('; ');
}

type Targets = Pick<PublicMeasure, 'unit' | 'targets'>;

/**
 * The target a line is judged by: the newest one, unless it had ended before the line's last day. An older target never
 * comes back, and a line in another unit than the measure has none.
 */
function targetFor(
  { unit, targets }: Targets,
  line: Pick<PublicSeries, 'unit' | 'observations'>,
): number | null {
  const last = line.observations
    .map(({ period }) => period.end)
    .toSorted()
    .at(-1);
  const newest = targets.at(-1);
  if (last === undefined || newest === undefined || line.unit !== unit) return null;
  return newest.endsOn === null || newest.endsOn >= last ? newest.value : null;
}

/** True when somebody has supplied anything for the measure, figures that may not be shown included. */
export function hasFigures({ series }: Pick<PublicMeasure, 'series'>): boolean {
  return series.some(({ observations }) => observations.length > 0);
}

/** True when there are figures, and every one of them is about a country: none is about the area of a force. */
export function isOnlyNational({
  series,
}: {
  series: readonly Pick<PublicSeries, 'areaCode' | 'observations'>[];
}): boolean {
  const having = series.filter(({ observations }) => observations.length > 0);
  return having.length > 0 && having.every(isNational);
}

/** Said above the figures of such a measure. Worked out from the record: a stored text would be wrong one day. */
export const ONLY_NATIONAL = 'These figures are national. We have no figures for our own area yet.';

/** The last day that any figure of some series covers; null without figures. */
export function lastDayOf({ series }: { series: readonly PublicSeries[] }): Day | null {
  const figures = series.flatMap(({ observations, unit }) => observations.map((one) => ({ one, unit })));
  // A period for which nothing was given or can be shown does not make figures newer, unless there are no others.
  const known = figures.filter(({ one, unit }) => !isWithheld(one) && figureOf(one, unit) !== null);
  const ends = (known.length > 0 ? known : figures).map(({ one }) => one.period.end);
  return ends.toSorted().at(-1) ?? null;
}

/** The measures with figures that reach to `since` or later, the newest first; equally new ones in the catalogue's order. */
export function recentFirst(measures: readonly PublicMeasure[], since: Day): PublicMeasure[] {
  return measures
    .flatMap((measure) => {
      const last = lastDayOf(measure);
      return last !== null && last >= since ? [{ measure, last }] : [];
    })
    .sort((a, b) => b.last.localeCompare(a.last))
    .map(({ measure }) => measure);
}
