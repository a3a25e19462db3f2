import { setTimeout as wait } from 'node:timers/promises';
import type { StartSettings } from '@/lib/config/env';

/** An address of this machine that reaches a server listening on `host`. */
export function addressToAsk({ host, port }: StartSettings): string {
  if (host === '0.0.0.0') return `http://127.0.0.1:${port}`;
  if (host === '::') return `http://[::1]:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Settles once the service says of itself that it and all of its parts are well. */
export async function waitUntilWell(address: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${address}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await wait(100);
  }
}
