import { database } from '@/lib/data/database';

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
