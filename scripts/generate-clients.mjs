// Writes the two database clients (prisma/generated) when a schema has changed.
import { fileURLToPath } from 'node:url';
import { generateClients } from './install/clients.mjs';
import { stopCommandsOnSignal } from './install/command.mjs';

stopCommandsOnSignal();
const problem = await generateClients(fileURLToPath(new URL('..', import.meta.url)));
if (problem) {
  console.error(problem);
  process.exit(1);
}
