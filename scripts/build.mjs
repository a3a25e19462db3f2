// Makes what the service runs from: the database client, programs, styles and pages; each only when its sources have changed.
// With --dev the pages are left to Next's own development server.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateClient } from './install/client.mjs';
import { runCommand, stopCommandsOnSignal } from './install/command.mjs';
import { waitForLock } from './install/lock.mjs';
import { buildPrograms } from './install/programs.mjs';
import { fingerprint, isStamped, stamp } from './install/stamp.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = join(root, '.next/made-from');
const sources = [
  'app',
  'components',
  'lib',
  'prisma',
  'public',
  'styles',
  'scripts/build-css.mjs',
  'next.config.js',
  'proxy.ts',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** Made from the others, or read only when the service starts. */
const isNotASource = (file) => /^prisma\/(generated|seed|migrations)\//.test(file);

const isBuilt = (now) => existsSync(join(root, '.next/BUILD_ID')) && isStamped(stampFile, now);

function endWith(problem) {
  console.error(problem);
  process.exit(1);
}

async function run(what, args) {
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    __NEXT_PROCESSED_ENV: 'true',
  };
  const { code, output } = await runCommand(process.execPath, args, { cwd: root, env });
  if (code !== 0) endWith(`${what} could not be built.\n${output}`);
}

const buildStyles = () => run('The styles', ['scripts/build-css.mjs']);
const buildPages = () => run('The pages', ['node_modules/next/dist/bin/next', 'build']);

stopCommandsOnSignal();
const isDevelopment = process.argv.includes('--dev');
const release = await waitForLock(join(root, '.build/build.lock'), 'building the same pages');
const problem = (await generateClient(root)) ?? (await buildPrograms(root));
if (problem) endWith(problem);
await buildStyles();
const now = fingerprint(root, sources, isNotASource);
if (!isDevelopment && !isBuilt(now)) {
  console.log('Building the pages (a minute or two, only when they have changed).');
  await buildPages();
  stamp(stampFile, now);
}
release();
