import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nameOfKept } from '@/tests/support/postgres/migrated-postgres';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-'));
  cpSync('prisma/migrations', join(root, 'prisma/migrations'), { recursive: true });
  cpSync('lib/hosting', join(root, 'lib/hosting'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

test('tests use the kept database as long as nothing it is made of changes', () => {
  const before = nameOfKept(root);
  write('lib/domain/day.ts', 'export {};');
  expect(nameOfKept(root)).toBe(before);
});

test.each([
  'prisma/migrations/20261124000100_guards/migration.sql',
  'prisma/migrations/20991231000000_new/migration.sql',
  'lib/hosting/postgres/roles.ts',
  'lib/hosting/postgres/job-tables.ts',
  'package-lock.json',
])('tests get a database made anew when %s changes', (path) => {
  const before = nameOfKept(root);
  write(path, 'something else');
  expect(nameOfKept(root)).not.toBe(before);
});
