import { chartModelOf, hasChart } from '@/components/site/series-chart';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import type { PublicMeasure, PublicSeries, Snapshot } from '@/lib/domain/snapshot';
import type { Drawings } from './charts/draw-chart';
import { type Rasterise, chartFiles } from './pictures/chart-files';
import type { RenderedFile } from './rendered-file';

export type ChartTools = {
  /** Draws a chart as SVG, for each width of page. The same model must give the same text. */
  drawChart(model: ChartModel): Promise<Drawings | null>;
  /** Null on a kind of machine that has no program for it. */
  rasterise: Rasterise | null;
};

/** A chart of an edition: as it stands in the pages, and as files to keep. */
type EditionChart = { drawing: string; files: readonly RenderedFile[] };

/** The charts of an edition, by the slug of their series: each drawn once, on however many pages it stands. */
export type EditionCharts = ReadonlyMap<string, EditionChart>;

/**
 * One after the other: the drawing room has one canvas, and a picture in dots takes much memory while it is made.
 * @throws Error naming the chart when one cannot be drawn completely.
 */
export async function drawCharts({ measures }: Snapshot, tools: ChartTools): Promise<EditionCharts> {
  const charts = new Map<string, EditionChart>();
  for (const measure of measures) {
    for (const series of measure.series.filter(hasChart)) {
      const chart = await drawOne(measure, series, tools);
      if (chart) charts.set(series.slug, chart);
    }
  }
  return charts;
}

async function drawOne(
  measure: PublicMeasure,
  series: PublicSeries,
  { drawChart, rasterise }: ChartTools,
): Promise<EditionChart | null> {
  const model = chartModelOf(measure, series);
  const drawings = await drawChart(model);
  if (!drawings) return null;
  const { wide, narrow } = drawings;
  return { drawing: wide + narrow, files: await chartFiles({ measure, series, model, wide }, rasterise) };
}
