import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runCommand, stopCommandsOnSignal, whenNpmIsGone } from './command.mjs';
import { installDependencies } from './dependencies.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The programs import the database clients, which nobody commits; takes a moment only when a schema has changed. */
async function generateClients() {
  const { code, output } = await runCommand(process.execPath, ['scripts/generate-clients.mjs'], {
    cwd: root,
  });
  return code === 0 ? null : output.trimEnd();
}

/**
 * Makes sure the packages and the database clients are there, then runs a TypeScript program in this process's
 * place: same terminal, signals passed on, same exit code. If this process is killed, the program
 * notices and stops as well.
 */
export async function handOver(script, args) {
  const noLongerStop = stopCommandsOnSignal();
  whenNpmIsGone(() => process.kill(process.pid, 'SIGTERM'));
  const problem = (await installDependencies(root)) ?? (await generateClients());
  if (problem) {
    console.error(problem);
    process.exit(1);
  }
  noLongerStop();
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code) => process.exit(code ?? 1));
}
