import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { isAsk, type AnswerMessage } from './ask-starter';

/** A part of the service that runs as a process of its own. */
export interface Part {
  name: string;
  pid: number;
  /** Settles once the part says that it is ready, with the port it listens on if it does; never when it ends before that. */
  ready: Promise<number | null>;
  /** Settles when the part has ended, with what is known about why. */
  ended: Promise<string>;
  /** Asks it to finish what it is doing, and ends it after 7 seconds if it has not. */
  stop(): Promise<void>;
}

/** What a part tells the process that started it. */
export type PartMessage = { ready: true; port?: number } | { problem: string };

/** In milliseconds: with the end of the database, less than the 10 seconds in which everything has to be gone. */
const PATIENCE = 7000;

const isMessage = (message: unknown): message is PartMessage =>
  typeof message === 'object' && message !== null && ('ready' in message || 'problem' in message);

/** A program to run as a part. */
export interface PartProgram {
  name: string;
  /** Path of a JavaScript file, such as `programFile` names. */
  program: string;
  env: NodeJS.ProcessEnv;
  /** What Node is told before the program. */
  execArgv?: string[];
  /** What is done for the part when it asks for it by name; what comes of it is sent back. */
  answers?: Readonly<Record<string, () => Promise<unknown>>>;
}

/**
 * Starts a program as a part, with exactly the environment `env`.
 * In a process group of its own: Ctrl-C must reach us, who stop the parts in their order. A part ends by itself when
 * the process that started it is gone, because the channel between them closes (`runAsPart`).
 */
export function startPart({ name, program, env, execArgv = [], answers = {} }: PartProgram): Part {
  const child = fork(program, [], {
    execArgv,
    env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.on('message', (message) => {
    const answer = isAsk(message) ? answers[message.ask] : undefined;
    if (!isAsk(message) || !answer) return;
    void answer().then((said) => {
      if (child.connected) child.send({ answerTo: message.ask, answer: said } satisfies AnswerMessage);
    });
  });
  let reason = '';
  const ready = new Promise<number | null>((resolve) => {
    child.on('message', (message) => {
      if (!isMessage(message)) return;
      if ('ready' in message) resolve(message.port ?? null);
      else reason = message.problem;
    });
  });
  const ended = once(child, 'exit').then(
    ([code, signal]) => reason || (signal ? `signal ${signal}` : `exit code ${code}`),
  );
  return {
    name,
    pid: child.pid ?? 0,
    ready,
    ended,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const inTime = await Promise.race([ended, wait(PATIENCE, null, { ref: false })]);
      if (inTime === null) child.kill('SIGKILL');
      await ended;
    },
  };
}
