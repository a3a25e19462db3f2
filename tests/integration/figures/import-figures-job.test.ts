import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { closeDatabase } from '@/lib/data/database';
import { findUncoveredFigureImport } from '@/lib/data/uncovered/figure-imports';
import { NO_TARGET } from '@/lib/domain/figures/figure-import';
import { importFiguresJob } from '@/lib/jobs/import-figures';
import { receiveFigures } from '@/lib/services/figures/import-figures';
import { openOfficeWithMeasures } from '@/tests/support/figures-office';
import { NOW, type Office } from '@/tests/support/record-builders';

let office: Office;
beforeAll(async () => {
  office = await openOfficeWithMeasures();
  vi.stubEnv('WORKER_DATABASE_URL', office.database.worker);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await closeDatabase();
});

const ROWS = [
  ['Quarter', 'Charged', 'All outcomes'],
  ['2026/27 Q2', 9, 280],
];

async function receiveWorkbook(): Promise<string> {
  const bytes = await writeXlsx({ sheets: [{ name: 'Figures', rows: ROWS }] });
  const file = new File([new Uint8Array(bytes)], 'figures.xlsx');
  const input = { measure: 'X.2', file, target: NO_TARGET, mappingName: null };
  return receiveFigures(office.people.officer, input, NOW);
}

test('a workbook is read in a process of its own, away from the one that answers people', async () => {
  const id = await receiveWorkbook();
  expect(await findUncoveredFigureImport(id)).toMatchObject({ state: 'received', report: null });
  await importFiguresJob(id);
  expect(await findUncoveredFigureImport(id)).toMatchObject({
    state: 'ready',
    report: { sheets: ['Figures'], counts: { new: 1 } },
  });
});

test('when that process fails, the import is marked as stopped, so that nobody waits for it', async () => {
  const id = await receiveWorkbook();
  vi.stubEnv('WORKER_DATABASE_URL', '');
  await expect(importFiguresJob(id)).rejects.toThrow(`The import of figures ${id} ended with exit code 1`);
  expect(await findUncoveredFigureImport(id)).toMatchObject({
    state: 'failed',
    problem: expect.stringContaining('Nothing was saved'),
  });
});

test('when the worker is asked to stop, the import is left to be tried again', async () => {
  const id = await receiveWorkbook();
  const stopping = new AbortController();
  const job = importFiguresJob(id, stopping.signal);
  stopping.abort();
  await expect(job).rejects.toThrow('aborted');
  expect((await findUncoveredFigureImport(id))?.state).toBe('received');
});
