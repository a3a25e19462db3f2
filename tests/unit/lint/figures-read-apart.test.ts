import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { readImports } from '@/scripts/structure/circles.mjs';

const ROOT = process.cwd();
const READER = 'lib/importing/figures/files/read-table-file.ts';
const PROGRAM = 'scripts/service/import-figures-part.ts';
const DOCUMENT_READER = 'lib/importing/document/files/read-document-file.ts';
const DOCUMENT_PROGRAM = 'scripts/service/read-document-part.ts';

const sources = execFileSync('git', ['ls-files', '*.ts', '*.tsx'], { encoding: 'utf8' }).trim().split('\n');
const imports = readImports(ROOT, sources);

/** The way from one of `starts` to `goal` along imports, or null. */
function wayTo(goal: string, starts: readonly string[]): string[] | null {
  const ways = starts.map((start) => [start]);
  const seen = new Set(starts);
  for (let way = ways.shift(); way; way = ways.shift()) {
    const last = way.at(-1) ?? '';
    if (last === goal) return way;
    for (const next of imports.get(last) ?? []) {
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return null;
}

test('no page, action or handler can read a file of figures: only the program of the worker does', () => {
  const web = sources.filter((file) => file.startsWith('app/') || file === 'proxy.ts');
  expect(wayTo(READER, web)).toBeNull();
  expect(wayTo(READER, [PROGRAM])).not.toBeNull();
});

test('no page, action or handler can read the file of a document: only the program of the worker does', () => {
  const web = sources.filter((file) => file.startsWith('app/') || file === 'proxy.ts');
  expect(wayTo(DOCUMENT_READER, web)).toBeNull();
  expect(wayTo(DOCUMENT_READER, [DOCUMENT_PROGRAM])).not.toBeNull();
});
