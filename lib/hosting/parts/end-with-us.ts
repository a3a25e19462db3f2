import { spawn } from 'node:child_process';

/**
 * Waits for the end of its standard input, which is the end of the process that holds the other side, however that came.
 * A second later, when the others have let go, asks PostgreSQL to shut down fast; after six more, at once.
 */
const WATCH = `
  read -r _
  sleep 1
  kill -INT "$1" 2>/dev/null || exit 0
  for _ in 1 2 3 4 5 6; do kill -0 "$1" 2>/dev/null || exit 0; sleep 1; done
  kill -QUIT "$1" 2>/dev/null`;

/**
 * Makes the PostgreSQL server `pid` end when this process does, kill -9 included: PostgreSQL itself would go on without us.
 * Answers how to call that off, once the server has ended. On Windows there is no such watch, and the next start stops
 * what was left running.
 */
export function endWithUs(pid: number): () => void {
  if (process.platform === 'win32') return () => undefined;
  const watch = spawn('/bin/sh', ['-c', WATCH, 'end-with-the-service', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watch.on('error', () => undefined);
  watch.stdin?.on('error', () => undefined);
  watch.unref();
  return () => watch.kill('SIGKILL');
}
