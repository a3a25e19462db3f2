import { database } from '@/lib/data/database';

/** A device of a person: the SHA-256 of the id in its cookie, and the person's id. */
export type KnownDevice = { idHash: string; userId: string };

/**
 * Whether the person with this e-mail address has signed in from the device before, in the time it is kept, and has had
 * the same password since.
 */
export async function isKnownDevice(
  { idHash, email }: { idHash: string; email: string },
  now: Date,
): Promise<boolean> {
  const row = await database().knownDevice.findFirst({
    where: { idHash, user: { email }, revokedAt: null, expiresAt: { gt: now } },
    select: { userId: true },
  });
  return row !== null;
}

/** Keeps a device until `expiresAt`; one that is known already is kept longer. */
export async function keepDevice({ idHash, userId }: KnownDevice, expiresAt: Date): Promise<void> {
  const { count } = await database().knownDevice.updateMany({
    where: { idHash, userId, revokedAt: null },
    data: { expiresAt },
  });
  if (count === 0) await database().knownDevice.createMany({ data: [{ idHash, userId, expiresAt }] });
}

/** Makes every device of a person unknown again. */
export async function revokeDevices(userId: string, now: Date): Promise<void> {
  await database().knownDevice.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
}
