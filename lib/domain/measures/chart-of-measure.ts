import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { chartInputOf, type ChartedMeasure, type SeriesGroup } from '@/lib/domain/chart/chart-series';
import type { ChartModel } from '@/lib/domain/chart/chart-types';

/** Goes with the measure: nothing is kept of one that nobody holds any more. */
const drawn = new WeakMap<ChartedMeasure, Map<string, ChartModel>>();

/**
 * The chart of some series of a measure. A measure that was read is never changed, so each of its charts is worked out once, also
 * where the same reading serves many people.
 * @throws RangeError as `buildChartModel` does.
 */
export function chartOf(measure: ChartedMeasure, group: Pick<SeriesGroup, 'series'>): ChartModel {
  const charts = drawn.get(measure) ?? new Map<string, ChartModel>();
  drawn.set(measure, charts);
  const name = group.series.map(({ slug }) => slug).join(' ');
  const known = charts.get(name);
  if (known) return known;
  const model = buildChartModel(chartInputOf(measure, group));
  charts.set(name, model);
  return model;
}
