import { insertDrawing, removePicturesUnusedSince, saveDots } from '@/lib/data/chart/chart-pictures';
import { findMeasure } from '@/lib/data/measures/measures';
import { findUncoveredDrawing } from '@/lib/data/uncovered/chart-pictures';
import { listUncoveredMeasures } from '@/lib/data/uncovered/measures';
import { pictureModel, type PictureOrder } from '@/lib/domain/chart/chart-picture';
import { groupSeries, hasLine } from '@/lib/domain/chart/chart-series';
import { drawChartAt } from '@/lib/publishing/charts/draw-chart';
import { standAloneSvg } from '@/lib/publishing/pictures/stand-alone-svg';
import { pictureHash } from '@/lib/services/chart/picture-of-figure';

const THIRTY_DAYS = 30 * 24 * 60 * 60 * 1000;

/**
 * Draws a figure as people of the role asked for may see it, and keeps the picture under its hash. The worker reads the
 * record itself, so nobody can have anything else drawn; when the figures have changed since somebody asked, the
 * picture is that of the new ones.
 * @throws Error naming the chart when it cannot be drawn completely.
 */
export async function drawChartJob(order: PictureOrder, now: Date): Promise<void> {
  const measure = await findMeasure(order, order.measure);
  const { figure, size } = order;
  const model = measure && pictureModel(measure, figure, size);
  if (!model) return;
  const hash = pictureHash(model, size);
  const drawn = await findUncoveredDrawing(hash);
  const svg =
    drawn ?? standAloneSvg(await drawChartAt(model, size === 'wide' ? 'wide' : 'narrow'), model, size);
  if (drawn === null) await insertDrawing(hash, svg, now);
  if (order.format === 'png') await drawDots(hash, svg);
}

async function drawDots(hash: string, svg: string): Promise<void> {
  // Part of it is a program for this kind of machine; where there is none, everything else goes on.
  const { rasterise } = await import('@/lib/publishing/pictures/rasterise');
  await saveDots(hash, await rasterise(svg));
}

/**
 * What to draw before anybody asks, so that the wall of measures opens with its pictures: the small one of every figure,
 * as the office may see it and as the panel may.
 */
export async function picturesOfTheWall(): Promise<PictureOrder[]> {
  const figures = (await listUncoveredMeasures()).flatMap((measure) =>
    groupSeries(measure.series)
      .filter(hasLine)
      .map(({ id }) => ({ measure: measure.ref, figure: id })),
  );
  return figures.flatMap((figure) =>
    (['officer', 'panel'] as const).map((role) => ({
      ...figure,
      role,
      size: 'small' as const,
      format: 'svg' as const,
    })),
  );
}

/** Removes pictures that nobody has looked at for thirty days: figures that were revised, people who have gone. */
export async function pruneChartsJob(now: Date): Promise<void> {
  await removePicturesUnusedSince(new Date(now.getTime() - THIRTY_DAYS));
}
