import { runOnce } from 'graphile-worker';
import { expect, test } from 'vitest';
import { prepareJobTables } from '@/lib/hosting/job-tables';
import { withClient } from '@/lib/hosting/roles';
import { freshDatabase } from '@/tests/support/postgres-for-tests';

const askFor = (url: string, name: string, payload: object) =>
  withClient(url, (client) => client.query('select jobs.enqueue($1, $2)', [name, JSON.stringify(payload)]));

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
  let pictureDrawn = () => {};
  const drawn = new Promise<void>((resolve) => (pictureDrawn = resolve));
  const slow = (name: string) => async () => {
    begun.push(name);
    await drawn;
    begun.push(`${name} done`);
  };
  await askFor(database.app, 'prepare-edition', {});
  await askFor(database.app, 'import-figures', {});
  await askFor(database.app, 'draw-chart', {});
  const taskList = {
    'prepare-edition': slow('edition'),
    'import-figures': slow('import'),
    'draw-chart': () => {
      begun.push('picture');
      pictureDrawn();
    },
  };
  const work = () =>
    runOnce({
      taskList,
      connectionString: database.worker,
      concurrency: 2,
      parsedCronItems: [],
      noHandleSignals: true,
    });
  await work();
  await work();
  expect(begun).toEqual(['edition', 'picture', 'edition done', 'import', 'import done']);
});
