import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint, Linter } from 'eslint';
import { expect, test } from 'vitest';
import { roomRules } from '@/eslint.rooms.mjs';

/** Code that is in no file has no types, so the rules that read them cannot look at it. */
const WITHOUT_TYPES: Linter.Config = {
  languageOptions: { parserOptions: { projectService: false } },
  rules: Object.fromEntries(
    ['no-floating-promises', 'no-misused-promises', 'switch-exhaustiveness-check'].map((name) => [
      `@typescript-eslint/${name}`,
      'off',
    ]),
  ),
};

/** What lint says of this code in that file. */
const lint = (code: string, filename: string): string[] =>
  new Linter({ configType: 'flat' }).verify(code, roomRules, { filename }).map(({ message }) => message);

const AN_IMPORT =
  "import { findUncoveredMeasure } from '@/lib/data/uncovered/measures';\nfindUncoveredMeasure('1.1');\n";
const WHY =
  /Reads in lib\/data\/uncovered give true counts, also those of 1 to 4 people, without asking who reads: use the read of lib\/data that takes the actor first/;
const REACHES = [
  AN_IMPORT,
  "import { findUncoveredMeasure } from '../../../lib/data/uncovered/measures';\nfindUncoveredMeasure('1.1');\n",
  "export { findUncoveredMeasure } from '@/lib/data/uncovered/measures';\n",
  "export * from '@/lib/data/uncovered/measures';\n",
  "export const read = async () => import('@/lib/data/uncovered/measures');\n",
];

const EXPORTED = /^export (?:async )?(?:function|const) (\w+)/gm;

const CLOSED = [
  'app/manage/page.tsx',
  'app/api/exports/measures/[ref]/route.ts',
  'components/measures/measure-view.tsx',
  'components/site/figure.tsx',
  'lib/server/record.ts',
  'lib/publishing/snapshot.ts',
];
const OPEN = [
  'lib/services/measures/edit-measure.ts',
  'lib/jobs/draw-chart.ts',
  'lib/data/measures/measures.ts',
];

test.each(CLOSED)('%s may reach an uncovered read by no way, and is told why', (file) => {
  for (const code of REACHES) expect(lint(code, file), code).toContainEqual(expect.stringMatching(WHY));
});

test.each(CLOSED.filter((file) => file.startsWith('app/')))(
  '%s may import the read that asks who reads',
  (file) => {
    expect(lint("import { findMeasure } from '@/lib/data/measures/measures';\nfindMeasure;\n", file)).toEqual(
      [],
    );
  },
);

test.each(OPEN)('%s may import an uncovered read, and may not hand it on', (file) => {
  expect(lint(AN_IMPORT, file)).toEqual([]);
  for (const code of ['export * from', 'export { findUncoveredMeasure } from'])
    expect(lint(`${code} '@/lib/data/uncovered/measures';\n`, file)).toContainEqual(
      expect.stringMatching(/An uncovered read is imported from lib\/data\/uncovered and from nowhere else/),
    );
});

test('the lint of the whole project refuses an uncovered read planted in a page', async () => {
  const eslint = new ESLint({ overrideConfig: WITHOUT_TYPES });
  const [result] = await eslint.lintText(AN_IMPORT, { filePath: 'app/manage/planted.ts' });
  const messages = result?.messages.map(({ message }) => message);
  expect(messages).toContainEqual(expect.stringMatching(WHY));
}, 60_000);

test('every read in lib/data/uncovered says in its name that it is uncovered', () => {
  const folder = 'lib/data/uncovered';
  const reads = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(EXPORTED)])
    .flatMap(([, name]) => name ?? [])
    .filter((name) => /^(?:find|list|read|count)/.test(name));
  expect(reads).toContain('findUncoveredMeasure');
  expect(reads.filter((name) => !/^[a-z]+Uncovered/.test(name))).toEqual([]);
});
