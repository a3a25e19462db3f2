import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command.mjs';
import { waitForLock } from './lock.mjs';
import { fingerprint, isStamped, stamp } from './stamp.mjs';

const SCHEMA = 'prisma/schema.prisma';
const FOLDER = 'prisma/generated/app';

// The generator looks for a schema engine and would download one; it only has to find an executable file.
const environment = () => ({
  ...process.env,
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
});

async function generate(root) {
  const args = [join(root, 'node_modules/prisma/build/index.js'), 'generate', `--schema=${SCHEMA}`];
  const { code, output } = await runCommand(process.execPath, args, { cwd: root, env: environment() });
  return code === 0 ? null : `The database client could not be written.\n${output.trimEnd()}`;
}

/**
 * Writes the database client (prisma/generated), which nobody commits, when the schema has changed.
 * Answers one problem as text, or null.
 */
export async function generateClient(root) {
  const stampFile = join(root, 'prisma/generated/made-from');
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/prisma/package.json'), 'utf8'));
  const now = `${version} ${fingerprint(root, [SCHEMA])}`;
  const isCurrent = () => existsSync(join(root, FOLDER)) && isStamped(stampFile, now);

  if (isCurrent()) return null;
  const release = await waitForLock(join(root, '.build/generate.lock'), 'writing the same database client');
  try {
    if (isCurrent()) return null;
    const problem = await generate(root);
    if (problem === null) stamp(stampFile, now);
    return problem;
  } finally {
    release();
  }
}
