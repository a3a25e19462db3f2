import { expect, test } from 'vitest';
import { findCircles, readImports } from '@/scripts/structure/circles.mjs';
import { findCrowdedFolders, findLongFile } from '@/scripts/structure/sizes.mjs';
import { findIgnores, findSuppressions } from '@/scripts/structure/suppressions.mjs';
import { readReport } from '@/scripts/structure/unused.mjs';
import { folderWith } from '@/tests/unit/hosting/install/in-a-folder';

/** The circles among these made-up files, as the check of the project finds them. */
const circlesIn = (files: Record<string, string>): string[][] =>
  findCircles(readImports(folderWith(files), Object.keys(files)));

const IMPORTS = [
  "import { a } from './a';",
  "import { a } from '@/lib/a';",
  "import type { A } from './a';",
  "import { type A } from '@/lib/a';",
  "export * from './a';",
  "export type { A } from './a';",
  "const later = () => import('./a');",
  "type A = import('./a').A;",
];

test.each(IMPORTS)('two files that need each other are a circle, by %s', (line) => {
  const circles = circlesIn({ 'lib/a.ts': "import { b } from './b';\n", 'lib/b.tsx': `${line}\n` });
  expect(circles).toEqual([['lib/a.ts', 'lib/b.tsx']]);
});

test('a circle is found however long it is and wherever one begins to look', () => {
  const circle = new Map([
    ['start', ['a']],
    ['a', ['b', 'other']],
    ['b', ['c']],
    ['c', ['a']],
    ['other', []],
  ]);
  expect(findCircles(circle)).toEqual([['a', 'b', 'c']]);
});

test('each of two circles that share no file is found', () => {
  const circles = new Map([
    ['a', ['b']],
    ['b', ['a']],
    ['c', ['c']],
  ]);
  expect(findCircles(circles)).toEqual([['a', 'b'], ['c']]);
});

test('two ways to one file are no circle, and a package is no file of ours', () => {
  expect(
    circlesIn({
      'lib/a.ts': "import { z } from 'zod';\nimport { b } from './b';\nimport { c } from './c';\n",
      'lib/b.ts': "import { c } from '@/lib/c';\n",
      'lib/c.ts': "import { join } from 'node:path';\n",
    }),
  ).toEqual([]);
});

// In two pieces, or the check would find them here.
const SILENCERS = [
  ['// eslint', '-disable-next-line no-console'],
  ['/* eslint', '-disable */'],
  ['/* eslint', ' no-console: off */'],
  ['// @ts', '-ignore'],
  ['  // @ts', '-expect-error because'],
  ['// @ts', '-nocheck'],
  ['/** @pub', 'lic */'],
  [' * @inter', 'nal'],
];

test.each(SILENCERS)('a line that silences a check is found, by its file and number: %s%s', (...pieces) => {
  expect(findSuppressions('lib/a.ts', `const a = 1;\n${pieces.join('')}\n`)).toEqual(['lib/a.ts:2']);
});

test('code that only speaks of a check silences none', () => {
  expect(
    findSuppressions('lib/a.ts', "// Lint refuses this.\nconst address = 'someone@public.example';\n"),
  ).toEqual([]);
});

test('the search for unused code may leave out packages, and no code of ours', () => {
  expect(findIgnores({ entry: [], ignoreDependencies: ['a'], ignoreBinaries: ['b'] })).toEqual([]);
  expect(findIgnores({ ignore: ['lib/**'], ignoreIssues: {}, ignoreExportsUsedInFile: true })).toHaveLength(
    3,
  );
});

test('what nobody uses is named with its file', () => {
  const none = { exports: [], files: [], duplicates: [] };
  const issues = [
    { ...none, file: 'lib/a.ts', exports: [{ name: 'old' }, { name: 'older' }] },
    { ...none, file: 'lib/b.ts', duplicates: [[{ name: 'one' }, { name: 'two' }]] },
  ];
  expect(readReport(JSON.stringify({ issues }))).toEqual([
    'lib/a.ts: exports old',
    'lib/a.ts: exports older',
    'lib/b.ts: duplicates one, two',
  ]);
});

const files = (folder: string, count: number) =>
  Array.from({ length: count }, (_file, index) => `${folder}/${index}.ts`);

test.each([
  ['lib/domain', 20, []],
  ['lib/domain', 21, ['lib/domain: 21 files']],
  ['components/ui', 50, []],
  ['components/ui', 51, ['components/ui: 51 files']],
  ['tests/unit/chart', 30, []],
])('the folder %s with %i source files is found too large as %j', (folder, count, found) => {
  expect(findCrowdedFolders([...files(folder, count), `${folder}/below/one.ts`])).toEqual(found);
});

test.each([
  ['lib/a.ts', 200, []],
  ['lib/a.ts', 201, ['lib/a.ts: 201 lines']],
  ['tests/unit/a.test.ts', 201, []],
])('the file %s of %i lines is found too long as %j', (file, lines, found) => {
  expect(findLongFile(file, 'a line\n'.repeat(lines))).toEqual(found);
});
