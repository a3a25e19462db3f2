import { setTimeout as wait } from 'node:timers/promises';

/** A part that was started. */
export interface Running {
  /** Settles once it serves; never when it ends before that. */
  ready: Promise<unknown>;
  /** Settles when it has ended, with what is known about why. */
  ended: Promise<string>;
  stop(): Promise<void>;
}

/** What is kept running, and how. */
export interface Kept {
  /** As it is called in a sentence: "The worker ended …". */
  name: string;
  start(): Promise<Running>;
  /** The one that runs already. */
  first?: Running;
  say(line: string): void;
  clock?: Clock;
}

/** Time in milliseconds, and how it is let pass. */
interface Clock {
  now(): number;
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** A part under supervision. */
export interface Supervised {
  /** Settles when it has served for the first time. */
  ready: Promise<void>;
  /** Settles with a sentence when it cannot start at all; then nobody tries any more. */
  gaveUp: Promise<string>;
  /** Ends it for good. */
  stop(): Promise<void>;
}

/**
 * Pauses before the next start, in milliseconds: each twice the one before, until the part has run for 5 seconds.
 * They are for a part that dies as soon as it starts; one that ran for 5 seconds was killed, and is back at once.
 */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 10_000;
const WELL = 5_000;

/** A part that has never served is tried this often: what cannot start will not start by being tried for ever. */
const MOST_TRIES = 3;

const REAL_CLOCK: Clock = {
  now: () => performance.now(),
  pause: (milliseconds, signal) => wait(milliseconds, undefined, { signal }).catch(() => undefined),
};

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Starts it and waits for its end. Answers why it ended. */
async function runOnce(
  start: () => Promise<Running>,
  onRunning: (running: Running) => void,
): Promise<string> {
  try {
    const running = await start();
    onRunning(running);
    return await running.ended;
  } catch (error) {
    return reasonOf(error);
  }
}

/**
 * Keeps one part running: whenever it ends it is started again, by itself and with growing pauses, while all others go on.
 * Gives up only on a part that never came to serve in its first tries.
 */
export function supervise({ name, start, first, say, clock = REAL_CLOCK }: Kept): Supervised {
  const stopping = new AbortController();
  let running: Running | null = null;
  let hasServed = false;
  let toldReady: () => void = () => undefined;
  let toldGivenUp: (sentence: string) => void = () => undefined;
  const ready = new Promise<void>((resolve) => (toldReady = resolve));
  const gaveUp = new Promise<string>((resolve) => (toldGivenUp = resolve));

  const isRunning = (now: Running): void => {
    running = now;
    if (stopping.signal.aborted) void now.stop();
    void now.ready.then(() => {
      hasServed = true;
      toldReady();
    });
  };

  async function keep(): Promise<void> {
    let pause = FIRST_PAUSE;
    for (let tries = 1; ; tries += 1) {
      const began = clock.now();
      const given = tries === 1 ? first : undefined;
      const reason = await runOnce(given ? async () => given : start, isRunning);
      running = null;
      if (stopping.signal.aborted) return;
      if (!hasServed && tries >= MOST_TRIES) return toldGivenUp(`The ${name} cannot start: ${reason}`);
      if (clock.now() - began >= WELL) pause = FIRST_PAUSE;
      say(`The ${name} ended (${reason}) and is started again.`);
      await clock.pause(pause, stopping.signal);
      if (stopping.signal.aborted) return;
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  }

  const kept = keep();
  return {
    ready,
    gaveUp,
    async stop() {
      stopping.abort();
      await running?.stop();
      await kept;
    },
  };
}
