import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readFaults } from '@/scripts/check-planted/read-faults';
import { firstOfPlaywright, firstOfVitest } from '@/scripts/check-planted/read-report';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function folderOf(files: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), JSON.stringify(content));
  return folder;
}

const fault = (id: string) => ({
  id,
  group: 'pages',
  file: 'app/page.tsx',
  breaks: 'A page says something else.',
  find: 'one',
  replace: 'two',
});

test('faults are read from all files of the folder, in the order of their names', () => {
  const folder = folderOf({ 'b.json': [fault('third')], 'a.json': [fault('first'), fault('second')] });
  expect(readFaults(folder).map(({ id }) => id)).toEqual(['first', 'second', 'third']);
});

test.each([
  [
    '2 faults with one id',
    { 'a.json': [fault('same')], 'b.json': [fault('same')] },
    '2 faults have the id same',
  ],
  ['a word too many', { 'a.json': [{ ...fault('one'), severity: 'high' }] }, 'a.json is not as the README'],
  ['nothing', {}, 'There is no fault'],
])('a folder that holds %s is refused with a sentence', (_what, files, sentence) => {
  expect(() => readFaults(folderOf(files))).toThrow(sentence);
});

const passed = { fullName: 'a day has a month', status: 'passed' };

test('the first failed test of a vitest report is found, with its file', () => {
  const report = {
    testResults: [
      { name: '/a.test.ts', status: 'passed', assertionResults: [passed] },
      {
        name: '/b.test.ts',
        status: 'failed',
        assertionResults: [passed, { fullName: 'it rains', status: 'failed' }],
      },
    ],
  };
  expect(firstOfVitest(report)).toEqual({ name: 'it rains', file: '/b.test.ts' });
  expect(firstOfVitest({ testResults: report.testResults.slice(0, 1) })).toBeNull();
});

test('a file of tests that cannot be loaded has noticed, too', () => {
  expect(
    firstOfVitest({ testResults: [{ name: '/c.test.ts', status: 'failed', assertionResults: [] }] }),
  ).toEqual({
    name: '/c.test.ts, which cannot be loaded',
    file: '/c.test.ts',
  });
});

test('the first failed journey of a Playwright report is found, however deep it lies', () => {
  const spec = (title: string, ok: boolean) => ({ title, ok, file: 'staff.spec.ts' });
  const inner = { title: 'an officer', specs: [spec('reads', true), spec('files evidence', false)] };
  const report = { suites: [{ title: 'staff.spec.ts', specs: [spec('begins', true)], suites: [inner] }] };
  expect(firstOfPlaywright(report)).toEqual({ name: 'files evidence', file: 'staff.spec.ts' });
  expect(firstOfPlaywright({ suites: [] })).toBeNull();
});
