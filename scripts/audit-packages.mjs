// Asks npm's advisory service about every package in package-lock.json. Ends with 0 when there is no advisory, with 1 when
// there is one, and with 2 when no service answers.
import { fileURLToPath } from 'node:url';
import { readAudit } from './audit-packages/read-audit.mjs';
import { runCommand } from './install/command.mjs';
import { npmCommand } from './install/dependencies.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { program, args } = npmCommand();
const { output } = await runCommand(
  program,
  // Told to stay offline, npm would ask nobody and report that there is no advisory.
  [...args, 'audit', '--json', '--loglevel=silent', '--include=dev', '--offline=false', '--fetch-retries=1'],
  { cwd: root, shell: program === 'npm' && process.platform === 'win32' },
);
const { exit, lines } = readAudit(output);
for (const line of lines) console.log(line);
process.exit(exit);
