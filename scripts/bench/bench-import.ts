// Reads and saves files of 100,000 rows as the worker does, on a PostgreSQL of its own: `npm run bench:import`, or
// `npm run bench:import -- ods` for one kind of file.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFile } from '@/lib/config/project-file';
import { closeDatabase } from '@/lib/data/database';
import { findUncoveredFigureImport } from '@/lib/data/uncovered/figure-imports';
import { NO_TARGET } from '@/lib/domain/figures/figure-import';
import { startScratchPostgres } from '@/lib/hosting/postgres/scratch-postgres';
import { importFiguresJob } from '@/lib/jobs/import-figures';
import { chooseHowToRead, receiveFigures, saveImport } from '@/lib/services/figures/import-figures';
import { measureRefOf, OFFICER, openBenchOffice } from './bench-import/bench-office';
import { libraryAlone } from './bench-import/library-alone';
import { FILES, type MadeUpFile, ROWS } from './bench-import/made-up-files';

const MOST_SECONDS = 20;
const MOST_MEGABYTES = 300;
const SOURCE = 'Made up for this measurement';

const [only] = process.argv.slice(2);
const files = FILES.filter(({ kind }) => only === undefined || kind === only.toUpperCase());

const folder = mkdtempSync(join(tmpdir(), 'tracker-bench-'));
const peakFile = join(folder, 'peak');
process.env.BENCH_PEAK_FILE = peakFile;
process.env.NODE_OPTIONS = `--import ${pathToFileURL(projectFile('scripts/bench/bench-import/report-peak.mjs')).href}`;

/** `work` is the processor's time: of two measurements on a machine that is busy with other things, compare that. */
type Measured = { seconds: number; megabytes: number; work: number };

async function timed(work: () => Promise<void>): Promise<Measured> {
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  const [kilobytes = NaN, microseconds = NaN] = readFileSync(peakFile, 'utf8').split(' ').map(Number);
  return { seconds, megabytes: kilobytes / 1024, work: microseconds / 1_000_000 };
}

async function planHashOf(id: string): Promise<string> {
  const read = await findUncoveredFigureImport(id);
  if (read?.planHash && read.rows === ROWS) return read.planHash;
  throw new Error(`The file was not read: ${read?.problem ?? read?.report?.questions.join(' ')}`);
}

/** `alone`: the time of the processor that the library takes for the same file, in seconds. */
type Bench = { read: Measured; save: Measured; alone: number };

/** Receives a file, reads it and saves it. Reading and saving are what the worker's own process for one file does. */
async function bench({ kind, name, make }: MadeUpFile, at: number): Promise<Bench> {
  const measure = measureRefOf(at);
  const bytes = await make();
  const alone = await libraryAlone(kind, bytes);
  const file = new File([Buffer.from(bytes)], name);
  const target = { ...NO_TARGET, source: SOURCE };
  const received = await receiveFigures(OFFICER, { measure, file, target, mappingName: null }, new Date());
  await importFiguresJob(received);
  const choices = { areas: 'Area' };
  await chooseHowToRead(OFFICER, { id: received, target, choices, saveAs: null }, new Date());
  const read = await timed(() => importFiguresJob(received));
  await saveImport(OFFICER, { id: received, planHash: await planHashOf(received) }, new Date());
  const save = await timed(() => importFiguresJob(received));
  if ((await findUncoveredFigureImport(received))?.state !== 'applied')
    throw new Error(`${name} was not saved`);
  return { read, save, alone };
}

const inWords = ({ seconds, megabytes, work }: Measured) =>
  `${seconds.toFixed(1)} s, ${work.toFixed(1)} s of work, ${megabytes.toFixed(0)} MB`;

const server = await startScratchPostgres();
try {
  const urls = await openBenchOffice(server.adminUrl, files.length);
  process.env.WORKER_DATABASE_URL = urls.worker;
  console.log(
    `Goals for ${ROWS.toLocaleString('en-GB')} rows: ${MOST_SECONDS} s in all, ${MOST_MEGABYTES} MB`,
  );
  for (const [at, file] of files.entries()) {
    const { read, save, alone } = await bench(file, at);
    const seconds = read.seconds + save.seconds;
    const megabytes = Math.max(read.megabytes, save.megabytes);
    const isMet = seconds <= MOST_SECONDS && megabytes <= MOST_MEGABYTES;
    if (!isMet) process.exitCode = 1;
    console.log(
      `${file.kind}: dry run ${(read.work / alone).toFixed(1)} × the work of the library alone (${alone.toFixed(1)} s); ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB: ${isMet ? 'met' : 'missed'} (dry run ${inWords(read)}; saving ${inWords(save)})`,
    );
  }
  await closeDatabase();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
