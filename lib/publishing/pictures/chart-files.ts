import { createHash } from 'node:crypto';
import { pictureFilePath } from '@/lib/domain/paths/public';
import type { PictureFormat } from '@/lib/domain/picture-kinds';
import { listedOnce } from '@/lib/domain/chart/chart-series';
import type { PublicSeries } from '@/lib/domain/outside/snapshot';
import type { DrawnModel } from '../charts/drawn-model';
import type { RenderedFile, TextFile } from '../rendered-file';
import { standAloneSvg } from './stand-alone-svg';

/** Draws a stand-alone SVG in dots, as a PNG. The same text must give the same bytes. */
export type Rasterise = (svg: string) => Promise<Uint8Array>;

/** A chart of an edition: its name among all, which figures it shows, as a model and as the worker's wide drawing. */
export type DrawnChart = {
  measure: string;
  id: string;
  series: readonly Pick<PublicSeries, 'licence'>[];
  model: DrawnModel;
  wide: string;
};

/**
 * A chart as files to keep: SVG, and PNG where there is something to make it with. Both are made of the drawing on the
 * page, so they can hold nothing that the page does not.
 */
export async function chartFiles(chart: DrawnChart, rasterise: Rasterise | null): Promise<RenderedFile[]> {
  const svg = svgFile(chart);
  if (rasterise === null) return [svg];
  const png = { path: pathOf(chart, 'png'), contentType: 'image/png', body: await rasterise(svg.body) };
  return [svg, png];
}

function svgFile(chart: DrawnChart): TextFile {
  const { series, model, wide } = chart;
  // Away from its page a picture must say by itself under which licence it may be shown.
  const sourceLine = `${model.sourceLine.replace(/\.$/, '')}. ${listedOnce(series.map(({ licence }) => licence))}`;
  return {
    path: pathOf(chart, 'svg'),
    contentType: 'image/svg+xml; charset=utf-8',
    body: standAloneSvg(wide, { ...model, sourceLine }, 'wide'),
  };
}

function pathOf({ measure, id }: DrawnChart, format: PictureFormat): string {
  // The name of a series can say too much for the name of a file in somebody's downloads. Its hash says nothing, and
  // stays the same when other series come.
  const name = createHash('sha256').update(id).digest('hex').slice(0, 8);
  return pictureFilePath({ measure, name, format });
}
