import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { waitForLock } from './lock.mjs';
import { packagesInside, REQUIRE } from './packages-inside.mjs';
import { fingerprint } from './stamp.mjs';

/** Where the programs are put, from the folder of the project. */
const FOLDER = '.build/programs';
const NOTE = 'made-from.json';
const THIRTY_DAYS = 30 * 24 * 60 * 60 * 1000;

/** What a bundle depends on beside the sources it holds: installed packages, and how sources are read and put together. */
const ALWAYS = [
  'package-lock.json',
  'tsconfig.json',
  'scripts/install/programs.mjs',
  'scripts/install/packages-inside.mjs',
];

const inScripts = (name, folder = '') => [name, `scripts/${folder}${name}.ts`];

/** Each program that runs without Next, by its name, and the source it begins with. */
export const PROGRAMS = Object.fromEntries([
  inScripts('start', 'service/'),
  inScripts('prepare-record', 'service/'),
  inScripts('web', 'service/'),
  inScripts('worker', 'service/'),
  inScripts('public', 'service/'),
  inScripts('import-figures-part', 'service/'),
  inScripts('read-document-part', 'service/'),
  inScripts('draw-edition-part', 'service/'),
  inScripts('decide-figures-part', 'service/'),
  inScripts('check-evidence-file-part', 'service/'),
  inScripts('backup-part', 'service/'),
  ['drawing-process', 'lib/publishing/charts/drawing-process.ts'],
  inScripts('import-response'),
  inScripts('measures-import'),
  inScripts('user-add'),
  inScripts('db-migrate'),
  inScripts('db-migration'),
  inScripts('audit-verify'),
  inScripts('backup'),
  inScripts('backup-key'),
  inScripts('restore'),
  inScripts('check-kill', 'check-kill/'),
  inScripts('check-planted', 'check-planted/'),
  inScripts('verify-statistics', 'verify-statistics/'),
  inScripts('verify-disclosure', 'verify-disclosure/'),
  inScripts('bench-charts', 'bench/'),
  inScripts('bench-desk', 'bench/'),
  inScripts('bench-disclosure', 'bench/'),
  inScripts('bench-import', 'bench/'),
  inScripts('bench-wall', 'bench/'),
]);

/** Built as 1 file with every package they need: the public front refuses readers for as long as it starts. */
const WITH_PACKAGES = ['public'];

/** The built program of this name: an absolute path. */
export const programFile = (root, name) => join(root, FOLDER, `${name}.js`);

const fingerprintOf = (root, sources) => fingerprint(root, [...sources, ...ALWAYS]);

/** True when every program is there, and was built from its sources as they are now. */
export function areProgramsBuilt(root, programs = PROGRAMS) {
  const note = join(root, FOLDER, NOTE);
  if (!existsSync(note)) return false;
  if (!Object.keys(programs).every((name) => existsSync(programFile(root, name)))) return false;
  const { sources, madeFrom } = JSON.parse(readFileSync(note, 'utf8'));
  return fingerprintOf(root, sources) === madeFrom;
}

const namesOf = (files) => files.map((path) => path.split('/').at(-1));

/** Starts the thirty days of the files of the last build, however long ago they were made. */
function dateFilesOfLastBuild(folder) {
  const note = join(folder, NOTE);
  if (!existsSync(note)) return;
  const now = new Date();
  const { files = [] } = JSON.parse(readFileSync(note, 'utf8'));
  for (const file of files.map((name) => join(folder, name)))
    if (existsSync(file)) utimesSync(file, now, now);
}

/** A service that still runs reads files of the build it began with, some only when a job first needs them. */
function removeOldFiles(folder, made) {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (!made.has(name) && Date.now() - statSync(file).mtimeMs > THIRTY_DAYS) rmSync(file);
  }
}

async function bundleOf(root, programs, options) {
  const { build } = await import('esbuild');
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: programs,
    outdir: FOLDER,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    banner: { js: REQUIRE },
    metafile: true,
    logLevel: 'silent',
    ...options,
  });
  return metafile;
}

async function bundle(root, programs) {
  const isWhole = ([name]) => WITH_PACKAGES.includes(name);
  const all = Object.entries(programs);
  const whole = Object.fromEntries(all.filter(isWhole));
  const others = Object.fromEntries(all.filter((program) => !isWhole(program)));
  const made = await Promise.all([
    bundleOf(root, others, { plugins: [packagesInside], splitting: true }),
    // `pg` asks for pg-native only where somebody wants it, and nobody does here.
    bundleOf(root, whole, { external: ['pg-native'] }),
  ]);
  return {
    inputs: Object.assign({}, ...made.map(({ inputs }) => inputs)),
    outputs: Object.assign({}, ...made.map(({ outputs }) => outputs)),
  };
}

/**
 * Bundles every program with the sources it needs, so that no TypeScript is read when one starts. Does nothing when they
 * are built already. Answers one problem as text, or null.
 */
export async function buildPrograms(root, programs = PROGRAMS) {
  if (areProgramsBuilt(root, programs)) return null;
  const release = await waitForLock(join(root, '.build/programs.lock'), 'building the same programs');
  try {
    if (areProgramsBuilt(root, programs)) return null;
    const folder = join(root, FOLDER);
    mkdirSync(folder, { recursive: true });
    dateFilesOfLastBuild(folder);
    // Without its note a broken-off build counts as none.
    rmSync(join(folder, NOTE), { force: true });
    const { inputs, outputs } = await bundle(root, programs);
    const sources = Object.keys(inputs).filter((path) => !path.startsWith('node_modules/'));
    const files = namesOf(Object.keys(outputs));
    const note = { madeFrom: fingerprintOf(root, sources), sources, files };
    writeFileSync(join(folder, NOTE), `${JSON.stringify(note)}\n`);
    removeOldFiles(folder, new Set([NOTE, ...files]));
    return null;
  } catch (error) {
    return `The programs could not be built.\n${error.message}`;
  } finally {
    // Its process would stay, with 25 MB, for as long as the service that this one becomes.
    await (await import('esbuild')).stop();
    release();
  }
}
