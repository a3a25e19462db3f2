import { expect, test } from 'vitest';
import { Refusal } from '@/lib/domain/refusal';
import { type SeedTexts, readSeed } from '@/lib/importing/seed/read-seed';
import { shippedSeedTexts } from './seed-texts';

const shipped = shippedSeedTexts();

/** The lines of the refusal an office would read, or none when the seed is taken. */
function refusedWith(changes: Partial<SeedTexts>): string[] {
  try {
    readSeed({ ...shipped, ...changes });
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.sentence.split('\n');
    throw error;
  }
}

test('the seed the product ships is taken without a fault', () => {
  expect(refusedWith({})).toEqual([]);
});

test('a fault in the figures is told with file, row and reason', () => {
  const file = 'all-crime-recorded-by-year.csv';
  const text = (shipped.figures[file] ?? '').replace('99355', '-99355');
  expect(refusedWith({ figures: { ...shipped.figures, [file]: text } })).toEqual([
    'all-crime-recorded-by-year.csv, row 2: numerator: “-99355” is negative',
  ]);
});

test('a series without its file, and a file without its series, are both told', () => {
  const { 'all-crime-recorded-by-year.csv': renamed = '', ...others } = shipped.figures;
  expect(refusedWith({ figures: { ...others, 'elsewhere.csv': renamed } })).toEqual([
    expect.stringMatching(/^series\.json, row \d+: There is no file all-crime-recorded-by-year\.csv$/),
    'elsewhere.csv: No series in series.json names this file',
  ]);
});

test.each<[keyof SeedTexts, [string | RegExp, string], string]>([
  [
    'measures',
    ['"unit": "percent"', '"unit": "per cent"'],
    'measures.json, row 1: unit “per cent” is not one of',
  ],
  ['measures', ['"ref": "1.2"', '"ref": "1.1"'], 'measures.json, row 2: “1.1” is there twice'],
  [
    'measures',
    ['"recommendations": ["1"]', '"recommendations": ["8"]'],
    'measures.json, row 1: “8” is not in the seed',
  ],
  ['series', ['"measure": "C.1"', '"measure": "9.9"'], 'series.json, row 1: “9.9” is not in the seed'],
  [
    'annotations',
    ['"measure": "C.9"', '"measure": "C.99"'],
    'annotations.json, row 1: “C.99” is not in the seed',
  ],
  [
    'annotations',
    ['"1998-04-01"', '"1998-04-31"'],
    'annotations.json, row 1: date “1998-04-31” is not a day',
  ],
  [
    'annotations',
    [/"reason": "[^"]+"/, '"reason": null'],
    'annotations.json, row 1: reason A rebase needs a reason',
  ],
  ['bodies', ['"kind": "force"', '"kind": "army"'], 'bodies.json, row 2: kind Invalid option'],
  [
    'supportLines',
    ['"position": 2', '"position": 1'],
    'support-lines.json, row 2: “position 1” is there twice',
  ],
  ['requirements', ['"ref": "2b"', '"ref": "2a"'], 'requirements.json, row 3: “2a” is there twice'],
  [
    'requirements',
    ['"cadence": "once"', '"cadence": "now"'],
    'requirements.json: promises.0.cadence “now” is not one of',
  ],
  ['bodies', ['[', ''], 'bodies.json: This is not JSON'],
])('%s with a fault in it is refused with its place and the reason (%#)', (file, [from, to], line) => {
  const text = shipped[file];
  if (typeof text !== 'string') throw new Error('Only the texts of single files are changed here');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  expect(refusedWith({ [file]: changed })).toContainEqual(expect.stringContaining(line));
});
