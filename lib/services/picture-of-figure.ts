import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { findChartPicture, markPictureUsed } from '@/lib/data/chart-pictures';
import { enqueueJob } from '@/lib/data/publications';
import { type PictureOrder, type PictureSize, pictureText } from '@/lib/domain/chart-picture';
import type { ChartModel } from '@/lib/domain/chart/chart-types';

const ONE_DAY = 24 * 60 * 60 * 1000;
const BETWEEN_LOOKS = 40;
/**
 * How long a reader waits for a picture that is not drawn yet, in milliseconds. The page is there meanwhile, and a
 * picture that comes late is better than a broken one: on a busy machine the drawing thread takes a while to start.
 */
const PATIENCE = 20_000;

/** The name of a picture: SHA-256, in hexadecimal, of all that it shows. */
export function pictureHash(model: ChartModel, size: PictureSize): string {
  return createHash('sha256').update(pictureText(model, size)).digest('hex');
}

/**
 * The bytes of a picture. One that is not drawn yet is asked of the worker and waited for.
 * Null when it did not come within `patience` milliseconds; it may be there when somebody asks again.
 */
export async function pictureOfFigure(
  { hash, order }: { hash: string; order: PictureOrder },
  now: Date,
  patience = PATIENCE,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const found = await findChartPicture(hash, order.format);
  if (!found) return drawnSoon(hash, order, patience);
  // Once a day is enough to know which pictures are still looked at.
  if (now.getTime() - found.usedAt.getTime() > ONE_DAY) await markPictureUsed(hash, now);
  return found.bytes;
}

async function drawnSoon(hash: string, order: PictureOrder, patience: number) {
  await enqueueJob('draw-chart', { ...order, id: `${hash}.${order.format}` });
  for (let waited = 0; waited < patience; waited += BETWEEN_LOOKS) {
    await wait(BETWEEN_LOOKS);
    const drawn = await findChartPicture(hash, order.format);
    if (drawn) return drawn.bytes;
  }
  return null;
}
