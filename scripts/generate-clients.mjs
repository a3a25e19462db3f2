// Writes the two database clients (prisma/generated) when a schema has changed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand, stopCommandsOnSignal } from './install/command.mjs';
import { waitForLock } from './install/lock.mjs';
import { fingerprint, isStamped, stamp } from './install/stamp.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const schemas = ['prisma/schema.prisma', 'prisma/published.prisma'];
const prisma = join(root, 'node_modules/prisma');
const stampFile = join(root, 'prisma/generated/made-from');

// The generator looks for a schema engine and would download one; it only has to find an executable file.
const env = {
  ...process.env,
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
};

async function generate(schema) {
  const args = [join(prisma, 'build/index.js'), 'generate', `--schema=${schema}`];
  const { code, output } = await runCommand(process.execPath, args, { cwd: root, env });
  if (code === 0) return;
  console.error(`The database client of ${schema} could not be written.\n${output}`);
  process.exit(1);
}

stopCommandsOnSignal();
const { version } = JSON.parse(readFileSync(join(prisma, 'package.json'), 'utf8'));
const now = `${version} ${fingerprint(root, schemas)}`;
const folders = ['prisma/generated/app', 'prisma/generated/published'];
const isCurrent = () =>
  folders.every((folder) => existsSync(join(root, folder))) && isStamped(stampFile, now);

if (!isCurrent()) {
  const release = await waitForLock(join(root, '.build/generate.lock'), 'writing the same database clients');
  if (!isCurrent()) {
    for (const schema of schemas) await generate(schema);
    stamp(stampFile, now);
  }
  release();
}
