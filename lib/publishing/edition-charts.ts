import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { chartInputOf, groupSeries, hasLine } from '@/lib/domain/chart/chart-series';
import { buildFunnel } from '@/lib/domain/chart/funnel/funnel-model';
import { comparedYears, funnelId } from '@/lib/domain/chart/funnel/compared-forces';
import type { Snapshot } from '@/lib/domain/outside/snapshot';
import type { Drawings } from './charts/draw-chart';
import type { DrawnModel } from './charts/drawn-model';
import { type DrawnChart, type Rasterise, chartFiles } from './pictures/chart-files';
import type { RenderedFile } from './rendered-file';

export type ChartTools = {
  /** Draws a chart as SVG, for each width of page. The same model must give the same text. */
  drawChart(model: DrawnModel): Promise<Drawings | null>;
  /** Null on a kind of machine that has no program for it. */
  rasterise: Rasterise | null;
};

/** A chart of an edition: as it stands in the pages, and as files to keep. */
type EditionChart = { drawing: string; files: readonly RenderedFile[] };

/** The charts of an edition, by the id of their group of series: each drawn once, on however many pages it stands. */
export type EditionCharts = ReadonlyMap<string, EditionChart>;

/**
 * One after the other: the drawing room has one canvas, and a picture in dots takes much memory while it is made.
 * @throws Error naming the chart when one cannot be drawn completely.
 */
export async function drawCharts({ measures }: Snapshot, tools: ChartTools): Promise<EditionCharts> {
  const charts = new Map<string, EditionChart>();
  for (const measure of measures) {
    for (const group of groupSeries(measure.series).filter(hasLine)) {
      const { id, series } = group;
      const model = buildChartModel(chartInputOf(measure, group));
      const chart = await drawOne({ measure: measure.ref, id, series, model }, tools);
      if (chart) charts.set(id, chart);
    }
    for (const year of comparedYears(measure)) {
      const id = funnelId(measure.ref, year);
      const model = buildFunnel(measure, year);
      const chart =
        model && (await drawOne({ measure: measure.ref, id, series: measure.forces, model }, tools));
      if (chart) charts.set(id, chart);
    }
  }
  return charts;
}

async function drawOne(
  shown: Omit<DrawnChart, 'wide'>,
  { drawChart, rasterise }: ChartTools,
): Promise<EditionChart | null> {
  const drawings = await drawChart(shown.model);
  if (!drawings) return null;
  const { wide, narrow } = drawings;
  return { drawing: wide + narrow, files: await chartFiles({ ...shown, wide }, rasterise) };
}
