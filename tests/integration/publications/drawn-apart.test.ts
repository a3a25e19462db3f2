import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { closeDatabase } from '@/lib/data/database';
import { findUncoveredPublication } from '@/lib/data/uncovered/publications';
import { prepareEditionJob } from '@/lib/jobs/prepare-edition';
import { preparePublication } from '@/lib/services/publications/prepare-publication';
import { NOW, openOffice, type Office } from '@/tests/support/record-builders';

let office: Office;
let id: string;
beforeAll(async () => {
  office = await openOffice();
  id = await preparePublication(office.people.officer, { changeNote: 'It will not be drawn.' }, NOW);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await closeDatabase();
});

test('when the worker is asked to stop while an edition is drawn, it is left to be drawn again', async () => {
  vi.stubEnv('WORKER_DATABASE_URL', office.database.worker);
  const stopping = new AbortController();
  const job = prepareEditionJob(id, NOW, stopping.signal);
  stopping.abort();
  await expect(job).rejects.toThrow('aborted');
  expect((await findUncoveredPublication(id))?.state).toBe('preparing');
});

test('when the process that draws an edition fails, the edition says so, and nobody waits for it', async () => {
  vi.stubEnv('WORKER_DATABASE_URL', '');
  await expect(prepareEditionJob(id, NOW)).rejects.toThrow(
    `The preparation of edition ${id} ended with exit code 1`,
  );
  expect(await findUncoveredPublication(id)).toMatchObject({
    state: 'failed',
    note: expect.stringContaining('Nothing was published'),
  });
});
