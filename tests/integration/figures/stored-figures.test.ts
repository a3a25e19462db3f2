import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordChange } from '@/lib/data/audit/audit';
import { closeDatabase } from '@/lib/data/database';
import { insertFigureImport } from '@/lib/data/figures/figure-imports';
import { findUncoveredImportBody } from '@/lib/data/uncovered/figure-imports';
import { findMeasureForFigures, insertFigures, type NewFigure } from '@/lib/data/figures/figures';
import { listUncoveredFiguresOf } from '@/lib/data/uncovered/figures';
import { addDays, day } from '@/lib/domain/day';
import { NO_TARGET } from '@/lib/domain/figures/figure-import';
import { withClient } from '@/lib/hosting/postgres/roles';
import { openOfficeWithMeasures } from '@/tests/support/figures-office';
import { NOW, type Office } from '@/tests/support/record-builders';

let office: Office;
beforeAll(async () => {
  office = await openOfficeWithMeasures();
});
afterAll(closeDatabase);

async function measure() {
  const found = await findMeasureForFigures('X.2');
  const [series] = found?.series ?? [];
  if (!found || !series) throw new Error('No measure with a series');
  return { ...found, only: series };
}

const asOfficer = <T>(save: () => Promise<T>): Promise<T> =>
  recordChange(
    {
      actor: office.people.officer,
      subject: { kind: 'measure', id: 'X.2' },
      event: { action: 'figures loaded', detail: { measure: 'X.2', series: 1, observations: 1 } },
    },
    save,
  );

const FIRST = day('2030-01-01');
const figure = (at: number, change: Partial<NewFigure>): NewFigure => ({
  ...{ seriesId: '', revision: 1, note: null, source: 'The force' },
  period: { type: 'point', start: addDays(FIRST, at), end: addDays(FIRST, at) },
  ...{ numerator: null, denominator: null, value: null, flags: [] },
  ...change,
});

const FIGURES = [
  { numerator: 0, denominator: 2_147_483_647 },
  { numerator: 7, denominator: null },
  { value: 0.1 },
  { value: -12.345678901234567 },
  { value: 1e-7 },
  { value: 1.7976931348623157e308 },
  { flags: ['p', 'r', 'b'] },
  { flags: ['c'] },
] satisfies Partial<NewFigure>[];

const WORDS = [
  'A “quoted”, {braced} "source"',
  String.raw`back\slash \" \n`,
  'two\nlines\tand a tab',
  'NULL',
  'null',
  '',
  ' ',
  '{}',
  '-',
  '2021-04-01',
  'Heddlu’r Gogledd 🏴',
];

test('every number, mark and word that is saved with a figure comes back as it was', async () => {
  const { only } = await measure();
  const sent = [
    ...FIGURES.map((change, at) => figure(at, change)),
    ...WORDS.map((words, at) => figure(100 + at, { value: 1, source: words, note: words })),
  ].map((row) => ({ ...row, seriesId: only.id }));
  await asOfficer(() => insertFigures(sent, { importId: null, recordedById: null }));
  const known = (await listUncoveredFiguresOf(only)).filter(({ period }) => period.start >= FIRST);
  expect(known).toEqual(
    sent.map(({ seriesId: _series, note: _note, ...row }) => ({
      ...row,
      period: { ...row.period, type: only.periodType },
    })),
  );
  const { rows } = await withClient(office.database.owner, (client) =>
    client.query<{ note: string | null }>(
      `select note from observation where period_start >= '2030-01-01' order by period_start`,
    ),
  );
  expect(rows.map(({ note }) => note)).toEqual(sent.map(({ note }) => note));
});

const PIECE = 512 * 1024;

test.each([0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE])(
  'a file of %d bytes waits as it came in',
  async (length) => {
    const id = crypto.randomUUID();
    const body = Uint8Array.from({ length }, (_, at) => (at * 31 + Math.floor(at / 251)) % 256);
    const { id: measureId } = await measure();
    await asOfficer(() =>
      insertFigureImport({
        ...{ id, measureId, body, fileName: 'a.csv', sha256: 'none', target: NO_TARGET, choices: {} },
        ...{ isLong: true, receivedById: office.people.officer.id, receivedAt: NOW },
      }),
    );
    const kept = await findUncoveredImportBody(id);
    expect(kept && Buffer.from(body).equals(kept)).toBe(true);
  },
);

test('of a file that is not there, no bytes are found', async () => {
  expect(await findUncoveredImportBody(crypto.randomUUID())).toBeNull();
});
