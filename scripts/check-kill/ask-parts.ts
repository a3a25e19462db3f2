import { get } from 'node:http';
import { randomUUID } from 'node:crypto';
import { withClient } from '@/lib/hosting/postgres/roles';
import { untilYes } from './processes';

export type ServiceToAsk = {
  origin: string;
  ownerUrl: string;
  /** The cookie header of somebody who is signed in. */
  cookie: string;
};

/** In milliseconds. */
const PATIENCE = 5000;

const isShown = (address: string, cookie = ''): Promise<boolean> =>
  new Promise((resolve) => {
    const asked = get(address, { agent: false, timeout: PATIENCE, headers: { cookie } }, (answer) => {
      answer.resume();
      answer.on('close', () => resolve(answer.statusCode === 200));
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(false));
  });

/** Hands the worker a small job, and waits until it is done: a worker that only says that it lives is not back. */
async function untilJobIsDone(ownerUrl: string): Promise<boolean> {
  const key = randomUUID();
  const handOver = `select graphile_worker.add_job('notice-stuck-work', '{}', job_key => $1, priority => -100)`;
  const began = performance.now();
  await untilYes(
    () => withClient(ownerUrl, (client) => client.query(handOver, [key])).then(() => true),
    began,
  );
  await untilYes(async () => {
    const { rowCount } = await withClient(ownerUrl, (client) =>
      client.query('select from graphile_worker.jobs where key = $1', [key]),
    );
    return rowCount === 0;
  }, began);
  return true;
}

/**
 * Asks each part itself, from this moment on, until it does its work; never an answer that is kept for a while, as that of
 * `/api/health` is. Answers the milliseconds of each: of PostgreSQL until a query is answered, of the web process until a
 * signed-in page is shown (which reads the database), of the worker until a job is done that is handed to it now, and of
 * the public front until its first page is shown.
 */
export async function untilEachIsBack(service: ServiceToAsk): Promise<Map<string, number>> {
  const { origin, ownerUrl, cookie } = service;
  const questions: [string, () => Promise<boolean>][] = [
    ['PostgreSQL', () => withClient(ownerUrl, (client) => client.query('select 1')).then(() => true)],
    ['web', () => isShown(`${origin}/manage`, cookie)],
    ['worker', () => untilJobIsDone(ownerUrl)],
    ['public', () => isShown(`${origin}/`)],
  ];
  const began = performance.now();
  const times = questions.map(async ([name, ask]): Promise<[string, number]> => [
    name,
    await untilYes(ask, began),
  ]);
  return new Map(await Promise.all(times));
}
