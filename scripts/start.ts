// `npm start`, once the packages are there: database, worker and web process on this machine, until Ctrl-C.
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { machineEnvironment, readEnvFile } from '@/lib/config/child-environment';
import { readDemonstrationSettings } from '@/lib/config/demonstration';
import { readStartSettings } from '@/lib/config/env';
import type { StartSettings } from '@/lib/config/env';
import { PlainProblem } from '@/lib/config/plain-problem';
import { findAuthSecret, startDatabase } from '@/lib/hosting/database';
import type { StartedDatabase } from '@/lib/hosting/database';
import { assertPortIsFree } from '@/lib/hosting/free-port';
import { prepareJobTables } from '@/lib/hosting/job-tables';
import { startWeb, startWorker, waitUntilReady } from '@/lib/hosting/web-and-worker';
import { applyMigrations } from '@/prisma/migrate';
import { recordActivity } from '@/prisma/seed/demo/record-activity';
import { takeDataFolder } from './data-folder';
import { loadDemonstrationRecord, loadRecord, prepareAccounts } from './first-start';
import { runCommand, stopCommands } from './install/command.mjs';

/** Patience for the first answer of the web process, in milliseconds. */
const PATIENCE = 120_000;

const isDevelopment = process.argv.includes('--dev');
const isDemonstration = process.argv.includes('--demo');

/** Aborted when somebody asks for the end. Each step of the start is finished first, so that nothing is left running. */
const asked = new AbortController();
const whenAsked = new Promise<null>((resolve) => asked.signal.addEventListener('abort', () => resolve(null)));

/** How to stop what has been started, in the order it was started. */
const toStop: (() => Promise<void>)[] = [];

const say = (line: string) => console.log(line);

function holdDataFolder({ dataDir }: StartSettings): void {
  const holder = takeDataFolder(dataDir);
  if (holder === null) return;
  throw new PlainProblem(
    `The service is already running with the data in ${dataDir} (process ${holder}): stop that one, or choose another DATA_DIR.`,
  );
}

async function build(): Promise<void> {
  const args = ['scripts/build.mjs', ...(isDevelopment ? ['--dev'] : [])];
  const { code } = await runCommand(process.execPath, args, { env: machineEnvironment(), show: true });
  asked.signal.throwIfAborted();
  if (code !== 0) throw new PlainProblem('Nothing was started, because the service could not be built.');
}

async function prepareDatabase(settings: StartSettings, secret: string): Promise<StartedDatabase> {
  const database = await startDatabase(settings, secret);
  toStop.push(() => database.stop());
  asked.signal.throwIfAborted();
  database.notes.forEach(say);
  const { applied } = await applyMigrations(database.urls.owner);
  if (applied.length > 0) say(`Changes made to the database: ${applied.length}.`);
  await prepareJobTables(database.urls.owner);
  asked.signal.throwIfAborted();
  return database;
}

/** Waits for both, also when one fails: whatever was started is then known, and can be stopped. */
async function together<T>(first: Promise<T>, second: Promise<void>): Promise<T> {
  const [, other] = await Promise.allSettled([first, second]);
  if (other.status === 'rejected') throw other.reason;
  return first;
}

/** Starts everything in its order. Answers a promise that settles, with a sentence, when a part ends by itself. */
async function start(): Promise<{ broken: Promise<string> }> {
  readEnvFile(process.cwd());
  const settings = isDemonstration ? readDemonstrationSettings() : readStartSettings();
  holdDataFolder(settings);
  await assertPortIsFree(settings.port, settings.host, isDemonstration ? 'DEMO_PORT' : 'PORT');
  const secret = findAuthSecret(settings);
  const database = await together(prepareDatabase(settings, secret), build());
  const { isNew, opensEdition, says } = await (isDemonstration ? loadDemonstrationRecord : loadRecord)(
    database.urls,
    settings,
  );
  says.forEach(say);
  asked.signal.throwIfAborted();
  const howToSignIn = await prepareAccounts(database.urls, settings);
  if (isNew && isDemonstration) await recordActivity(database.urls.owner, new Date());

  const partsSettings = { settings, urls: database.urls, secret, isDevelopment };
  const parts = [startWorker(partsSettings), startWeb(partsSettings)];
  toStop.push(async () => void (await Promise.all(parts.map((part) => part.stop()))));
  const broken = Promise.race([
    database.ended.then(
      () => `The database ended by itself: ${join(settings.dataDir, 'postgres.log')} says why.`,
    ),
    ...parts.map(({ name, ended }) => ended.then((reason) => `The ${name} ended by itself: ${reason}`)),
  ]);
  const healthy = Promise.all(parts.map((part) => part.ready)).then(() =>
    waitUntilReady(settings, { opensEdition }),
  );
  const late = wait(PATIENCE, 'The web process gave no answer in two minutes.', { ref: false });
  const problem = await Promise.race([healthy.then(() => null), broken, late, whenAsked]);
  asked.signal.throwIfAborted();
  if (problem !== null) throw new PlainProblem(problem);
  [`Ready: ${settings.origin}`, ...howToSignIn, 'Ctrl-C stops it.'].forEach(say);
  return { broken };
}

/** Runs until somebody asks for the end or something breaks. Answers what broke, or null. */
async function runToTheEnd(): Promise<string | null> {
  try {
    const { broken } = await start();
    return await Promise.race([broken, whenAsked]);
  } catch (error) {
    if (asked.signal.aborted) return null;
    if (error instanceof PlainProblem) return error.message;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

// Whoever read our lines may be gone before we are; that must not keep us from stopping what we started.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(event, () => asked.abort());
asked.signal.addEventListener('abort', stopCommands);

const problem = await runToTheEnd();
if (problem !== null) console.error(problem);
else say('Stopping.');
for (const stop of toStop.reverse()) await stop();
process.exit(problem === null ? 0 : 1);
