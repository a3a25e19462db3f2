import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command.mjs';
import { waitForLock } from './lock.mjs';
import { fingerprint, isStamped, stamp } from './stamp.mjs';

const SCHEMAS = ['prisma/schema.prisma', 'prisma/published.prisma'];
const FOLDERS = ['prisma/generated/app', 'prisma/generated/published'];

// The generator looks for a schema engine and would download one; it only has to find an executable file.
const environment = () => ({
  ...process.env,
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
});

async function generate(root, schema) {
  const args = [join(root, 'node_modules/prisma/build/index.js'), 'generate', `--schema=${schema}`];
  const { code, output } = await runCommand(process.execPath, args, { cwd: root, env: environment() });
  return code === 0 ? null : `The database client of ${schema} could not be written.\n${output.trimEnd()}`;
}

async function generateAll(root) {
  for (const schema of SCHEMAS) {
    const problem = await generate(root, schema);
    if (problem) return problem;
  }
  return null;
}

/**
 * Writes the two database clients (prisma/generated), which nobody commits, when a schema has changed.
 * Answers one problem as text, or null.
 */
export async function generateClients(root) {
  const stampFile = join(root, 'prisma/generated/made-from');
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/prisma/package.json'), 'utf8'));
  const now = `${version} ${fingerprint(root, SCHEMAS)}`;
  const isCurrent = () =>
    FOLDERS.every((folder) => existsSync(join(root, folder))) && isStamped(stampFile, now);

  if (isCurrent()) return null;
  const release = await waitForLock(join(root, '.build/generate.lock'), 'writing the same database clients');
  try {
    if (isCurrent()) return null;
    const problem = await generateAll(root);
    if (problem === null) stamp(stampFile, now);
    return problem;
  } finally {
    release();
  }
}
