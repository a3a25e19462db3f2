import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIGURE_COLUMNS, RECOMMENDATION_COLUMNS } from '@/components/site/data-columns';
import { canonicalJson, readableJson } from '@/lib/domain/canonical-json';
import { renderDataFiles } from '@/lib/publishing/files';
import { machineCsv } from '@/lib/publishing/machine-csv';
import { firstRecords, laterRecords } from '../../support/snapshot-fixture';
import { takeSnapshot } from '@/tests/support/covered';

const snapshot = takeSnapshot(laterRecords());
const files = new Map(renderDataFiles(snapshot).map((file) => [file.path, file]));
const read = (path: string) => files.get(path)?.body ?? '';
const rowsOf = (path: string): Record<string, string>[] => parse(read(path), { columns: true });

describe('CSV for machines', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('=1+1', '-3', '+44', '@x', 'a "b", c\r\nd'),
  );

  test('gives back every text, with an apostrophe before what would be a formula', () => {
    fc.assert(
      fc.property(cell, cell, (one, two) => {
        const csv = machineCsv([{ name: 'one' }, { name: 'two' }], [{ one, two }]);
        const rows: string[][] = parse(csv, { record_delimiter: '\r\n', relax_column_count: false });
        const written = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
        expect(rows[1]).toEqual([written(one), written(two)]);
      }),
    );
  });

  test('leaves numbers alone, also negative ones, and writes nothing for nothing', () => {
    expect(machineCsv([{ name: 'a' }, { name: 'b' }], [{ a: -3.5, b: null }])).toBe('a,b\r\n-3.5,\r\n');
  });

  test('has no byte order mark, ends lines with CR LF, and has the columns the data page names', () => {
    for (const [path, columns] of [
      ['/data/recommendations.csv', RECOMMENDATION_COLUMNS],
      ['/data/measures.csv', FIGURE_COLUMNS],
    ] as const) {
      const [header] = read(path).split('\r\n');
      expect(header).toBe(columns.map(({ name }) => name).join(','));
      expect(header).toMatch(/^[a-z_,]+$/);
    }
  });
});

describe('the recommendations file', () => {
  test('has a row for each of the 21 parts, and no status where none was given', () => {
    const rows = rowsOf('/data/recommendations.csv');
    expect(rows).toHaveLength(21);
    expect(rows.find(({ part }) => part === '4b')).toMatchObject({
      recommendation: '4',
      standing: 'Complete – verified',
      result: 'Verified',
      assurance: 'Tested by the office (dip sample or observation)',
      effective_on: '2026-06-12',
      reading_confirmed: 'yes',
    });
    expect(rows.find(({ part }) => part === '2a')).toMatchObject({
      standing: 'Not yet assessed',
      result: '',
      assurance: '',
      effective_on: '',
    });
    expect(rows.find(({ part }) => part === '12a')).toMatchObject({ standing: 'Waiting on national action' });
  });

  test('says the same as JSON, with the responses and promises', () => {
    const json: { recommendations: { ref: string }[] } = JSON.parse(read('/data/recommendations.json'));
    expect(json.recommendations.map(({ ref }) => ref)).toEqual(['1', '2', '3', '4', '5', '6', '7', '12']);
    expect(read('/data/recommendations.json')).toContain('The Constabulary hold monthly meetings');
  });
});

describe('the files with figures', () => {
  test('programs of other people find the promises of a response under the key of edition 1', () => {
    const json: { recommendations: { responses: Record<string, unknown>[] }[] } = JSON.parse(
      read('/data/recommendations.json'),
    );
    const [response] = json.recommendations.flatMap(({ responses }) => responses);
    expect(Object.keys(response ?? {})).toEqual([
      'commitments',
      'datedOn',
      'position',
      'revision',
      'text',
      'voice',
      'whyNothing',
    ]);
    expect(response?.commitments).toContainEqual(
      expect.objectContaining({ promise: 'Identify where recording has to improve', state: 'late' }),
    );
  });

  test('and what holds of a part under `current`, with each dial beside it', () => {
    const json: { recommendations: { requirements: Record<string, unknown>[] }[] } = JSON.parse(
      read('/data/recommendations.json'),
    );
    const parts = json.recommendations.flatMap(({ requirements }) => requirements);
    const part = (ref: string) => parts.find((one) => one.ref === ref);
    expect(part('4b')).toMatchObject({
      current: { status: 'verified', result: 'verified', assurance: 'tested', effectiveOn: '2026-06-12' },
      force: { says: 'complete', effectiveOn: '2026-06-12' },
      found: { finding: 'verified', assurance: 'tested', effectiveOn: '2026-06-12' },
    });
    expect(part('7a')).toMatchObject({
      current: { status: 'superseded', supersededBy: 'The new national training for first responders' },
      superseded: { link: 'https://www.example.org/training' },
    });
    expect(part('2a')).toMatchObject({ current: null, force: null, found: null, superseded: null });
  });

  test('hold every figure once, with its source and licence', () => {
    const rows = rowsOf('/data/measures.csv');
    const shipped = snapshot.measures.flatMap(({ series, forces }) =>
      [...series, ...forces].flatMap(({ observations }) => observations),
    );
    expect(rows).toHaveLength(shipped.length);
    expect(
      new Set(rows.map(({ series, period_start, period_end }) => `${series} ${period_start} ${period_end}`))
        .size,
    ).toBe(shipped.length);
    expect(rows.every(({ source, licence }) => source !== '' && licence !== '')).toBe(true);
  });

  test('derive a rate from its counts and write plain numbers and ISO days', () => {
    const row = rowsOf('/data/measures/C.7.csv')[0];
    expect(row).toMatchObject({
      measure: 'C.7',
      period_start: '2009-04-01',
      period_end: '2010-03-31',
      numerator: '3232',
      denominator: '7683',
      value: '42.0669',
      marker: '',
    });
  });

  test('mark provisional figures', () => {
    const markers = rowsOf('/data/measures/C.1.csv').map(({ marker }) => marker);
    expect(markers.filter((marker) => marker === '[p]').length).toBeGreaterThan(0);
  });

  test('there is a file for each measure with figures and for no other', () => {
    const having = snapshot.measures.filter(({ series }) =>
      series.some(({ observations }) => observations.length > 0),
    );
    const paths = [...files.keys()].filter((path) => path.startsWith('/data/measures/'));
    expect(paths).toEqual(having.map(({ ref }) => `/data/measures/${ref}.csv`));
  });
});

describe('JSON', () => {
  test('equal values are equal bytes, whatever the order of their keys', () => {
    expect(canonicalJson({ b: [1, { d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[1,{"c":2,"d":1}]}');
    const shuffled = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(shuffled, (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(JSON.parse(JSON.stringify(reversed)))).toBe(
          canonicalJson(JSON.parse(JSON.stringify(value))),
        );
      }),
    );
  });

  test('the file for people has the same order', () => {
    expect(readableJson({ b: 1, a: 2 })).toBe('{\n  "a": 2,\n  "b": 1\n}\n');
    expect(takeSnapshot(firstRecords()).edition.number).toBe(1);
  });
});
