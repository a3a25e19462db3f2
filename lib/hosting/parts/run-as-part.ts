import { PlainProblem } from '@/lib/config/plain-problem';
import { collectWhenQuiet } from './collect-when-quiet';
import type { PartMessage } from './part';

/** In milliseconds. */
const LONGEST_CLOSING = 8500;

/** What a part has open and must close before it ends. */
export interface Running {
  close(): Promise<void>;
  /** What it listens on. */
  port?: number;
  /** Settles, with the reason, when the part cannot go on by itself. */
  failed?: Promise<string>;
}

/** Tells the process that started this one; alone at a terminal, the person. */
async function tell(message: PartMessage): Promise<void> {
  if (process.send && process.connected) await new Promise((resolve) => process.send?.(message, resolve));
  else if ('problem' in message) process.stderr.write(`${message.problem}\n`);
}

async function endWith(problem: string): Promise<never> {
  await tell({ problem });
  process.exit(1);
}

/** One sentence for what the person can put right; the whole trail for a bug. */
function describe(error: unknown): string {
  if (error instanceof PlainProblem) return error.message;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${text}\n`);
  return text.split('\n')[0] ?? text;
}

/**
 * Runs this process as a part of the service: `open` opens what it serves with. Ctrl-C, SIGTERM and the end of the
 * process that started it close it again, once; a second Ctrl-C changes nothing.
 */
export async function runAsPart(open: () => Promise<Running>): Promise<void> {
  // The process that reads our output may exit first: ignore EPIPE.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  try {
    const running = await open();
    let isClosing = false;
    const close = (): void => {
      if (isClosing) return;
      isClosing = true;
      // The process that started this one may be gone, and with it whoever would end a part that hangs.
      setTimeout(() => process.exit(1), LONGEST_CLOSING).unref();
      running.close().then(
        () => process.exit(0),
        (error: unknown) => endWith(describe(error)),
      );
    };
    process.on('SIGTERM', close).on('SIGINT', close).on('disconnect', close);
    void running.failed?.then((reason) => (isClosing ? undefined : endWith(reason)));
    collectWhenQuiet();
    await tell({ ready: true, port: running.port });
    if (process.send && !process.connected) close();
  } catch (error) {
    await endWith(describe(error));
  }
}
