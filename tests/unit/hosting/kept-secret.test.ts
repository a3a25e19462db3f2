import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepSecret } from '@/lib/hosting/kept-secret';
import { folderWith } from './install/in-a-folder';

test('a secret is made once, kept, and readable by its owner only', () => {
  const file = join(folderWith({}), 'auth-secret');
  const secret = keepSecret(file);
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(keepSecret(file)).toBe(secret);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a secret that others could read is closed again', () => {
  const file = join(folderWith({}), 'auth-secret');
  keepSecret(file);
  chmodSync(file, 0o644);
  keepSecret(file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a file that was emptied by accident is named, and no new secret takes its place', () => {
  const file = join(folderWith({ 'auth-secret': '\n' }), 'auth-secret');
  expect(() => keepSecret(file)).toThrow(`The file ${file} should hold a secret but is too short`);
});
