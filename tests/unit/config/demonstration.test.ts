import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { demonstrationPortSetting, readDemonstrationSettings } from '@/lib/config/demonstration';

const DATABASE = 'postgresql://tracker:hidden@db.example.org:5432/tracker';

test('with nothing set, a demonstration has a port and a folder of its own', () => {
  expect(readDemonstrationSettings({})).toMatchObject({
    port: 3001,
    dataDir: resolve('.data-demo'),
    origin: 'http://localhost:3001',
    databases: {},
  });
});

test('what is set for the real service moves nothing of the demonstration but the port, the network card and the log', () => {
  const real = {
    PORT: '8080',
    DATA_DIR: '/srv/tracker',
    ORIGIN: 'https://tracker.example.org',
    AUTH_SECRET: 'k'.repeat(32),
  };
  expect(readDemonstrationSettings({ ...real, HOST: '0.0.0.0', LOG_LEVEL: 'info' })).toEqual({
    ...readDemonstrationSettings({}),
    port: 8080,
    origin: 'http://localhost:8080',
    host: '0.0.0.0',
    logLevel: 'info',
  });
});

test('its own port wins over the one of the real service, and each is named by its own setting', () => {
  expect(readDemonstrationSettings({ PORT: '8080', DEMO_PORT: '4000' }).port).toBe(4000);
  expect(demonstrationPortSetting({ PORT: '8080', DEMO_PORT: '4000' })).toBe('DEMO_PORT');
  expect(demonstrationPortSetting({ PORT: '8080' })).toBe('PORT');
  expect(demonstrationPortSetting({})).toBe('DEMO_PORT');
});

test('its own port, folder and address can be chosen', () => {
  const own = { DEMO_PORT: '4000', DEMO_DATA_DIR: '/srv/demo', DEMO_ORIGIN: 'https://demo.example.org' };
  expect(readDemonstrationSettings(own)).toMatchObject({
    port: 4000,
    dataDir: '/srv/demo',
    origin: 'https://demo.example.org',
  });
});

test.each([
  [{ DATABASE_URL: DATABASE }, /^DATABASE_URL is set, but a demonstration keeps its invented figures/],
  [{ APP_DATABASE_URL: DATABASE }, /^APP_DATABASE_URL is set, but a demonstration/],
  [
    { DEMO_PORT: 'abc' },
    /^DEMO_PORT is "abc", but it must be a whole number from 0 .* such as DEMO_PORT=3001\.$/,
  ],
])('a demonstration with %o is refused in one sentence', (source, sentence) => {
  expect(() => readDemonstrationSettings(source)).toThrow(sentence);
});
