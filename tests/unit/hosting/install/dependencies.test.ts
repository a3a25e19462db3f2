import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isInstalled } from '@/scripts/install/dependencies.mjs';
import { folderWith } from './in-a-folder';

const zod = { version: '4.6.7', integrity: 'sha512-a' };
const forAnotherSystem = { version: '1.0.0', integrity: 'sha512-b', optional: true };
const tool = { version: '2.0.0', integrity: 'sha512-c', dev: true };

const LOCKED = {
  '': { name: 'tracker' },
  'node_modules/zod': zod,
  'node_modules/for-another-system': forAnotherSystem,
  'node_modules/tool': tool,
};

const listOf = (packages: object) => JSON.stringify({ packages });

function folderHolding(installed: object) {
  return folderWith({
    'package-lock.json': listOf(LOCKED),
    'node_modules/.package-lock.json': listOf(installed),
  });
}

test('packages for other systems may be absent', () => {
  expect(isInstalled(folderHolding({ 'node_modules/zod': zod, 'node_modules/tool': tool }))).toBe(true);
});

test('a fresh clone has to be installed', () => {
  expect(isInstalled(folderWith({ 'package-lock.json': listOf(LOCKED) }))).toBe(false);
});

test.each([
  ['without the tools for tests', { 'node_modules/zod': zod }],
  ['with another version', { 'node_modules/zod': { ...zod, version: '4.6.8' }, 'node_modules/tool': tool }],
  [
    'with another content',
    { 'node_modules/zod': { ...zod, integrity: 'sha512-z' }, 'node_modules/tool': tool },
  ],
  [
    'with one package too many',
    { 'node_modules/zod': zod, 'node_modules/tool': tool, 'node_modules/more': zod },
  ],
])('an installation %s is done again', (_what, installed) => {
  expect(isInstalled(folderHolding(installed))).toBe(false);
});

test('the lock file names the packages of every system, which npm asks of it, whatever system it was written on', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const isListed = (owner: string, name: string) =>
    `node_modules/${name}` in packages || `${owner}/node_modules/${name}` in packages;
  const missing = Object.entries<{ optionalDependencies?: object }>(packages).flatMap(([owner, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter((name) => !isListed(owner, name)),
  );
  expect(missing).toEqual([]);
});
