import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

/**
 * How workers tell the living from the dead. graphile-worker leaves the jobs of a killed worker locked for 4 hours. Each
 * worker therefore holds a PostgreSQL advisory lock under its own id, on a connection of its own, for as long as it
 * lives: PostgreSQL lets go of the lock when the connection ends, however the worker died. Whoever can take the lock of
 * an id has the proof that no worker of that id lives, and may release its jobs.
 */
export type WorkerPresence = {
  /** Takes the lock of `workerId`, trying until it has it; then releases what dead workers held, now and every minute. */
  enter(workerId: string): Promise<void>;
  /** Gives the jobs this worker still holds back to the queue, as if they had not been begun. */
  putBack(): Promise<void>;
  /** Ends the connection, and so lets go of the lock. */
  leave(): Promise<void>;
};

/** The first number of these advisory locks. No other lock in this database may use it. */
const WORKERS = 728_190_118;
/** Short: until it holds its lock again, others take this worker for dead. */
const RECONNECT_AFTER_MS = 250;
const EVERY_SECOND_MS = 1000;
const EVERY_MINUTE_MS = 60_000;
/** How many times it looks each second at first: PostgreSQL may need a moment to notice that a worker was killed. */
const LOOKS_AT_FIRST = 10;

/** A server that has only just started may not have heard yet from workers that lived through its restart. */
const DEAD = `
  with held as (
    select locked_by as id from graphile_worker._private_jobs where locked_by is not null
    union
    select locked_by from graphile_worker._private_job_queues where locked_by is not null
  ), dead as materialized (
    select id from held where id <> $1 and pg_try_advisory_xact_lock($2, hashtext(id))
  )
  select coalesce(array_agg(id), '{}') as ids,
         pg_postmaster_start_time() < clock_timestamp() - interval '3 seconds' as is_certain from dead`;

/** True when it was done; false when the server has not been up for long enough to be certain. */
async function releaseDead(client: Client, workerId: string): Promise<boolean> {
  await client.query('begin');
  const { rows } = await client.query<{ ids: string[]; is_certain: boolean }>(DEAD, [workerId, WORKERS]);
  const { ids = [], is_certain: isCertain = false } = rows[0] ?? {};
  if (isCertain && ids.length > 0)
    await client.query('select graphile_worker.force_unlock_workers($1)', [ids]);
  await client.query('commit');
  return isCertain;
}

async function connect(url: string, workerId: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000, keepAlive: true });
  // The end of the connection is what counts; `pg` throws an error event that nobody listens to.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('select pg_advisory_lock($1, hashtext($2))', [WORKERS, workerId]);
  return client;
}

/** Gets ready to say that this worker lives, with the worker's own database role. */
export function openPresence(url: string): WorkerPresence {
  let held: { client: Client; workerId: string } | null = null;
  let hasLeft = false;
  let nextRelease: NodeJS.Timeout | undefined;
  let looks = 0;

  const hold = async (workerId: string): Promise<void> => {
    while (!hasLeft) {
      const client = await connect(url, workerId).catch(() => null);
      if (client) {
        held = { client, workerId };
        client.once('end', () => void (hasLeft || hold(workerId)));
        return keepReleasing();
      }
      await wait(RECONNECT_AFTER_MS);
    }
  };

  const keepReleasing = async (): Promise<void> => {
    clearTimeout(nextRelease);
    if (!held || hasLeft) return;
    const isDone = await releaseDead(held.client, held.workerId).catch(() => false);
    looks += 1;
    const isSoon = !isDone || looks < LOOKS_AT_FIRST;
    nextRelease = setTimeout(() => void keepReleasing(), isSoon ? EVERY_SECOND_MS : EVERY_MINUTE_MS);
    nextRelease.unref();
  };

  let entered: Promise<void> | undefined;
  return {
    enter: (workerId) => (entered ??= hold(workerId)),
    async putBack() {
      if (!held) return;
      const { client, workerId } = held;
      await client.query(
        'update graphile_worker._private_jobs set attempts = greatest(0, attempts - 1) where locked_by = $1',
        [workerId],
      );
      await client.query('select graphile_worker.force_unlock_workers($1)', [[workerId]]);
    },
    async leave() {
      hasLeft = true;
      clearTimeout(nextRelease);
      await held?.client.end();
    },
  };
}
