import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprint, isStamped, stamp } from '@/scripts/install/stamp.mjs';
import { folderWith } from './in-a-folder';

const FILES = {
  'app/page.tsx': 'one',
  'app/deep/page.tsx': 'two',
  'lib/rule.ts': 'three',
  'next.config.js': 'four',
};
const PLACES = ['app', 'lib', 'next.config.js', 'absent'];

const changes: [string, (folder: string) => void][] = [
  ['another word in a file', (folder) => writeFileSync(join(folder, 'app/deep/page.tsx'), 'changed')],
  ['a new file', (folder) => writeFileSync(join(folder, 'lib/new.ts'), '')],
  ['a file that is gone', (folder) => rmSync(join(folder, 'lib/rule.ts'))],
  ['another name', (folder) => renameSync(join(folder, 'lib/rule.ts'), join(folder, 'lib/rules.ts'))],
];

test.each(changes)('%s makes what was built out of date', (_change, make) => {
  const folder = folderWith(FILES);
  const before = fingerprint(folder, PLACES);
  make(folder);
  expect(fingerprint(folder, PLACES)).not.toBe(before);
});

test('the same files written again do not', () => {
  const before = fingerprint(folderWith(FILES), PLACES);
  expect(fingerprint(folderWith(FILES), PLACES)).toBe(before);
});

test('what lies elsewhere, and what is made from the rest, does not count', () => {
  const folder = folderWith(FILES);
  const isMade = (file: string) => file.startsWith('app/made/');
  const before = fingerprint(folder, PLACES, isMade);
  writeFileSync(join(folder, 'notes.txt'), 'elsewhere');
  mkdirSync(join(folder, 'app/made'));
  writeFileSync(join(folder, 'app/made/client.ts'), 'made');
  expect(fingerprint(folder, PLACES, isMade)).toBe(before);
});

test('a stamp is only good for the fingerprint it was made of, and a missing one for none', () => {
  const folder = folderWith({});
  const file = join(folder, '.next/made-from');
  expect(isStamped(file, 'abc')).toBe(false);
  stamp(file, 'abc');
  expect(isStamped(file, 'abc')).toBe(true);
  expect(isStamped(file, 'abd')).toBe(false);
});
