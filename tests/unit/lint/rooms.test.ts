import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import { roomRules, roomRulesFor } from '@/eslint.rooms.mjs';

/** What lint says of a file that imports `path`, and of nothing else in it. */
const lint = (file: string, path: string, rules = roomRules): string[] =>
  new Linter({ configType: 'flat' })
    .verify(`import { it } from '${path}';\nit();\n`, rules, { filename: file })
    .map(({ message }) => message);

test.each([
  ['lib/domain/day.ts', '@/lib/data/measures/measures'],
  ['lib/domain/day.ts', 'zod'],
  ['lib/domain/statistics/spc.ts', '@/lib/services/measures/edit-measure'],
  ['lib/data/measures/measures.ts', '@/lib/services/measures/edit-measure'],
  ['lib/publishing/snapshot.ts', '@/lib/data/measures/measures'],
  ['components/measures/figure.tsx', '@/lib/data/measures/measures'],
  ['components/site/figure.tsx', '@/components/measures/figure'],
  ['app/manage/page.tsx', '@/prisma/generated/app/client'],
  ['app/manage/page.tsx', '@/lib/hosting/postgres/database'],
])('%s may not import %s', (file, path) => {
  expect(lint(file, path)).toContainEqual(
    expect.stringMatching(/may not import this: see the table of rooms/),
  );
});

test.each([
  ['lib/domain/day.ts', '../data/measures'],
  ['lib/domain/statistics/spc.ts', '../../data/measures'],
  ['lib/publishing/snapshot.ts', './../data/measures'],
  ['components/measures/figure.tsx', '../../lib/data/measures'],
  ['app/manage/page.tsx', '../../prisma/generated/app/client'],
])('%s may not reach another room by the relative path %s either', (file, path) => {
  expect(lint(file, path)).toContainEqual(
    expect.stringMatching(/Another room is imported by its whole path/),
  );
});

test.each([
  ['lib/domain/statistics/spc.ts', '../day'],
  ['lib/services/measures/edit-measure.ts', '@/lib/data/measures/measures'],
  ['app/manage/page.tsx', '@/components/measures/figure'],
])('%s may import %s', (file, path) => {
  expect(lint(file, path)).toEqual([]);
});

// Made-up nouns: what is tried is how the table of nouns is read.
const byNoun = roomRulesFor({ letters: ['stamps'], stamps: [], parcels: ['stamps', 'letters'] });

test.each([
  ['lib/domain/letters/letter.ts', '../parcels/parcel'],
  ['lib/domain/letters/by-post/sent.ts', '../../parcels/parcel'],
  ['lib/domain/stamps/stamp.ts', '@/lib/domain/letters/letter'],
  ['lib/services/letters/send.ts', '@/lib/data/parcels/parcel'],
  ['lib/services/letters/send.ts', '@/lib/data/uncovered/parcels/parcel'],
  ['components/letters/letter.tsx', '@/components/parcels/parcel'],
])('%s may not import %s: its noun does not list that one', (file, path) => {
  expect(lint(file, path, byNoun)).toEqual([
    expect.stringMatching(/may not import this noun: see the table of nouns/),
  ]);
});

test.each([
  ['lib/domain/letters/letter.ts', '../stamps/stamp'],
  ['lib/domain/letters/letter.ts', './parcels'],
  ['lib/domain/letters/letter.ts', '../day'],
  ['lib/services/parcels/send.ts', '@/lib/data/letters/letter'],
  ['lib/services/letters/send.ts', '@/lib/data/letters/letter'],
  ['app/parcels/page.tsx', '@/lib/services/letters/send'],
])('%s may import %s', (file, path) => {
  expect(lint(file, path, byNoun)).toEqual([]);
});

test('the folder of a noun keeps the rules of its room', () => {
  expect(lint('lib/domain/letters/letter.ts', '@/lib/data/letters/letter', byNoun)).toContainEqual(
    expect.stringMatching(/lib\/domain may not import this: see the table of rooms/),
  );
});

test.each([
  ['lib/domain/evidence/evidence.ts', '../recommendations/dials'],
  ['lib/domain/evidence/evidence.ts', '@/lib/domain/recommendations/dials'],
  ['lib/services/promises/check-promise.ts', '@/lib/services/recommendations/assess-requirement'],
  ['lib/domain/chart/chart-lines.ts', '@/lib/domain/measures/measure-record'],
  ['lib/domain/statistics/spc.ts', '../figures/figure-text'],
  ['lib/data/people/people.ts', '@/lib/data/uncovered/evidence'],
  ['components/evidence/file-form.tsx', '@/components/recommendations/requirement-card'],
  ['components/measures/measure-view.tsx', '@/components/panel/recommendation/part-card'],
])('of the nouns of this product, %s may not import %s', (file, path) => {
  expect(lint(file, path)).toContainEqual(
    expect.stringMatching(/may not import this noun: see the table of nouns/),
  );
});

test.each([
  ['lib/domain/recommendations/verification.ts', '../evidence/evidence'],
  ['lib/services/figures/tie-evidence-to-figure.ts', '@/lib/data/evidence/evidence'],
  ['components/panel/recommendation/part-card.tsx', '@/lib/domain/promises/promise'],
  ['lib/domain/chart/chart-lines.ts', '../figure'],
])('of the nouns of this product, %s may import %s', (file, path) => {
  expect(lint(file, path)).toEqual([]);
});
