// `npm start`, once the packages are there: database, worker and web process on this machine, until Ctrl-C.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { machineEnvironment, readEnvFile } from '@/lib/config/child-environment';
import { readStartSettings } from '@/lib/config/env';
import type { StartSettings } from '@/lib/config/env';
import { PlainProblem } from '@/lib/config/plain-problem';
import { findAuthSecret, startDatabase } from '@/lib/hosting/database';
import type { StartedDatabase } from '@/lib/hosting/database';
import { assertPortIsFree } from '@/lib/hosting/free-port';
import { prepareJobTables } from '@/lib/hosting/job-tables';
import type { RoleUrls } from '@/lib/hosting/roles';
import { startWeb, startWorker, waitUntilReady } from '@/lib/hosting/web-and-worker';
import { applyMigrations } from '@/prisma/migrate';
import { firstRun } from '@/prisma/seed/first-run';
import { createTrialAccounts } from '@/prisma/seed/trial-accounts';
import { takeDataFolder } from './data-folder';
import { runCommand, stopCommands } from './install/command.mjs';

/** Patience for the first answer of the web process, in milliseconds. */
const PATIENCE = 120_000;

const isDevelopment = process.argv.includes('--dev');

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

/** Fills an empty service with the real document and figures. Answers whether it was empty. */
async function loadRecord({ owner }: RoleUrls): Promise<boolean> {
  const isFirstRun = await firstRun(owner, new Date());
  if (isFirstRun) say('The response and the published figures were loaded.');
  asked.signal.throwIfAborted();
  return isFirstRun;
}

/** Makes trial accounts on the built-in database. Answers the lines that tell the person how to sign in. */
async function prepareAccounts({ owner }: RoleUrls, settings: StartSettings): Promise<string[]> {
  const signIn = `Sign in at ${settings.origin}/sign-in`;
  if (settings.databases.owner !== undefined) {
    return [`${signIn}. Accounts are added with: npm run user:add -- --email … --role …`];
  }
  const file = join(settings.dataDir, 'trial-accounts.txt');
  const accounts = await createTrialAccounts(owner);
  if (accounts === null) return [`${signIn}. The trial accounts are in ${file}.`];
  writeFileSync(file, accounts, { mode: 0o600 });
  return [`${signIn} with a trial account (kept in ${file}):`, accounts.trimEnd()];
}

/** Starts everything in its order. Answers a promise that settles, with a sentence, when a part ends by itself. */
async function start(): Promise<{ broken: Promise<string> }> {
  readEnvFile(process.cwd());
  const settings = readStartSettings();
  holdDataFolder(settings);
  await assertPortIsFree(settings.port, settings.host);
  await build();
  const secret = findAuthSecret(settings);
  const database = await prepareDatabase(settings, secret);
  const isFirstRun = await loadRecord(database.urls);
  const howToSignIn = await prepareAccounts(database.urls, settings);

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
    waitUntilReady(settings, { isFirstRun }),
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
