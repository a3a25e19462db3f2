import { get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** In milliseconds. */
const EVERY = 50;
const TRY_AGAIN_AFTER = 10;

export type Read = { answered: number; refused: number; others: number; longestRefused: number };

const statusOf = (address: string): Promise<number | null> =>
  new Promise((resolve) => {
    const asked = get(address, { agent: false, timeout: 10_000 }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
      answer.on('error', () => resolve(0));
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ECONNREFUSED' ? null : 0));
  });

/** Reads the first public page again and again. A refused connection is tried again until it is answered. */
export function readAllTheTime(origin: string): { stop(): Promise<Read> } {
  const read: Read = { answered: 0, refused: 0, others: 0, longestRefused: 0 };
  let isStopping = false;

  const readOnce = async (): Promise<void> => {
    const began = performance.now();
    let status = await statusOf(`${origin}/`);
    if (status === null) read.refused += 1;
    while (status === null && !isStopping) {
      await wait(TRY_AGAIN_AFTER);
      status = await statusOf(`${origin}/`);
      read.longestRefused = Math.max(read.longestRefused, performance.now() - began);
    }
    if (status === 200) read.answered += 1;
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
