import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canEnter, canRun, ownerOf } from '@/lib/hosting/postgres/system-user';
import { folderWith } from './install/in-a-folder';

const STRANGER = { uid: 4242, gid: 4242 };

/** A folder in a folder: the outer one with the mode `outer`, the inner one open to everyone. */
function nested(outer: number): string {
  const folder = folderWith({});
  mkdirSync(join(folder, 'outer/inner'), { recursive: true });
  chmodSync(folder, 0o755);
  chmodSync(join(folder, 'outer/inner'), 0o755);
  chmodSync(join(folder, 'outer'), outer);
  return join(folder, 'outer/inner');
}

test.each([
  [0o755, true],
  [0o711, true],
  [0o700, false],
  [0o750, false],
])('a stranger reaches what is in a folder of mode %o: %s', (mode, expected) => {
  expect(canEnter(nested(mode), STRANGER)).toBe(expected);
});

test('the owner and the group of a folder reach what is in it', () => {
  const owner = ownerOf(nested(0o755));
  expect(canEnter(nested(0o700), owner)).toBe(true);
  expect(canEnter(nested(0o710), { uid: STRANGER.uid, gid: owner.gid })).toBe(true);
});

test('a program that others may not run is out of reach, however open its folder is', () => {
  const folder = folderWith({ program: '' });
  chmodSync(folder, 0o755);
  chmodSync(join(folder, 'program'), 0o744);
  expect(canRun(join(folder, 'program'), STRANGER)).toBe(false);
  chmodSync(join(folder, 'program'), 0o755);
  expect(canRun(join(folder, 'program'), STRANGER)).toBe(true);
});
