import type { JobHelpers } from 'graphile-worker';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { listUncoveredPublications } from '@/lib/data/uncovered/publications';
import { taskList } from '@/lib/jobs/task-list';
import { applyMigrations } from '@/prisma/migrate';
import { databaseOfRelease, readRelease } from '@/tests/support/postgres/earlier-release';

beforeAll(async () => {
  const database = await databaseOfRelease(readRelease('2026-11-26'));
  await applyMigrations(database.owner);
  await closeDatabase();
  openDatabase(database.worker);
}, 60_000);
afterAll(closeDatabase);

/** Runs a job for an edition as the queue does, and answers which jobs it asked for. */
async function asksFor(task: 'publish-edition' | 'prepare-edition', number: number): Promise<unknown[]> {
  const edition = (await listUncoveredPublications()).find((one) => one.number === number);
  const addJob = vi.fn<JobHelpers['addJob']>();
  // A job is handed all of graphile-worker's helpers and uses this one; the rest cannot be made without a worker.
  await taskList[task]?.({ id: edition?.id }, { addJob } as unknown as JobHelpers);
  return addJob.mock.calls.map(([name]) => name);
}

test('once an edition is published the worker asks for an anchor: also for edition 1, which its preparation publishes', async () => {
  expect(await asksFor('publish-edition', 2)).toEqual(['check-audit']);
  expect(await asksFor('prepare-edition', 1)).toEqual(['check-audit']);
});

test('an edition that is not published asks for none', async () => {
  expect(await asksFor('publish-edition', 3)).toEqual([]);
});
