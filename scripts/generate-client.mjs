// Writes the database client (prisma/generated) when the schema has changed.
import { fileURLToPath } from 'node:url';
import { generateClient } from './install/client.mjs';
import { stopCommandsOnSignal } from './install/command.mjs';

stopCommandsOnSignal();
const problem = await generateClient(fileURLToPath(new URL('..', import.meta.url)));
if (problem) {
  console.error(problem);
  process.exit(1);
}
