import { headers } from 'next/headers';
import { UNKNOWN_PROXY_HEADER } from './client-address';

/** Whether this very request came through a proxy that the settings do not know of. */
export async function cameThroughUnknownProxy(): Promise<boolean> {
  return (await headers()).get(UNKNOWN_PROXY_HEADER) !== null;
}
