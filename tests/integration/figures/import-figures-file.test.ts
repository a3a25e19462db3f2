import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { listFigureImports } from '@/lib/data/figures/figure-imports';
import { findUncoveredMeasure } from '@/lib/data/uncovered/measures';
import { type FileInput, importFiguresFile } from '@/lib/services/figures/import-figures-file';
import { describeOutcome } from '@/scripts/measures-import/describe-outcome';
import { readImportArguments } from '@/scripts/measures-import/arguments';
import { figuresOf, FIRST_SOURCE, openOfficeWithMeasures, SERIES } from '@/tests/support/figures-office';
import { NOW } from '@/tests/support/record-builders';
import { refusalOf } from '@/tests/support/refusals';

beforeEach(async () => {
  const { database } = await openOfficeWithMeasures();
  await closeDatabase();
  openDatabase(database.owner);
});
afterEach(closeDatabase);

const QUARTERS = ['fy,q,charged,all', '2026/27,1,17,310', '2026/27,2,9,280'];

/** What the command does with a file of these lines and these options. */
async function command(lines: readonly string[], ...options: string[]) {
  const args = readImportArguments(['figures.csv', '--measure', 'X.2', ...options]);
  const file = { name: 'figures.csv', bytes: new TextEncoder().encode(lines.join('\n')) };
  const input: FileInput = { ...args, file };
  return describeOutcome(await importFiguresFile(input, NOW), args);
}

test('a dry run prints what becomes of each row, and changes nothing', async () => {
  const { lines, problem } = await command(QUARTERS, '--dry-run');
  expect(problem).toBeNull();
  expect(lines).toEqual([
    'Series: charge-rate-avon-and-somerset',
    'Cell  Period                  What will happen  Figures                                       Why',
    'C2    April to June 2026      Changed           15 of 310 (4.8%) → 17 of 310 (5.5%), revised',
    'C3    July to September 2026  New               9 of 280 (3.2%)',
    'new 1, changed 1, from another source 0, same 0, refused 0',
    'Nothing was saved: this was a dry run.',
  ]);
  expect(await figuresOf('X.2')).toHaveLength(2);
});

test('without --dry-run the file is saved, and saved again it changes nothing', async () => {
  expect((await command(QUARTERS)).lines.at(-1)).toBe('Saved.');
  expect((await command(QUARTERS)).lines.at(-1)).toBe('There was nothing to save.');
  expect(await figuresOf('X.2')).toHaveLength(4);
  expect(await listFigureImports('X.2')).toMatchObject([
    { fileName: 'figures.csv', state: 'applied', rows: 2 },
  ]);
});

test('with a row that is refused the command ends with an error and saves nothing', async () => {
  const { lines, problem } = await command([...QUARTERS, '2026/27,2,400,280']);
  expect(problem).toBe('Nothing was saved: 1 refused.');
  expect(lines.find((line) => line.includes('Refused'))).toContain(
    'The numerator 400 is greater than the denominator 280',
  );
  expect(await figuresOf('X.2')).toHaveLength(2);
});

test('a file that leaves something open ends with the question', async () => {
  const { problem } = await command(['fy,q,one,two', '2026/27,2,9,280']);
  expect(problem).toContain('Say which columns hold the numerator and the denominator');
});

test('two sources in one file are kept apart, each with its name, and neither is taken for the series’ own', async () => {
  const lines = ['source,fy,q,charged,all', 'A,2026/27,2,9,280', 'B,2026/27,2,10,280'];
  const printed = await command(lines, '--source', 'Two answers');
  expect(printed.lines.find((line) => line.startsWith('D3'))).toContain(
    `Kept apart, for the office only. Charts and exports show the source of this series: ${FIRST_SOURCE}`,
  );
  expect(await figuresOf('X.2')).toEqual(
    expect.arrayContaining([
      'July to September 2026, 9, 280, revision 1, Two answers (A)',
      'July to September 2026, 10, 280, revision 2, Two answers (B)',
      `April to June 2026, 15, 310, revision 1, ${FIRST_SOURCE}`,
    ]),
  );
});

test('a figure of another source is printed beside that of the series', async () => {
  const { lines } = await command(['fy,q,charged,all', '2026/27,1,17,310'], '--source', 'A newspaper');
  expect(lines.find((line) => line.startsWith('C2'))).toContain(
    'From another source  17 of 310 (5.5%), beside 15 of 310 (4.8%)',
  );
});

test('a new series takes the one source its rows name, and rows of several are not mixed in it', async () => {
  const one = ['source,fy,q,charged,all', 'A,2026/27,2,9,280'];
  const bySource = ['--source-column', 'source'];
  const anew = [...bySource, '--area', 'Wiltshire', '--source', 'Answers'];
  expect((await command(one, ...anew)).problem).toBeNull();
  expect((await findUncoveredMeasure('X.2'))?.series.find(({ area }) => area === 'Wiltshire')).toMatchObject({
    source: 'Answers (A)',
    observations: [{ numerator: 9, denominator: 280 }],
  });
  expect((await command(one, ...bySource, '--area', 'Wiltshire')).lines.at(-1)).toBe(
    'There was nothing to save.',
  );
  const two = [...one, 'B,2026/27,2,10,280'];
  expect((await command(two, ...bySource, '--area', 'Dorset', '--source', 'Answers')).problem).toContain(
    'The rows name 2 sources, and a series has 1. Choose the rows of 1 source: A, B.',
  );
});

test('a file about another force is refused, and only its rows of our own force are read', async () => {
  const lines = ['Force,fy,q,charged,all', 'Devon and Cornwall,2026/27,2,9,280'];
  expect((await command(lines)).problem).toBe(
    [
      'The file cannot be read yet.',
      'Cell A2 says Devon and Cornwall, but the series is about Avon and Somerset. Choose the rows or the file for Avon and Somerset, or another series.',
    ].join('\n'),
  );
  expect((await command(lines, '--only', 'Force=Devon and Cornwall', '--series', SERIES)).problem).toContain(
    'Cell A2 says Devon and Cornwall',
  );
  expect((await command(lines, '--areas', 'Force', '--series', SERIES)).problem).toContain(
    'The column of areas says Devon and Cornwall',
  );
  expect(await figuresOf('X.2')).toHaveLength(2);
  expect((await command([...lines, 'Avon & Somerset Police,2026/27,2,8,270'])).problem).toBeNull();
  expect(await figuresOf('X.2')).toContain(`July to September 2026, 8, 270, revision 1, ${FIRST_SOURCE}`);
});

test('a table of forces that does not add up ends with an error', async () => {
  const lines = [
    'Area Code,Area Name,2026/27 Q2 Charged,2026/27 Q2 All',
    'K04000001,ENGLAND AND WALES,9,280',
    'E23000036,Avon and Somerset,8,280',
  ];
  const { problem } = await command(
    lines,
    ...[
      '--stated-period',
      '2026/27 Q2',
      '--numerator',
      '2026/27 Q2 Charged',
      '--denominator',
      '2026/27 Q2 All',
    ],
    ...['--check-forces', '--dry-run'],
  );
  expect(problem).toBe('The forces do not add up to the row for England and Wales.');
});

test('an unknown measure is refused in words', async () => {
  const args = readImportArguments(['figures.csv', '--measure', 'X.9']);
  const file = { name: 'figures.csv', bytes: new TextEncoder().encode(QUARTERS.join('\n')) };
  const refusal = await refusalOf(importFiguresFile({ ...args, file }, NOW));
  expect(refusal.sentence).toBe('There is no measure X.9 in the catalogue.');
});
