import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** Written by our own server (scripts/service/web.ts) over whatever a request brought, so that Next can read it. */
export const CLIENT_ADDRESS_HEADER = 'x-tracker-client';

/** Written in the same way: present where a proxy is before us that TRUST_PROXY does not count. */
export const UNKNOWN_PROXY_HEADER = 'x-tracker-unknown-proxy';

type Connection = {
  /** Who is at the other end of the connection. */
  peer: string | undefined;
  /** The X-Forwarded-For header: each proxy adds, at its end, whom it was called by. */
  forwardedFor: string | string[] | undefined;
  /** How many proxies of ours a request passes; what is before their entries is anybody's invention. */
  trustedProxies: number;
};

/**
 * Writes into the headers of a request where it came from, over whatever it says of itself, so that Next can read it.
 * Returns true when it came through a proxy that TRUST_PROXY does not count: then everybody behind that proxy is taken for
 * one address. Somebody who calls us directly can make it look so; nothing but a warning follows from it.
 */
export function writeClient(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  trustedProxies: number,
): boolean {
  const forwardedFor = headers['x-forwarded-for'];
  const isUnknownProxy = trustedProxies === 0 && forwardedFor !== undefined;
  headers[CLIENT_ADDRESS_HEADER] = clientAddress({
    peer: socket.remoteAddress,
    forwardedFor,
    trustedProxies,
  });
  if (isUnknownProxy) headers[UNKNOWN_PROXY_HEADER] = 'yes';
  else delete headers[UNKNOWN_PROXY_HEADER];
  return isUnknownProxy;
}

/** Said once in the log, and on the page of people. */
export const UNKNOWN_PROXY_WARNING =
  'A request came through a proxy, and TRUST_PROXY is 0. Wrong passwords are counted by the proxy’s address, so a stranger can keep everybody from signing in on a new device. Set TRUST_PROXY to the number of your proxies.';

/**
 * Where a request came from, as attempts to sign in are counted: an IPv4 address, or the /64 network that one
 * household or office has of IPv6. 'unknown' when the connection is already gone.
 */
export function clientAddress({ peer = 'unknown', forwardedFor = '', trustedProxies }: Connection): string {
  const told = [forwardedFor]
    .flat()
    .join(',')
    .split(',')
    .map((entry) => entry.trim());
  const outermost = trustedProxies > 0 ? told.at(-trustedProxies) : undefined;
  return network(outermost && isIP(outermost) ? outermost : peer);
}

function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return isIP(plain) === 6 ? `${firstGroups(plain).join(':')}::/64` : plain;
}

/** The first four groups of an IPv6 address, written out: '2001:db8::1' begins with 2001, db8, 0, 0. */
function firstGroups(address: string): string[] {
  const [before = '', after] = address.toLowerCase().split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const ending = groups(after ?? '');
  const written = groups(before);
  const zeros = after === undefined ? 0 : Math.max(0, 8 - written.length - ending.length);
  const all = [...written, ...Array.from({ length: zeros }, () => '0'), ...ending];
  return all.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
}
