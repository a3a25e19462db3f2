import { beforeEach, expect, test, vi } from 'vitest';

const settings = { origin: '', authSecret: 'a secret that only tests know, and long enough' };
vi.mock('@/lib/config/env', () => ({ webSettings: () => settings }));

const jar = new Map<string, { value: string; options: object }>();
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string, options: object) => jar.set(name, { value, options }),
  }),
}));

const { deviceCookie, hasSecureCookies, signInCookies, typedEmailCookie } =
  await import('@/lib/server/session/session-cookie');
const { deviceInCookie, keepDeviceCookie, readSignedDevice, signedDevice } =
  await import('@/lib/server/session/device-cookie');
const { authOptions } = await import('@/lib/server/session/auth');

const ID = 'A'.repeat(43);
const allCookies = () => [...Object.values(signInCookies()), typedEmailCookie(), deviceCookie()];

beforeEach(() => jar.clear());

test('over https every cookie goes over https alone, to this host alone', () => {
  settings.origin = 'https://tracker.example.org';
  expect(allCookies().map(({ name }) => name)).toEqual([
    '__Host-tracker.session',
    '__Host-tracker.csrf',
    '__Host-tracker.after-sign-in',
    '__Host-tracker.typed-email',
    '__Host-tracker.device',
  ]);
  for (const { name, options } of allCookies()) {
    expect(options, name).toMatchObject({ secure: true, httpOnly: true, sameSite: 'lax', path: '/' });
    expect(options, name).not.toHaveProperty('domain');
  }
  expect(hasSecureCookies()).toBe(true);
  expect(authOptions()).toMatchObject({ useSecureCookies: true, cookies: signInCookies() });
});

test('over http, on one machine, they have plain names and can be set', () => {
  settings.origin = 'http://localhost:3000';
  for (const { name, options } of allCookies()) {
    expect(name).toMatch(/^tracker\./);
    expect(options, name).toMatchObject({ secure: false, httpOnly: true, sameSite: 'lax', path: '/' });
  }
  expect(authOptions()).toMatchObject({ useSecureCookies: false });
});

test('a device is known for 180 days', async () => {
  settings.origin = 'https://tracker.example.org';
  expect(await deviceInCookie()).toBeNull();
  await keepDeviceCookie(ID);
  expect(jar.get('__Host-tracker.device')?.options).toMatchObject({ maxAge: 15_552_000, secure: true });
  expect(await deviceInCookie()).toBe(ID);
});

test('a device that we did not sign is no device', () => {
  const signed = signedDevice(ID);
  expect(readSignedDevice(signed)).toBe(ID);
  const [, signature = ''] = signed.split('.');
  const another = 'B'.repeat(43);
  for (const sent of [
    undefined,
    '',
    ID,
    `${ID}.`,
    `${another}.${signature}`,
    `${ID}.${another}`,
    `${signed}x`,
  ]) {
    expect(readSignedDevice(sent), sent).toBeNull();
  }
});
