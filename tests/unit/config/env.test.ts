import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readPublicSettings, readStartSettings, readWebSettings, readWorkerSettings } from '@/lib/config/env';
import type { Source } from '@/lib/config/parse-settings';
import { PlainProblem } from '@/lib/config/plain-problem';

const SECRET = 'k'.repeat(32);
const DATABASE = 'postgresql://tracker:hidden@db.example.org:5432/tracker';

function sentenceOf(read: (source: Source) => unknown, source: Source): string {
  try {
    read(source);
  } catch (error) {
    if (error instanceof PlainProblem) return error.message;
    throw error;
  }
  return 'accepted';
}

test('with nothing set, the service runs on this machine only, at port 3000, with its own database', () => {
  expect(readStartSettings({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataDir: resolve('.data'),
    origin: 'http://localhost:3000',
    trustedProxies: 0,
    logLevel: 'warn',
    authSecret: undefined,
    databases: {},
    beginsEmpty: false,
    anchorKey: undefined,
    anchorFile: resolve('.data/audit-anchors.jsonl'),
    backups: { folder: resolve('.data/backups'), keep: 14, publicKey: undefined },
  });
});

test('a new record begins empty where the office says so, and always in a database of its own', () => {
  expect(readStartSettings({ OFFICE: 'empty' }).beginsEmpty).toBe(true);
  const own = { DATABASE_URL: DATABASE, AUTH_SECRET: SECRET };
  expect(readStartSettings({ ...own, OFFICE: 'sample' }).beginsEmpty).toBe(true);
  expect(readStartSettings(own).beginsEmpty).toBe(true);
  expect(sentenceOf(readStartSettings, { OFFICE: 'none' })).toMatch(
    /^OFFICE is "none", but it must be sample or empty/,
  );
});

test('an empty value counts as not set, as compose files write it', () => {
  expect(readStartSettings({ PORT: '', DATABASE_URL: '', APP_DATABASE_URL: '', AUTH_SECRET: '' }).port).toBe(
    3000,
  );
});

test('the address people type follows the port until it is set', () => {
  expect(readStartSettings({ PORT: '8080' }).origin).toBe('http://localhost:8080');
  expect(readStartSettings({ PORT: '8080', ORIGIN: 'https://tracker.example.org/' }).origin).toBe(
    'https://tracker.example.org',
  );
});

test.each([
  [
    { PORT: 'abc' },
    'PORT is "abc", but it must be a whole number from 0 (any free port) to 65535, such as PORT=3000.',
  ],
  [
    { PORT: '-1' },
    'PORT is "-1", but it must be a whole number from 0 (any free port) to 65535, such as PORT=3000.',
  ],
  [
    { PORT: '70000' },
    'PORT is "70000", but it must be a whole number from 0 (any free port) to 65535, such as PORT=3000.',
  ],
  [
    { PORT: '30.5' },
    'PORT is "30.5", but it must be a whole number from 0 (any free port) to 65535, such as PORT=3000.',
  ],
  [
    { HOST: 'not a host' },
    'HOST is "not a host", but it must be the name or address of a network card of this machine, such as HOST=0.0.0.0.',
  ],
  [{ DATA_DIR: 'a\0b' }, 'DATA_DIR is "a\0b", but it must be a folder, such as DATA_DIR=/srv/tracker.'],
  [
    { ORIGIN: 'tracker.example.org' },
    'ORIGIN is "tracker.example.org", but it must be a web address without a path, such as ORIGIN=https://tracker.example.org.',
  ],
  [
    { ORIGIN: 'https://example.org/tracker' },
    'ORIGIN is "https://example.org/tracker", but it must be a web address without a path, such as ORIGIN=https://tracker.example.org.',
  ],
  [
    { TRUST_PROXY: 'yes' },
    'TRUST_PROXY is "yes", but it must be how many proxies stand between the internet and this service, from 0 to 9, such as TRUST_PROXY=1.',
  ],
  [
    { LOG_LEVEL: 'loud' },
    'LOG_LEVEL is "loud", but it must be one of fatal, error, warn, info, debug, trace or silent, such as LOG_LEVEL=info.',
  ],
  [
    { AUTH_SECRET: 'short' },
    'AUTH_SECRET is not usable: it must be at least 32 characters long, such as the answer of: openssl rand -hex 32.',
  ],
  [
    { DATABASE_URL: DATABASE },
    'AUTH_SECRET is not set, but it must be at least 32 characters long, such as the answer of: openssl rand -hex 32.',
  ],
  [
    { DATABASE_URL: 'mysql://root:hidden@db/tracker', AUTH_SECRET: SECRET },
    'DATABASE_URL is not usable: it must be the address of a PostgreSQL database, such as DATABASE_URL=postgresql://tracker:secret@db.example.org:5432/tracker.',
  ],
  [
    { DATABASE_URL: 'postgresql://db.example.org', AUTH_SECRET: SECRET },
    'DATABASE_URL is not usable: it must be the address of a PostgreSQL database, such as DATABASE_URL=postgresql://tracker:secret@db.example.org:5432/tracker.',
  ],
  [
    { DATABASE_URL: DATABASE, AUTH_SECRET: SECRET, WORKER_DATABASE_URL: 'nonsense' },
    'WORKER_DATABASE_URL is not usable: it must be the address of a PostgreSQL database, such as WORKER_DATABASE_URL=postgresql://tracker:secret@db.example.org:5432/tracker.',
  ],
  [
    { APP_DATABASE_URL: DATABASE },
    'APP_DATABASE_URL is set without DATABASE_URL: set both, or neither to use the built-in database.',
  ],
])('the start refuses %j in one sentence that names the setting', (source, sentence) => {
  expect(sentenceOf(readStartSettings, source)).toBe(sentence);
});

test('no sentence repeats a password', () => {
  const sources = [
    { DATABASE_URL: 'mysql://root:hidden@db/tracker', AUTH_SECRET: SECRET },
    { DATABASE_URL: DATABASE, AUTH_SECRET: 'hidden' },
  ];
  const sentences = sources.map((source) => sentenceOf(readStartSettings, source)).join();
  expect(sentences).not.toContain('hidden');
});

test.each([
  {
    part: 'web process',
    read: readWebSettings,
    source: { AUTH_SECRET: SECRET, PUBLIC_DATABASE_URL: DATABASE },
    missing: 'APP_DATABASE_URL',
  },
  {
    part: 'web process',
    read: readWebSettings,
    source: { APP_DATABASE_URL: DATABASE, PUBLIC_DATABASE_URL: DATABASE },
    missing: 'AUTH_SECRET',
  },
  { part: 'worker', read: readWorkerSettings, source: {}, missing: 'WORKER_DATABASE_URL' },
  { part: 'public front', read: readPublicSettings, source: {}, missing: 'PUBLIC_DATABASE_URL' },
])('the $part does not start without $missing', ({ read, source, missing }) => {
  expect(sentenceOf(read, source)).toMatch(new RegExp(`^${missing} is not set`));
});

test('the web process runs in development mode only when it is told to', () => {
  const source = { AUTH_SECRET: SECRET, APP_DATABASE_URL: DATABASE, PUBLIC_DATABASE_URL: DATABASE };
  expect(readWebSettings(source).development).toBe(false);
  expect(readWebSettings({ ...source, NODE_ENV: 'development' }).development).toBe(true);
});
