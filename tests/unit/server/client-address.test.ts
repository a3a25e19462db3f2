import type { IncomingHttpHeaders } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { clientAddress, writeClient } from '@/lib/server/request/client-address';

const PEER = '198.51.100.4';

test.each([
  { says: undefined, trusts: 0, is: PEER },
  { says: '203.0.113.9', trusts: 0, is: PEER },
  { says: undefined, trusts: 1, is: PEER },
  { says: '203.0.113.9', trusts: 1, is: '203.0.113.9' },
  { says: '10.9.9.9, 203.0.113.9', trusts: 1, is: '203.0.113.9' },
  { says: '10.9.9.9, 203.0.113.9, 192.0.2.1', trusts: 2, is: '203.0.113.9' },
  { says: ['10.9.9.9', '203.0.113.9'], trusts: 1, is: '203.0.113.9' },
  { says: '203.0.113.9', trusts: 2, is: PEER },
  { says: 'nonsense', trusts: 1, is: PEER },
  { says: '', trusts: 1, is: PEER },
])('with $trusts proxies of ours and “$says”, a request came from $is', ({ says, trusts, is }) => {
  expect(clientAddress({ peer: PEER, forwardedFor: says, trustedProxies: trusts })).toBe(is);
});

test.each([
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  [undefined, 'unknown'],
])('the address %s counts as %s', (peer, counted) => {
  expect(clientAddress({ peer, forwardedFor: undefined, trustedProxies: 0 })).toBe(counted);
});

/** A request from `PEER` with these headers, as far as it is read. */
const requestWith = (headers: IncomingHttpHeaders) => {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: PEER });
  return { headers, socket };
};

test('a proxy that TRUST_PROXY does not count is noticed, and believed in nothing', () => {
  const request = requestWith({ 'x-forwarded-for': '203.0.113.9', 'x-tracker-client': '10.0.0.1' });
  expect(writeClient(request, 0)).toBe(true);
  expect(request.headers['x-tracker-client']).toBe(PEER);
  expect(request.headers['x-tracker-unknown-proxy']).toBe('yes');
});

test.each([
  { comes: 'from no proxy', said: {}, trusts: 0, is: PEER },
  {
    comes: 'from a proxy that is counted',
    said: { 'x-forwarded-for': '203.0.113.9' },
    trusts: 1,
    is: '203.0.113.9',
  },
])('nobody is warned where a request comes $comes, even if it says so itself', ({ said, trusts, is }) => {
  const request = requestWith({ ...said, 'x-tracker-unknown-proxy': 'yes' });
  expect(writeClient(request, trusts)).toBe(false);
  expect(request.headers['x-tracker-client']).toBe(is);
  expect(request.headers['x-tracker-unknown-proxy']).toBeUndefined();
});
