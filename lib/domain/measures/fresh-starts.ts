import { chartFigures } from '@/lib/domain/chart/chart-figures';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { chartInputOf, groupSeries, hasLine } from '@/lib/domain/chart/chart-series';
import type { ChartInput, ChartModel } from '@/lib/domain/chart/chart-types';
import type { Day } from '@/lib/domain/day';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';

/**
 * A day from which the limits of a chart might be worked out again, because its level changed most there. `now` and `then`:
 * the chart as it is, and as it would be.
 */
export type FreshStart = { id: string; from: Day; now: ChartModel; then: ChartModel };

/** Stands in the note of the second chart where the reason will stand. */
const REASON = 'the reason you give';

function startedAt(input: ChartInput, from: Day): ChartModel {
  const start = { date: from, words: 'New limits', rebase: true, reason: REASON };
  return buildChartModel({ ...input, annotations: [...input.annotations, start] });
}

/**
 * For each chart of a measure that gives no verdict because its level changed: the day to propose. It is a proposal only:
 * figures show when a level changed, and never why.
 */
export function proposedFreshStarts(measure: PublicMeasure): FreshStart[] {
  return groupSeries(measure.series)
    .filter(hasLine)
    .flatMap((group) => {
      const input = chartInputOf(measure, group);
      const { judgement, timeline } = chartFigures(input);
      const from = judgement.levelChange && timeline.periods[judgement.levelChange.at]?.start;
      if (judgement.notJudged !== 'level-changed' || !from) return [];
      return [{ id: group.id, from, now: buildChartModel(input), then: startedAt(input, from) }];
    });
}
