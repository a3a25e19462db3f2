import { fileURLToPath, pathToFileURL } from 'node:url';
import { generateClient } from './client.mjs';
import { stopCommandsOnSignal, whenNpmIsGone } from './command.mjs';
import { installDependencies } from './dependencies.mjs';
import { buildPrograms, programFile } from './programs.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Makes sure that the packages, the database client and the programs are there and current, then becomes the program of
 * this name: the same process goes on as it, in the folder of the project.
 */
export async function handOver(program, args) {
  const noLongerStop = stopCommandsOnSignal();
  whenNpmIsGone(() => process.kill(process.pid, 'SIGTERM'));
  const problem =
    (await installDependencies(root)) ?? (await generateClient(root)) ?? (await buildPrograms(root));
  if (problem) {
    console.error(problem);
    process.exit(1);
  }
  noLongerStop();
  process.chdir(root);
  const file = programFile(root, program);
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
}
