import type { PictureFormat } from '@/lib/domain/chart-picture';
import { database } from './database';

/** A picture in the format asked for, and when somebody last asked; null when it is not drawn yet. */
export async function findChartPicture(
  hash: string,
  format: PictureFormat,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; usedAt: Date } | null> {
  const select = { svg: format === 'svg', png: format === 'png', usedAt: true } as const;
  const row = await database().chartPicture.findUnique({ where: { hash }, select });
  if (!row) return null;
  const bytes = format === 'svg' ? new TextEncoder().encode(row.svg) : row.png;
  return bytes && { bytes: new Uint8Array(bytes), usedAt: row.usedAt };
}

/** The drawing of this hash as SVG, or null. */
export async function findDrawing(hash: string): Promise<string | null> {
  const row = await database().chartPicture.findUnique({ where: { hash }, select: { svg: true } });
  return row?.svg ?? null;
}

/** Keeps a drawing. One that is there already stays: equal hashes are equal pictures. */
export async function insertDrawing(hash: string, svg: string, now: Date): Promise<void> {
  const data = [{ hash, svg, drawnAt: now, usedAt: now }];
  await database().chartPicture.createMany({ data, skipDuplicates: true });
}

/** Keeps the same drawing in dots. */
export async function saveDots(hash: string, png: Uint8Array<ArrayBuffer>): Promise<void> {
  await database().chartPicture.updateMany({ where: { hash }, data: { png } });
}

/** Remembers that somebody looked at a picture. */
export async function markPictureUsed(hash: string, now: Date): Promise<void> {
  await database().chartPicture.updateMany({ where: { hash }, data: { usedAt: now } });
}

/** Removes the pictures that nobody has looked at since `before`; says how many. */
export async function removePicturesUnusedSince(before: Date): Promise<number> {
  const { count } = await database().chartPicture.deleteMany({ where: { usedAt: { lt: before } } });
  return count;
}
