import { expect, test } from 'vitest';
import { clientAddress } from '@/lib/server/client-address';

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
