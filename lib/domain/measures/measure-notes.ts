import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { chartInputOf, groupSeries, hasLine } from '@/lib/domain/chart/chart-series';
import { type Day, formatDay, isAfter } from '@/lib/domain/day';
import type { AnnotationRecord } from './annotation-record';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { LEAST_FIGURES } from '@/lib/domain/statistics/judgement';

/** A note with what became of it: one that was withdrawn is kept, and is not drawn. */
export type NoteRecord = AnnotationRecord & {
  id: string;
  withdrawnAt: string | null;
  withdrawnReason: string | null;
};

export type NoteObjection = { field: 'date' | 'reason'; sentence: string };

/** Why a note may not be added, or null. Limits recalculated without a reason would hide a change. */
export function whyNotAddNote(
  { date, rebase, reason }: Pick<AnnotationRecord, 'date' | 'rebase' | 'reason'>,
  today: Day,
): NoteObjection | null {
  if (isAfter(date, today)) {
    return { field: 'date', sentence: 'The day of the note must be today or in the past' };
  }
  if (rebase && reason === null) {
    return { field: 'reason', sentence: 'Enter why figures before and after cannot be compared' };
  }
  return null;
}

/**
 * What recalculating the limits would do to each chart of a measure: at once where enough figures follow the day,
 * later where they do not, and nothing where a chart has no limits. One sentence a chart.
 */
export function describeFreshStarts(measure: PublicMeasure): string[] {
  return groupSeries(measure.series)
    .filter(hasLine)
    .map((group) => {
      const { title, lines, periods, judgement } = buildChartModel(chartInputOf(measure, group));
      if (judgement.notJudged === 'overlapping' || judgement.notJudged === 'too-few-cases') {
        return `${title}: it has no limits, so only the note is drawn.`;
      }
      const points = lines[0]?.points ?? [];
      const newestWay = points.findLastIndex(({ flags }) => flags.includes('b'));
      const judged = points.flatMap(({ figure, immature }, index) => {
        const start = periods[index]?.start;
        const isLeftOut = figure === null || immature || index < newestWay;
        return isLeftOut || start === undefined ? [] : [start];
      });
      return `${title}: ${whatWouldHappen(judged)}`;
    });
}

/** `judged`: the first day of each period that takes part in the verdict, oldest first. */
function whatWouldHappen(judged: readonly Day[]): string {
  const latest = judged.at(-LEAST_FIGURES);
  if (latest === undefined) {
    const have = judged.length === 1 ? 'is 1 figure' : `are ${judged.length} figures`;
    return `there ${have} to judge. The limits are worked out again when ${LEAST_FIGURES} figures follow the day of the note.`;
  }
  return `for a day up to ${formatDay(latest)} the average and limits are worked out again at once. For a later day they do not change until ${LEAST_FIGURES} figures follow it.`;
}
