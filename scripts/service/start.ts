// `npm start`, once the packages are there: the supervisor of database, worker, web process and public front on this
// machine, until Ctrl-C.
import { machineEnvironment, readEnvFile } from '@/lib/config/child-environment';
import { demonstrationPortSetting, readDemonstrationSettings } from '@/lib/config/demonstration';
import { readStartSettings } from '@/lib/config/env';
import type { StartSettings } from '@/lib/config/env';
import { PlainProblem } from '@/lib/config/plain-problem';
import { collectWhenQuiet } from '@/lib/hosting/parts/collect-when-quiet';
import { findAuthSecret, startDatabase } from '@/lib/hosting/postgres/database';
import type { StartedDatabase } from '@/lib/hosting/postgres/database';
import { type PartsSettings, startPublic, startWeb, startWorker } from '@/lib/hosting/parts/parts';
import { assertPortIsFree } from '@/lib/hosting/parts/port-problem';
import { type Kept, type Supervised, supervise } from '@/lib/hosting/parts/supervise';
import { addressToAsk, waitUntilWell } from '@/lib/hosting/parts/wait-until-well';
import { makeWebSocketPlace } from '@/lib/hosting/parts/web-socket';
import { askToPrepare } from './ask-to-prepare';
import { takeDataFolder } from './data-folder';
import { waitForFirstEdition } from './first-edition';
import { howToSignIn } from './how-to-sign-in';
import { runCommand, stopCommands } from '../install/command.mjs';

const isDevelopment = process.argv.includes('--dev');
const isDemonstration = process.argv.includes('--demo');

/** Aborted when somebody asks for the end. Each step of the start is finished first, so that nothing is left running. */
const asked = new AbortController();
const whenAsked = new Promise<null>((resolve) => asked.signal.addEventListener('abort', () => resolve(null)));

/** How to stop what has been started, in the order it was started. */
const toStop: (() => Promise<void>)[] = [];

/** Settles with a sentence when a part cannot start at all. */
let toldGivenUp: (sentence: string) => void = () => undefined;
const gaveUp = new Promise<string>((resolve) => (toldGivenUp = resolve));

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

/** Keeps a part running from now on; it is stopped before what was started earlier. */
function keep(kept: Omit<Kept, 'say'>): Supervised {
  const supervised = supervise({ ...kept, say: console.error });
  void supervised.gaveUp.then(toldGivenUp);
  return supervised;
}

async function prepareDatabase(settings: StartSettings, secret: string): Promise<StartedDatabase> {
  const database = await startDatabase(settings, secret);
  const { server } = database;
  if (server) {
    const kept = keep({ name: 'database', start: server.startAgain, first: server.running });
    toStop.push(() => kept.stop());
  }
  asked.signal.throwIfAborted();
  database.notes.forEach(say);
  return database;
}

/** Waits for both, also when one fails: whatever was started is then known, and can be stopped. */
async function together<T>(first: Promise<T>, second: Promise<void>): Promise<T> {
  const [, other] = await Promise.allSettled([first, second]);
  if (other.status === 'rejected') throw other.reason;
  return first;
}

/** The settings with the port that the front door was given where any was asked for. */
const withPort = (settings: StartSettings, port: number): StartSettings =>
  settings.port === 0 ? { ...settings, port, origin: settings.origin.replace(/:0$/, `:${port}`) } : settings;

/** Starts what serves people once the record is `prepared`. Answers the settings as they turned out, and when all serve. */
async function startParts(
  asFirst: PartsSettings,
  prepared: Promise<unknown>,
): Promise<{ settings: StartSettings; ready: Promise<unknown> }> {
  let settings = asFirst.settings;
  const parts: Supervised[] = [];
  toStop.push(async () => void (await Promise.all(parts.map((part) => part.stop()))));
  const all = () => ({ ...asFirst, settings });
  const addWeb = () => parts.push(keep({ name: 'web process', start: async () => startWeb(all()) }));
  // The slowest to start; nobody reaches it before the front door is there, so it need not wait for the record.
  if (settings.port !== 0) addWeb();
  await prepared;
  asked.signal.throwIfAborted();
  const front = keep({
    name: 'public front',
    start: async () => {
      const part = startPublic(all());
      void part.ready.then((port) => (settings = withPort(settings, port ?? 0)));
      return part;
    },
  });
  parts.push(front);
  parts.push(keep({ name: 'worker', start: async () => startWorker(all()) }));
  if (settings.port === 0) {
    // Pages and links name the port, so the web process is started when that is known.
    await Promise.race([front.ready, gaveUp, whenAsked]);
    addWeb();
  }
  return { settings, ready: Promise.all(parts.map((part) => part.ready)) };
}

/** Starts everything in its order, and says when it is ready. */
async function start(): Promise<void> {
  readEnvFile(process.cwd());
  const given = isDemonstration ? readDemonstrationSettings() : readStartSettings();
  holdDataFolder(given);
  await assertPortIsFree(given.port, given.host, isDemonstration ? demonstrationPortSetting() : 'PORT');
  const secret = findAuthSecret(given);
  const database = await together(prepareDatabase(given, secret), build());
  const order = { urls: database.urls, settings: given, isDemonstration };
  const prepared = askToPrepare(order, { say, signal: asked.signal });

  const webSocket = makeWebSocketPlace(given.dataDir);
  toStop.push(async () => webSocket.remove());
  const { settings, ready } = await startParts(
    { settings: given, urls: database.urls, secret, isDevelopment, webSocket: webSocket.path },
    prepared,
  );
  const { opensEdition, accounts } = await prepared;
  const address = addressToAsk(settings);
  const healthy = ready.then(async () => {
    await waitUntilWell(address);
    if (!opensEdition) return;
    const problem = await waitForFirstEdition({ ownerUrl: database.urls.owner, address }, say);
    if (problem) say(problem);
  });
  // However slow the machine is, a start is given up only when a part cannot start at all.
  await Promise.race([
    healthy,
    whenAsked,
    gaveUp.then((sentence) => Promise.reject(new PlainProblem(sentence))),
  ]);
  asked.signal.throwIfAborted();
  [`Ready: ${settings.origin}`, ...howToSignIn(settings, accounts), 'Ctrl-C stops it.'].forEach(say);
}

/** Runs until somebody asks for the end or something cannot go on. Answers what, or null. */
async function runToTheEnd(): Promise<string | null> {
  try {
    await start();
    return await Promise.race([gaveUp, whenAsked]);
  } catch (error) {
    if (asked.signal.aborted) return null;
    if (error instanceof PlainProblem) return error.message;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

// The terminal may close before this process ends; the EPIPE must not keep it from stopping its children.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(event, () => asked.abort());
asked.signal.addEventListener('abort', stopCommands);

collectWhenQuiet();
const problem = await runToTheEnd();
if (problem !== null) console.error(problem);
else say('Stopping.');
for (const stop of toStop.reverse()) await stop();
process.exit(problem === null ? 0 : 1);
