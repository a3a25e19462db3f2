import { get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** In milliseconds. */
const EVERY = 50;
const TRY_AGAIN_AFTER = 10;

/**
 * Times in milliseconds. `brokenOff`: the connection was taken, and the front was killed before it had answered; when it is
 * tried again it may be `refused` as well, and counts as both.
 * `longestRefused`: from the first refusal until a connection was taken; `longest`: until there was an answer.
 */
export type Read = {
  answered: number;
  refused: number;
  brokenOff: number;
  others: number;
  longestRefused: number;
  longest: number;
};

type Outcome = { status: number | 'refused' | 'broken off'; takenAt: number };

const statusOf = (address: string): Promise<Outcome> =>
  new Promise((resolve) => {
    let takenAt = Infinity;
    const tell = (status: Outcome['status']): void => resolve({ status, takenAt });
    const asked = get(address, { agent: false, timeout: 10_000 }, (answer) => {
      answer.resume();
      answer.on('end', () => tell(answer.statusCode ?? 0));
      answer.on('error', () => tell('broken off'));
    });
    asked.on('socket', (socket) => socket.once('connect', () => (takenAt = performance.now())));
    asked.on('timeout', () => {
      tell(0);
      asked.destroy();
    });
    asked.on('error', (error: NodeJS.ErrnoException) =>
      tell(error.code === 'ECONNREFUSED' ? 'refused' : 'broken off'),
    );
  });

/** Reads the first public page again and again. A refused or broken connection is tried again until it is answered. */
export function readAllTheTime(origin: string): { stop(): Promise<Read> } {
  const read: Read = { answered: 0, refused: 0, brokenOff: 0, others: 0, longestRefused: 0, longest: 0 };
  let isStopping = false;

  const readOnce = async (): Promise<void> => {
    const began = performance.now();
    const first = await statusOf(`${origin}/`);
    if (first.status === 'broken off') read.brokenOff += 1;
    let now = first;
    let wasRefused = false;
    while (typeof now.status === 'string' && !isStopping) {
      wasRefused ||= now.status === 'refused';
      await wait(TRY_AGAIN_AFTER);
      now = await statusOf(`${origin}/`);
    }
    if (wasRefused) read.refused += 1;
    read.longest = Math.max(read.longest, performance.now() - began);
    if (typeof first.status === 'string')
      read.longestRefused = Math.max(read.longestRefused, now.takenAt - began);
    if (now.status === 200) read.answered += 1;
    else read.others += 1;
  };

  const reading = (async () => {
    while (!isStopping) {
      await readOnce();
      await wait(EVERY);
    }
  })();
  return {
    async stop() {
      isStopping = true;
      await reading;
      return read;
    },
  };
}
