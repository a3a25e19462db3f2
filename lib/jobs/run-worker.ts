import { setTimeout as wait } from 'node:timers/promises';
import { Logger, parseCronItems, run, type CronItem, type Task, type TaskList } from 'graphile-worker';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { openPresence } from './worker-presence';

/** Only what went wrong is worth a line; each job's own outcome is kept with the thing it worked on. */
const logger = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') process.stderr.write(`worker: ${message}\n`);
});

/** When the worker is asked to stop, in milliseconds: together less than the 10 seconds after which it is killed. */
const UNTIL_JOBS_ARE_INTERRUPTED = 3000;
const UNTIL_JOBS_ARE_PUT_BACK = 3000;
const UNTIL_IT_ENDS_ANYHOW = 2000;

const forEver = (): Promise<never> => new Promise(() => undefined);

type InHand = Set<Promise<unknown>>;

/**
 * A job that was interrupted because the worker stops has not failed: it stays in hand until `close` puts it back, so that
 * it loses no attempt and the next start does not wait before it runs it again.
 */
function interruptible(task: Task, inHand: InHand): Task {
  return async (payload, helpers) => {
    const work = Promise.resolve().then(() => task(payload, helpers));
    const settled = work.then(
      () => undefined,
      () => undefined,
    );
    inHand.add(settled);
    try {
      return await work;
    } catch (error) {
      if (helpers.abortSignal?.aborted) await forEver();
      throw error;
    } finally {
      inHand.delete(settled);
    }
  };
}

const mapTasks = (tasks: TaskList, change: (task: Task) => Task): TaskList =>
  Object.fromEntries(Object.entries(tasks).flatMap(([name, task]) => (task ? [[name, change(task)]] : [])));

export type WorkerOptions = { databaseUrl: string; taskList: TaskList; cronItems: CronItem[] };

/** Starts working at the queue. Answers how to add a job and how to stop; `failed` settles when it cannot go on. */
export async function runWorker({ databaseUrl, taskList, cronItems }: WorkerOptions) {
  openDatabase(databaseUrl);
  const presence = openPresence(databaseUrl);
  const inHand: InHand = new Set();
  const runner = await run({
    connectionString: databaseUrl,
    taskList: mapTasks(taskList, (task) => interruptible(task, inHand)),
    logger,
    parsedCronItems: parseCronItems(cronItems),
    // Slow jobs take turns in one queue, so one hand is always free for the pictures that people wait for.
    concurrency: 2,
    pollInterval: 1000,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: UNTIL_JOBS_ARE_INTERRUPTED,
    preset: {
      plugins: [
        {
          name: 'worker-presence',
          version: '1.0.0',
          worker: { hooks: { startWorker: (_ctx, { worker }) => presence.enter(worker.workerPool.id) } },
        },
      ],
    },
  });
  const tidy = async (isFinished: boolean): Promise<void> => {
    if (!isFinished) await presence.putBack();
    await presence.leave();
    await closeDatabase();
  };
  return {
    addJob: runner.addJob,
    /** Finishes what is nearly done, then interrupts the jobs in hand and puts them back for the next start. */
    async close(): Promise<void> {
      const finished = runner.stop().then(() => true);
      const interrupted = wait(UNTIL_JOBS_ARE_INTERRUPTED + 100).then(() =>
        Promise.race([Promise.all(inHand), wait(UNTIL_JOBS_ARE_PUT_BACK)]),
      );
      const isFinished = (await Promise.race([finished, interrupted])) === true;
      // A database that does not answer must not keep the worker from ending: the next start releases what it held.
      await Promise.race([tidy(isFinished).catch(() => undefined), wait(UNTIL_IT_ENDS_ANYHOW)]);
    },
    failed: runner.promise.then(
      () => 'its queue was closed',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    ),
  };
}
