import { run, runOnce } from 'graphile-worker';
import { expect, test } from 'vitest';
import { prepareJobTables } from '@/lib/hosting/postgres/job-tables';
import { withClient } from '@/lib/hosting/postgres/roles';
import { freshDatabase } from '@/tests/support/postgres/postgres-for-tests';

const askFor = (url: string, name: string, payload: object) =>
  withClient(url, (client) => client.query('select jobs.enqueue($1, $2)', [name, JSON.stringify(payload)]));

function promiseOfLater() {
  let happens = () => {};
  const happened = new Promise<void>((resolve) => (happens = resolve));
  return { happened, happens };
}

test('the worker does the job that a signed-in person asked for', async () => {
  const database = await freshDatabase();
  const done: unknown[] = [];
  await askFor(database.app, 'prepare-edition', { id: 'first' });
  await runOnce({
    connectionString: database.worker,
    taskList: { 'prepare-edition': (payload) => void done.push(payload) },
    parsedCronItems: [],
    noHandleSignals: true,
  });
  expect(done).toEqual([{ id: 'first' }]);
});

test('the web process cannot ask for a job that is not on the list', async () => {
  const { app } = await freshDatabase();
  await expect(askFor(app, 'delete-everything', {})).rejects.toThrow('No job may be asked for by the name');
});

test.each(['public', 'audit'] as const)('the %s role cannot ask for any job', async (key) => {
  const database = await freshDatabase();
  await expect(askFor(database[key], 'prepare-edition', {})).rejects.toThrow(
    'permission denied for schema jobs',
  );
});

test.each(['app', 'public', 'audit'] as const)('the %s role cannot read the queue', async (key) => {
  const database = await freshDatabase();
  const read = withClient(database[key], (client) => client.query('select * from graphile_worker.jobs'));
  await expect(read).rejects.toThrow('permission denied for schema graphile_worker');
});

test('preparing the queue again keeps the jobs that wait in it', async () => {
  const { owner, app } = await freshDatabase();
  await askFor(app, 'prepare-edition', {});
  await prepareJobTables(owner);
  const { rows } = await withClient(owner, (client) =>
    client.query('select task_identifier from graphile_worker.jobs'),
  );
  expect(rows).toEqual([{ task_identifier: 'prepare-edition' }]);
});

test('a picture does not wait behind an edition, and slow jobs take turns', async () => {
  const database = await freshDatabase();
  const begun: string[] = [];
  const [drawn, published] = [promiseOfLater(), promiseOfLater()];
  await askFor(database.app, 'prepare-edition', {});
  await askFor(database.app, 'publish-edition', {});
  await askFor(database.app, 'draw-chart', {});
  // The library forgets a job that is done without waiting for the answer, so a worker that looks once may look too early
  // and find the queue still held: this one goes on looking, as the service's does.
  const worker = await run({
    connectionString: database.worker,
    concurrency: 2,
    pollInterval: 50,
    parsedCronItems: [],
    noHandleSignals: true,
    taskList: {
      'prepare-edition': async () => {
        begun.push('edition');
        await drawn.happened;
        begun.push('edition done');
      },
      'publish-edition': () => {
        begun.push('publishing');
        published.happens();
      },
      // The edition ends only once the picture is drawn: one that stood behind it would never be.
      'draw-chart': () => drawn.happens(),
    },
  });
  await published.happened;
  await worker.stop();
  expect(begun).toEqual(['edition', 'edition done', 'publishing']);
});

test('a large file that somebody waits for comes before what is decided anew behind their back', async () => {
  const database = await freshDatabase();
  const done: string[] = [];
  await askFor(database.app, 'decide-figures', { id: 'figures' });
  await askFor(database.app, 'import-figures', { id: 'file' });
  const imported = promiseOfLater();
  const decided = promiseOfLater();
  const worker = await run({
    connectionString: database.worker,
    concurrency: 2,
    pollInterval: 50,
    parsedCronItems: [],
    noHandleSignals: true,
    taskList: {
      'decide-figures': () => {
        done.push('decided');
        decided.happens();
      },
      'import-figures': () => {
        done.push('imported');
        imported.happens();
      },
    },
  });
  await Promise.all([imported.happened, decided.happened]);
  await worker.stop();
  expect(done).toEqual(['imported', 'decided']);
});
