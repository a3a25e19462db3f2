import { xAxis } from './chart-sheet';
import type { ChartModel } from './chart-types';
import { daysBetween, type Day } from '@/lib/domain/day';

/** The first and the last day on which a figure of some charts ends. */
export type SharedRange = { from: Day; to: Day };

type Axis = { from: Day; to: Day; step: number };

/** How days become places on the axis of a chart; null where its periods follow no calendar, or there is only one. */
function axisOf({ periods }: ChartModel): Axis | null {
  const [from, to] = [periods[0]?.end, periods.at(-1)?.end];
  if (!from || !to || from === to) return null;
  const step = daysBetween(from, to) / (periods.length - 1);
  const isEven = periods.every(({ x, end }) => Math.abs(daysBetween(from, end) / step - x) < 0.5);
  return isEven ? { from, to, step } : null;
}

/**
 * Charts to be read side by side, put on one range of time, so that the same day is in the same place in each. Only
 * the x-axis changes; each keeps its own figures and its own y-axis. `range` is null, and the charts are
 * as they were, where one of them has a single figure or periods of no regular length.
 */
export function alignInTime(models: readonly ChartModel[]): {
  models: readonly ChartModel[];
  range: SharedRange | null;
} {
  const axes = models.flatMap((model) => axisOf(model) ?? []);
  const from = axes.map((axis) => axis.from).toSorted()[0];
  const to = axes
    .map((axis) => axis.to)
    .toSorted()
    .at(-1);
  if (models.length < 2 || axes.length < models.length || !from || !to) return { models, range: null };
  const aligned = models.map((model, index) => {
    const axis = axes[index];
    return axis ? { ...model, x: xAxis(model.periods, reach(axis, { from, to })) } : model;
  });
  return { models: aligned, range: { from, to } };
}

// Half a period more on either side, as every chart has.
const reach = ({ from, step }: Axis, range: SharedRange) => ({
  min: -daysBetween(range.from, from) / step - 0.5,
  max: daysBetween(from, range.to) / step + 0.5,
});
