import type { ChartInput } from './chart/chart-types';
import type { Day } from './day';
import { BASES, type Basis, figureOf, overlaps, type Unit } from './measure';
import type { MeasureRecord, SeriesRecord } from './records';

/** Series that may share one figure, the one the figure is about first. */
export type SeriesGroup = { id: string; series: readonly [SeriesRecord, ...SeriesRecord[]] };

const MOST_LINES = 2;
const LEAST_FOR_A_LINE = 2;

/** A count of one area beside a count of a larger one says nothing; a share, an average or a ratio can be set side by side. */
const COMPARABLE_BETWEEN_AREAS: readonly Unit[] = ['percent', 'ratio', 'days'];

/**
 * The series of a measure, put into figures. Two share a figure only when everything but the area is the same: the
 * unit, the basis, the type of period and what is covered; when they have a period in common; and when the unit allows
 * it. So a rolling year never meets another period, and offences recorded never meet investigations closed. Series
 * without any observation have no figure. Countries come second, because the figure is about the smaller area.
 */
export function groupSeries(series: readonly SeriesRecord[]): SeriesGroup[] {
  const groups: { id: string; series: [SeriesRecord, ...SeriesRecord[]] }[] = [];
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

/** True when two series may be drawn as two lines of one figure. */
export function mayShareFigure(one: SeriesRecord, other: SeriesRecord): boolean {
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

function shareAPeriod(one: SeriesRecord, other: SeriesRecord): boolean {
  const known = new Set(one.observations.map(({ period }) => `${period.start}/${period.end}`));
  return other.observations.some(({ period }) => known.has(`${period.start}/${period.end}`));
}

// The Office for National Statistics gives countries and groups of them codes that begin with K (United Kingdom,
// Great Britain, England and Wales) or end in nine (E92, W92).
const isNational = ({ areaCode }: SeriesRecord) => areaCode !== null && /^(K|[ENSW]92)/.test(areaCode);

const smallerAreasFirst = (series: readonly SeriesRecord[]): SeriesRecord[] => [
  ...series.filter((one) => !isNational(one)),
  ...series.filter(isNational),
];

/** True when there are enough figures for a line; a single figure is said in words instead. */
export function hasLine({ series }: SeriesGroup): boolean {
  return series.some(
    ({ observations, unit }) =>
      observations.filter((observation) => figureOf(observation, unit) !== null).length >= LEAST_FOR_A_LINE,
  );
}

/** What the chart of a group is made of. */
export function chartInputOf(measure: MeasureRecord, { series }: SeriesGroup): ChartInput {
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
    annotations: measure.annotations,
    target: main.unit === measure.unit ? targetFor(measure, main) : null,
    sourceLine: `Source: ${[...new Set(series.map(({ source }) => source))].join(' ')}`,
    illustrative: series.some(({ illustrative }) => illustrative),
  };
}

function subtitleOf(main: SeriesRecord, others: readonly SeriesRecord[]): string {
  const areas = [main, ...others].map(({ area }) => area).join(' and ');
  const rolling = overlaps(main.periodType) ? '. Each figure covers a year, and the periods overlap' : '';
  return `${areas}${basisInWords(main.basis)}${rolling}`;
}

function basisInWords(basis: Basis): string {
  if (basis === 'not-applicable') return '';
  return basis === 'not-stated'
    ? '. The source does not say which date counts'
    : `, ${lowered(BASES[basis])}`;
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

/** The target that holds at the end of the line: the newest one that had not ended by then. */
function targetFor({ targets }: MeasureRecord, { observations }: SeriesRecord): number | null {
  const last = observations.at(-1)?.period.end;
  if (last === undefined) return null;
  return targets.findLast(({ endsOn }) => endsOn === null || endsOn >= last)?.value ?? null;
}

/** True when somebody has supplied anything for the measure, figures that may not be shown included. */
export function hasFigures({ series }: Pick<MeasureRecord, 'series'>): boolean {
  return series.some(({ observations }) => observations.length > 0);
}

/** The last day that any figure of some series covers; null without figures. */
export function lastDayOf({ series }: { series: readonly SeriesRecord[] }): Day | null {
  const ends = series.flatMap(({ observations }) => observations.map(({ period }) => period.end));
  return ends.toSorted().at(-1) ?? null;
}

/** The measures with figures that reach to `since` or later, the newest first; equally new ones in the catalogue's order. */
export function recentFirst(measures: readonly MeasureRecord[], since: Day): MeasureRecord[] {
  return measures
    .flatMap((measure) => {
      const last = lastDayOf(measure);
      return last !== null && last >= since ? [{ measure, last }] : [];
    })
    .sort((a, b) => b.last.localeCompare(a.last))
    .map(({ measure }) => measure);
}
