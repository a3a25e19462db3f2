import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { machineEnvironment } from '@/lib/config/child-environment';
import { areProgramsBuilt, buildPrograms, programFile } from '@/scripts/install/programs.mjs';
import { folderWith } from './in-a-folder';

const PROGRAMS = { hello: 'scripts/hello.ts' };
const FILES = {
  'package.json': '{ "type": "module" }',
  'package-lock.json': '{}',
  'tsconfig.json': '{}',
  'scripts/hello.ts': "import { word } from '../lib/word';\nconsole.log(word);",
  'lib/word.ts': "export const word: string = 'first';",
  'lib/other.ts': "export const other = 'not imported';",
};

const run = (folder: string) =>
  spawnSync(process.execPath, [programFile(folder, 'hello')], { encoding: 'utf8' }).stdout.trim();

test('the programs that start on this machine were built from the sources that are here now', () => {
  expect(areProgramsBuilt(resolve('.'))).toBe(true);
});

test('a program runs as it was built, and a changed source makes it out of date until it is built again', async () => {
  const folder = folderWith(FILES);
  expect(areProgramsBuilt(folder, PROGRAMS)).toBe(false);
  expect(await buildPrograms(folder, PROGRAMS)).toBeNull();
  expect([areProgramsBuilt(folder, PROGRAMS), run(folder)]).toEqual([true, 'first']);

  writeFileSync(join(folder, 'lib/word.ts'), "export const word: string = 'second';");
  expect([areProgramsBuilt(folder, PROGRAMS), run(folder)]).toEqual([false, 'first']);
  await buildPrograms(folder, PROGRAMS);
  expect([areProgramsBuilt(folder, PROGRAMS), run(folder)]).toEqual([true, 'second']);
});

const FORTY_DAYS_AGO = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000);

/** Builds the program with this word in the part that is loaded later, and answers the path of that part. */
async function buildWithLatePart(folder: string, word: string): Promise<string> {
  writeFileSync(join(folder, 'lib/word.ts'), `export const word = '${word}';`);
  await buildPrograms(folder, PROGRAMS);
  const programs = join(folder, '.build/programs');
  const parts = readdirSync(programs).filter((name) => name.startsWith('word-'));
  const [part] = parts
    .map((name) => join(programs, name))
    .filter((path) => readFileSync(path, 'utf8').includes(`"${word}"`));
  if (part === undefined) throw new Error(`No part holds the word ${word}`);
  return part;
}

test('a service that runs for weeks still finds what it loads late after a new build, and a month later it is gone', async () => {
  const folder = folderWith({
    ...FILES,
    'scripts/hello.ts': "const { word } = await import('../lib/word');\nconsole.log(word);",
  });
  const first = await buildWithLatePart(folder, 'first');
  utimesSync(first, FORTY_DAYS_AGO, FORTY_DAYS_AGO);
  await buildWithLatePart(folder, 'second');
  expect(existsSync(first)).toBe(true);

  utimesSync(first, FORTY_DAYS_AGO, FORTY_DAYS_AGO);
  await buildWithLatePart(folder, 'third');
  expect(existsSync(first)).toBe(false);
});

const others: [string, boolean, (folder: string) => void][] = [
  ['a source that no program holds', true, (folder) => writeFileSync(join(folder, 'lib/other.ts'), '')],
  ['another list of packages', false, (folder) => writeFileSync(join(folder, 'package-lock.json'), '{ }')],
  ['a source that is gone', false, (folder) => rmSync(join(folder, 'lib/word.ts'))],
  ['a program that is gone', false, (folder) => rmSync(programFile(folder, 'hello'))],
];

test.each(others)('after %s the programs count as current: %s', async (_change, isCurrent, make) => {
  const folder = folderWith(FILES);
  await buildPrograms(folder, PROGRAMS);
  make(folder);
  expect(areProgramsBuilt(folder, PROGRAMS)).toBe(isCurrent);
});

test('sources that cannot be put together are a problem in words, and leave nothing that counts as built', async () => {
  const folder = folderWith({
    ...FILES,
    'scripts/hello.ts': "import { word } from '../lib/absent';\nword();",
  });
  expect(await buildPrograms(folder, PROGRAMS)).toContain('The programs could not be built.');
  expect(areProgramsBuilt(folder, PROGRAMS)).toBe(false);
});

test('the public front starts from its one file, with no package beside it', () => {
  const built = readFileSync(programFile(resolve('.'), 'public'), 'utf8');
  const folder = folderWith({ 'package.json': '{ "type": "module" }', 'public.js': built });
  const env = machineEnvironment();
  const { stderr } = spawnSync(process.execPath, ['public.js'], { cwd: folder, encoding: 'utf8', env });
  expect(stderr).toMatch(/^PUBLIC_DATABASE_URL is not set/);
});
