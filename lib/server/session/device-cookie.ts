import { createHmac, timingSafeEqual } from 'node:crypto';
import { cookies } from 'next/headers';
import { webSettings } from '@/lib/config/env';
import { deviceCookie } from './session-cookie';

const signatureOf = (id: string) =>
  createHmac('sha256', webSettings().authSecret).update(`device:${id}`).digest('base64url');

/** What the browser keeps for the id of a device: the id and our signature, so that a made-up one costs no query. */
export const signedDevice = (id: string): string => `${id}.${signatureOf(id)}`;

/** The id in what a browser sent, or null when we did not sign it. */
export function readSignedDevice(sent: string | undefined): string | null {
  const [, id, signature] = /^([\w-]{43})\.([\w-]{43})$/.exec(sent ?? '') ?? [];
  if (id === undefined || signature === undefined) return null;
  return timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(id))) ? id : null;
}

/** The id of this browser, if anybody has signed in from it before. */
export async function deviceInCookie(): Promise<string | null> {
  return readSignedDevice((await cookies()).get(deviceCookie().name)?.value);
}

/** Lets this browser be known the next time. Only after a password was right. */
export async function keepDeviceCookie(id: string): Promise<void> {
  const { name, options } = deviceCookie();
  (await cookies()).set(name, signedDevice(id), options);
}
