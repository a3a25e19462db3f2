import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What belongs to the office of the sample, and to no other. */
const OF_THE_SAMPLE = /avon|somerset|bluestone|\bASP\b/i;

/** Where such words may be, and why. The seed (prisma/seed) is the record of the sample itself. */
const ALLOWED: Readonly<Record<string, string>> = {
  'lib/domain/office/police-force-areas.ts': 'the list of all 43 police force areas',
  'scripts/bench/bench-wall/add-figures.ts': 'measures the speed of pages of the sample',
};

const FOLDERS = ['app', 'components', 'lib', 'scripts', 'styles', 'public'];

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:tsx?|mjs|scss|svg|html|txt)$/.test(file))
    .map((file) => `${folder}/${file}`),
);

test('nothing of the office of the sample is in code, messages or styles', () => {
  const naming = sources.filter((file) => OF_THE_SAMPLE.test(readFileSync(file, 'utf8')));
  expect(naming.toSorted()).toEqual(Object.keys(ALLOWED).toSorted());
});

test('the measures of the catalogue name no force: it takes the name of the office’s own', () => {
  expect(readFileSync('prisma/seed/measures.json', 'utf8')).not.toMatch(OF_THE_SAMPLE);
});
