import { canonicalJson } from '@/lib/domain/canonical-json';
import { buildChartModel } from './chart-model';
import { chartInputOf, groupSeries, hasLine } from './chart-series';
import type { ChartModel } from './chart-types';
import { yearInName } from './funnel/compared-forces';
import { chosenFunnel } from './funnel/funnel-model';
import type { FunnelModel } from './funnel/funnel-types';
import type { Role } from '@/lib/domain/permissions';
import type { PictureFormat, PictureSize } from '@/lib/domain/picture-kinds';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';

/** One figure of a measure, by the number of the measure and the name of the figure. */
type FigureName = { measure: string; figure: string };

/** The picture of a figure as people of this role may see it. */
export type PictureOrder = FigureName & { role: Role; size: PictureSize; format: PictureFormat };

/**
 * How pictures are drawn at present. Raise it with every change of a drawing, or people go on seeing the old one; a test
 * holds the bytes of a drawing beside it.
 */
export const DRAWING_VERSION = 5;

/**
 * All that a picture of this figure shows, and nothing else, so that two readers who may see the same share one. Null
 * when the measure has no such figure, or when it has no line to draw. A comparison of forces has no small picture.
 * @param measure as the reader may see it (`measuresFor`).
 */
export function pictureModel(
  measure: PublicMeasure,
  figure: string,
  size: PictureSize,
): ChartModel | FunnelModel | null {
  const year = yearInName(figure);
  if (year !== null) return size === 'wide' ? chosenFunnel(measure, year) : null;
  const group = groupSeries(measure.series).find(({ id }) => id === figure);
  if (!group || !hasLine(group)) return null;
  const model = buildChartModel(chartInputOf(measure, group));
  // The small picture has no room for what its letters would stand for.
  return size === 'small' ? { ...model, annotations: [] } : model;
}

/** The text whose SHA-256 names a picture: equal for equal pictures, and another for anything that would be drawn otherwise. */
export function pictureText(model: ChartModel | FunnelModel, size: PictureSize): string {
  return canonicalJson({ version: DRAWING_VERSION, size, model });
}
