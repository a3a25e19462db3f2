import { groupSeries, hasLine, lastDayOf, type SeriesGroup } from '@/lib/domain/chart/chart-series';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import type { Direction } from '@/lib/domain/figure';
import { chartOf } from './chart-of-measure';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import type { Variation } from '@/lib/domain/statistics/judgement';

/** What a figure says, in one word of the wall: each figure has exactly one. In the order of the wall, worst first. */
export const WALL_VERDICTS = [
  'concern',
  'misses-target',
  'level-changed',
  'changed',
  'improvement',
  'no-change',
  'not-judged',
] as const;
export type WallVerdict = (typeof WALL_VERDICTS)[number];

export const WALL_VERDICT_LABELS: Record<WallVerdict, string> = {
  concern: 'An unusual change: concern',
  'misses-target': 'Expected to miss its target',
  'level-changed': 'The level changed',
  changed: 'An unusual change: higher or lower',
  improvement: 'An unusual change: improvement',
  'no-change': 'No unusual change',
  'not-judged': 'Not tested',
};

/** As many charts as a person can hold in view together. */
export const MOST_COMPARED = 4;

/** The same order in words, for those who read the wall. */
export const WALL_ORDER =
  'Worst first: an unusual change that is a concern, then figures expected to miss their target, then those whose level changed, then other unusual changes, then improvements, then no unusual change, then figures that cannot be tested. Newest first within each group.';

const BY_VARIATION: Record<Variation, WallVerdict> = {
  concern: 'concern',
  'neutral-high': 'changed',
  'neutral-low': 'changed',
  improvement: 'improvement',
  'common-cause': 'no-change',
};

/** One figure of the wall: a measure, the series it draws, and what they show. */
export type WallFigure = {
  measure: PublicMeasure;
  group: SeriesGroup;
  model: ChartModel;
  verdict: WallVerdict;
};

/** The one verdict a figure is under. A target that will be missed weighs more than any change but a concern. */
export function wallVerdict({
  judgement: { variation, assurance, notJudged },
}: Pick<ChartModel, 'judgement'>): WallVerdict {
  if (notJudged === 'level-changed') return 'level-changed';
  if (variation === null) return 'not-judged';
  if (variation !== 'concern' && assurance === 'consistently-misses') return 'misses-target';
  return BY_VARIATION[variation];
}

/** True for a figure of which it can be told whether it changed. */
export const isTested = ({ judgement: { variation, notJudged } }: Pick<ChartModel, 'judgement'>): boolean =>
  variation !== null || notJudged === 'level-changed';

/** True for a figure whose newest value is beyond the usual variation, or whose level changed. */
export const isUnusual = (model: Pick<ChartModel, 'judgement'>): boolean =>
  isTested(model) && model.judgement.variation !== 'common-cause';

/** Which way an unusual change goes; null where there is none. */
export function headingOf(variation: Variation | null, direction: Direction): 'up' | 'down' | null {
  if (variation === 'neutral-high') return 'up';
  if (variation === 'neutral-low') return 'down';
  if (direction !== 'up' && direction !== 'down') return null;
  if (variation === 'improvement') return direction;
  if (variation !== 'concern') return null;
  return direction === 'up' ? 'down' : 'up';
}

/** Goes with the reading of the catalogue, as the charts go with its measures. */
const walls = new WeakMap<readonly PublicMeasure[], readonly WallFigure[]>();

/**
 * Every figure of some measures, worst first (`WALL_ORDER`); equal ones in the order of the catalogue. Worked out once for each
 * reading of the catalogue.
 */
export function wallFigures(measures: readonly PublicMeasure[]): readonly WallFigure[] {
  const known = walls.get(measures);
  if (known) return known;
  const figures = measures
    .flatMap((measure) =>
      groupSeries(measure.series).map((group): WallFigure => {
        const model = chartOf(measure, group);
        return { measure, group, model, verdict: wallVerdict(model) };
      }),
    )
    .sort(worstFirst);
  walls.set(measures, figures);
  return figures;
}

/** Compares two figures as the wall orders them. */
export function worstFirst(
  one: Pick<WallFigure, 'group' | 'verdict'>,
  other: Pick<WallFigure, 'group' | 'verdict'>,
): number {
  const byVerdict = WALL_VERDICTS.indexOf(one.verdict) - WALL_VERDICTS.indexOf(other.verdict);
  return byVerdict || (lastDayOf(other.group) ?? '').localeCompare(lastDayOf(one.group) ?? '');
}

/** Figures whose change is real or whose target will be missed before all others; otherwise in the order given. */
export function standOutFirst<Figure extends Pick<WallFigure, 'measure' | 'group'>>(
  figures: readonly Figure[],
): Figure[] {
  const isPlain = ({ measure, group }: Figure) =>
    ['no-change', 'not-judged'].includes(wallVerdict(chartOf(measure, group)));
  return figures.toSorted((one, other) => Number(isPlain(one)) - Number(isPlain(other)));
}

/** The figures of these names that can be drawn as a line, in the order asked for; names that nobody knows are left out. */
export function chosenFigures(measures: readonly PublicMeasure[], names: readonly string[]): WallFigure[] {
  const known = new Map(wallFigures(measures).map((figure) => [figure.group.id, figure]));
  return names.flatMap((name) => {
    const figure = known.get(name);
    return figure && hasLine(figure.group) ? [figure] : [];
  });
}
