import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROLES, rolePassword, roleUrls } from '@/lib/hosting/postgres/roles';

const BASE = 'postgresql://admin:hidden@db.example.org:6432/tracker?sslmode=require';

test('every role gets the server, database and options of the address it is made from', () => {
  for (const [key, url] of Object.entries(roleUrls(BASE, 'a secret'))) {
    const { host, pathname, search, username } = new URL(url);
    expect({ key, host, pathname, search }).toEqual({
      key,
      host: 'db.example.org:6432',
      pathname: '/tracker',
      search: '?sslmode=require',
    });
    expect(Object.values(ROLES)).toContain(username);
  }
});

test('the password of a role is the HMAC of its name under the secret, so machines that share the secret agree', () => {
  const expected = createHmac('sha256', 'a secret').update('tracker_app').digest('hex');
  expect(rolePassword('a secret', 'tracker_app')).toBe(expected);
  expect(new URL(roleUrls(BASE, 'a secret').app).password).toBe(expected);
});

test('no two roles share a password, and another secret gives other passwords', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (one, other) => {
      const passwords = Object.values(ROLES).map((role) => rolePassword(one, role));
      expect(new Set(passwords).size).toBe(passwords.length);
      if (one !== other) expect(passwords).not.toContain(rolePassword(other, ROLES.app));
    }),
  );
});

test('nothing of the address it is made from is left in the address of a role', () => {
  expect(Object.values(roleUrls(BASE, 'a secret')).join()).not.toContain('hidden');
});
