import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { markPictureUsed } from '@/lib/data/chart/chart-pictures';
import { enqueueJob } from '@/lib/data/enqueue-job';
import { findUncoveredPicture } from '@/lib/data/uncovered/chart-pictures';
import { type PictureOrder, pictureText } from '@/lib/domain/chart/chart-picture';
import type { PictureSize } from '@/lib/domain/picture-kinds';

const ONE_DAY = 24 * 60 * 60 * 1000;
/** Milliseconds between two looks: a drawing is quick, unless the worker has much to do. */
const FIRST_LOOK = 30;
const LONGEST_PAUSE = 500;
/**
 * How long a reader waits for a picture that is not drawn yet, in milliseconds. The page is there meanwhile, and a
 * picture that comes late is better than a broken one: on a busy machine the drawing process takes a while to start.
 */
const PATIENCE = 20_000;

/** The name of a picture: SHA-256, in hexadecimal, of all that it shows. */
export function pictureHash(model: Parameters<typeof pictureText>[0], size: PictureSize): string {
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
  const found = await findUncoveredPicture(hash, order.format);
  if (!found) return drawnSoon(hash, order, patience);
  // Once a day is enough to know which pictures are still looked at.
  if (now.getTime() - found.usedAt.getTime() > ONE_DAY) await markPictureUsed(hash, now);
  return found.bytes;
}

type Drawn = Promise<Uint8Array<ArrayBuffer> | null>;

/** Pictures that somebody waits for in this process: however many ask for one, one waits. */
const awaited = new Map<string, Drawn>();

function drawnSoon(hash: string, order: PictureOrder, patience: number): Drawn {
  const key = `${hash}.${order.format}`;
  const waiting = awaited.get(key) ?? askAndWait(hash, order, patience).finally(() => awaited.delete(key));
  awaited.set(key, waiting);
  return waiting;
}

async function askAndWait(hash: string, order: PictureOrder, patience: number): Drawn {
  await enqueueJob('draw-chart', { ...order, id: `${hash}.${order.format}` });
  let pause = FIRST_LOOK;
  for (let waited = 0; waited < patience; waited += pause) {
    pause = Math.min(pause * 1.3, LONGEST_PAUSE);
    await wait(pause);
    const drawn = await findUncoveredPicture(hash, order.format);
    if (drawn) return drawn.bytes;
  }
  return null;
}
