import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { machineEnvironment } from '@/lib/config/child-environment';
import { withClient } from '@/lib/hosting/postgres/roles';
import type { DatabaseForTest } from '@/tests/support/postgres/postgres-for-tests';

/** Starts a program of `tests/integration/jobs/parts` as a worker of this database; it ends with the test. */
export function startWorkerProcess(
  { worker }: DatabaseForTest,
  name: string,
  ...args: string[]
): ChildProcess {
  const child = fork(`tests/integration/jobs/parts/${name}.ts`, args, {
    execArgv: ['--import', 'tsx'],
    env: { ...machineEnvironment(), WORKER_DATABASE_URL: worker },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** Ends a worker as the machine would: at once, and with nothing tidied up. */
export async function killWorker(worker: ChildProcess): Promise<void> {
  worker.kill('SIGKILL');
  await once(worker, 'exit');
}

/** Asks again and again until the answer is `wanted`; the test's own limit of time ends it. */
export async function waitUntil(wanted: () => Promise<boolean>): Promise<void> {
  while (!(await wanted())) await wait(50);
}

const HOLD = 4_200_042;

/** Where a write stops and waits: before a row of this table is inserted or updated. */
export type StopAt = `${'insert' | 'update'} ${string}`;

/**
 * Runs `whileStopped` at the moment when something is about to write to the table of `stopAt`, and only then lets writes
 * go on. A trigger waits for a lock that this function holds.
 */
export async function stopWritesAt(
  database: DatabaseForTest,
  stopAt: StopAt,
  whileStopped: () => Promise<void>,
): Promise<void> {
  const [verb, table] = stopAt.split(' ');
  await withClient(database.admin, async (client) => {
    await client.query('select pg_advisory_lock($1)', [HOLD]);
    await client.query(`
      create function public.wait_here() returns trigger language plpgsql security definer as
        $$ begin perform pg_advisory_xact_lock(${HOLD}); return new; end $$;
      create trigger a_wait_here before ${verb} on ${table} for each row execute function public.wait_here()`);
    await waitUntil(async () => {
      const { rowCount } = await client.query(
        "select from pg_locks where locktype = 'advisory' and objid = $1 and not granted",
        [HOLD],
      );
      return (rowCount ?? 0) > 0;
    });
    await whileStopped();
    await client.query('select pg_advisory_unlock($1)', [HOLD]);
    await client.query(`drop trigger a_wait_here on ${table}; drop function public.wait_here()`);
  });
}
