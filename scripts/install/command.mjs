import { spawn } from 'node:child_process';

const running = new Set();

/**
 * Runs a program to its end and keeps what it prints.
 * Answers `{ code, output }`; a program that a signal ended has code 1. It never reads the keyboard.
 * With `show`, what it prints is also seen at once.
 */
export function runCommand(program, args, { show = false, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks = [];
    running.add(child);
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    if (show) {
      child.stdout.pipe(process.stdout, { end: false });
      child.stderr.pipe(process.stderr, { end: false });
    }
    const end = (code, more = '') => {
      running.delete(child);
      resolve({ code, output: Buffer.concat(chunks).toString('utf8') + more });
    };
    child.once('error', (error) => end(1, error.message));
    child.once('close', (code) => end(code ?? 1));
  });
}

/** Ends the programs that `runCommand` has under way. */
export function stopCommands() {
  for (const child of running) child.kill('SIGTERM');
}

/**
 * Calls `act` once npm, or the shell it runs us in, has been ended: such a shell does not pass a signal on.
 * Does nothing when we were not started by npm.
 */
export function whenNpmIsGone(act) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, 500);
  timer.unref();
}

/**
 * Makes Ctrl-C and SIGTERM end the programs under way before this one, which then ends with the usual code.
 * Answers how to undo that.
 */
export function stopCommandsOnSignal() {
  const endWith = (code) => () => {
    stopCommands();
    process.exit(code);
  };
  const onInterrupt = endWith(130);
  const onTerminate = endWith(143);
  process.once('SIGINT', onInterrupt).once('SIGTERM', onTerminate);
  return () => process.off('SIGINT', onInterrupt).off('SIGTERM', onTerminate);
}
