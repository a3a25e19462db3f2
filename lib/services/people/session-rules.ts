import { createHash, randomBytes } from 'node:crypto';

/** However busy a person is, they sign in again after a working day. */
export const SESSION_HOURS = 8;
/** A screen left alone is closed after half an hour. */
export const IDLE_MINUTES = 30;

/** How long a device is known after the last time its person signed in from it. */
export const DEVICE_DAYS = 180;

/** A new device's id: as a session's. */
export const newDeviceId = (): string => newSessionId();

/** A new session's id: 256 random bits, known to the browser alone. */
export function newSessionId(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a session's id, or of anything else that is only ever compared. */
export function keptHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
