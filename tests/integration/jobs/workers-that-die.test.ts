import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { withClient } from '@/lib/hosting/postgres/roles';
import { openPresence } from '@/lib/jobs/worker-presence';
import { type DatabaseForTest, freshDatabase } from '@/tests/support/postgres/postgres-for-tests';
import { killWorker, startWorkerProcess, waitUntil } from '@/tests/support/service/worker-processes';

const askFor = (url: string, id: string) =>
  withClient(url, (client) =>
    client.query('select jobs.enqueue($1, $2, $3)', ['prepare-edition', JSON.stringify({ id }), id]),
  );

const startSlowWorker = (database: DatabaseForTest, manner: 'obedient' | 'deaf' = 'obedient') =>
  startWorkerProcess(database, 'slow-worker', manner);

const nextJobOf = (worker: ChildProcess) => once(worker, 'message').then(([message]: unknown[]) => message);

const jobsOf = ({ owner }: DatabaseForTest) =>
  withClient(owner, async (client) => {
    const { rows } = await client.query<{ key: string; attempts: number; held: boolean; due: boolean }>(
      `select key, attempts, locked_at is not null as held, run_at <= now() as due
       from graphile_worker.jobs order by key`,
    );
    return rows;
  });

test('the job of a worker that was killed is begun again by the next worker, and does not wait 4 hours', async () => {
  const database = await freshDatabase();
  await askFor(database.app, 'one');
  const first = startSlowWorker(database);
  expect(await nextJobOf(first)).toEqual({ began: { id: 'one' } });
  await killWorker(first);
  const second = startSlowWorker(database);
  expect(await nextJobOf(second)).toEqual({ began: { id: 'one' } });
}, 60_000);

test('a job that a living worker holds is left to it when another worker starts', async () => {
  const database = await freshDatabase();
  await askFor(database.app, 'one');
  const living = startSlowWorker(database);
  await nextJobOf(living);
  const newcomer = openPresence(database.worker);
  await newcomer.enter('another-worker');
  expect(await jobsOf(database)).toEqual([{ key: 'one', attempts: 1, held: true, due: true }]);
  await killWorker(living);
  await newcomer.leave();
  const next = openPresence(database.worker);
  await next.enter('yet-another-worker');
  await waitUntil(async () => (await jobsOf(database)).every(({ held }) => !held));
  expect(await jobsOf(database)).toEqual([{ key: 'one', attempts: 1, held: false, due: true }]);
  await next.leave();
}, 60_000);

test.each(['obedient', 'deaf'] as const)(
  'a worker that is asked to stop puts the %s job in its hands back within 9 seconds, to be run at once',
  async (manner) => {
    const database = await freshDatabase();
    await askFor(database.app, 'one');
    const worker = startSlowWorker(database, manner);
    await nextJobOf(worker);
    const askedAt = performance.now();
    worker.kill('SIGTERM');
    expect(await once(worker, 'exit')).toEqual([0, null]);
    expect(performance.now() - askedAt).toBeLessThan(9000);
    expect(await jobsOf(database)).toEqual([{ key: 'one', attempts: 0, held: false, due: true }]);
  },
  60_000,
);

test.each(['app', 'public', 'audit'] as const)('the %s role cannot release a job', async (key) => {
  const database = await freshDatabase();
  const release = withClient(database[key], (client) =>
    client.query("select graphile_worker.force_unlock_workers(array['any'])"),
  );
  await expect(release).rejects.toThrow('permission denied for schema graphile_worker');
});
