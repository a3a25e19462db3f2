import type { PictureFormat } from '@/lib/domain/picture-kinds';
import { database } from '../database';

/*
 * A picture holds counts as its chart does, and its hash does not say for whom it was drawn: whoever reads one has the
 * hash from a chart of figures that the person may read.
 */

/** A picture in the format asked for, and when somebody last asked; null when it is not drawn yet. */
export async function findUncoveredPicture(
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
export async function findUncoveredDrawing(hash: string): Promise<string | null> {
  const row = await database().chartPicture.findUnique({ where: { hash }, select: { svg: true } });
  return row?.svg ?? null;
}
