import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, database, inTransaction, openDatabase } from '@/lib/data/database';
import { isDatabaseAway } from '@/lib/data/database-away';
import { duringRequest } from '@/lib/data/request-under-way';
import { WHILE_A_PERSON_WAITS, withStatementLimit } from '@/lib/data/time-limits';
import type { EmbeddedPostgres } from '@/lib/hosting/postgres/embedded-postgres';
import { startScratchPostgres } from '@/lib/hosting/postgres/scratch-postgres';
import { signalPostgres } from '@/tests/support/postgres/pause-postgres';

let server: EmbeddedPostgres;
beforeAll(async () => {
  await closeDatabase();
  server = await startScratchPostgres();
}, 120_000);
afterAll(async () => {
  await closeDatabase();
  await server.stop();
});

const ask = () => database().$queryRaw`select 1 as answer`;

async function failureOf(work: () => Promise<unknown>): Promise<{ error: unknown; seconds: number }> {
  const startedAt = performance.now();
  const error = await work().then(
    () => null,
    (failure: unknown) => failure,
  );
  return { error, seconds: (performance.now() - startedAt) / 1000 };
}

test('a person waits at most 5 seconds for a PostgreSQL that has stopped, once a request, and is served when it returns', async () => {
  openDatabase(server.adminUrl, WHILE_A_PERSON_WAITS);
  await ask();
  signalPostgres(server.pid, 'SIGSTOP');
  try {
    await duringRequest(async (request) => {
      const read = await failureOf(ask);
      expect(isDatabaseAway(read.error)).toBe(true);
      expect(read.seconds).toBeLessThan(5);
      expect(request.isDatabaseAway).toBe(true);
      const second = await failureOf(() => inTransaction(async () => ask()));
      expect(isDatabaseAway(second.error)).toBe(true);
      expect(second.seconds).toBeLessThan(1);
    });
  } finally {
    signalPostgres(server.pid, 'SIGCONT');
  }
  const back = await failureOf(ask);
  expect([back.error, back.seconds < 10]).toEqual([null, true]);
}, 60_000);

test('a slow statement ends in time by the server, and so does a wait for a lock that somebody holds', async () => {
  openDatabase(server.adminUrl, WHILE_A_PERSON_WAITS);
  const slow = await failureOf(() => database().$queryRaw`select pg_sleep(30)::text`);
  expect(isDatabaseAway(slow.error)).toBe(true);
  expect(slow.seconds).toBeLessThan(5);
}, 60_000);

test('a job has the limit of its own row, which may be shorter or longer', async () => {
  openDatabase(server.adminUrl, WHILE_A_PERSON_WAITS);
  const limit = () =>
    database().$queryRaw<{ limit: string }[]>`select current_setting('statement_timeout') as limit`;
  expect(await limit()).toEqual([{ limit: '3500ms' }]);
  expect(await withStatementLimit(120, limit)).toEqual([{ limit: '2min' }]);
});

test('a mistake in what was asked is not taken for a database that is away', async () => {
  openDatabase(server.adminUrl, WHILE_A_PERSON_WAITS);
  const wrong = await failureOf(() => database().$queryRaw`select * from no_such_table`);
  expect(wrong.error).not.toBeNull();
  expect(isDatabaseAway(wrong.error)).toBe(false);
});
