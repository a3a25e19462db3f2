import { isIP } from 'node:net';

/** Written by our own server (scripts/web.ts) over whatever a request brought, so that Next can read it. */
export const CLIENT_ADDRESS_HEADER = 'x-tracker-client';

type Connection = {
  /** Who is at the other end of the connection. */
  peer: string | undefined;
  /** The X-Forwarded-For header: each proxy adds, at its end, whom it was called by. */
  forwardedFor: string | string[] | undefined;
  /** How many proxies of ours a request passes; what stands before their entries is anybody's invention. */
  trustedProxies: number;
};

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
