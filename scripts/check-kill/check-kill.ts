// Kills one part of the service after the other, with kill -9, while it is read and written to: `npm run check:kill`, or
// `npm run check:kill -- 4` for 4 rounds instead of 20. On a data folder and a port of its own; needs Linux.
import { loadavg } from 'node:os';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { readStartSettings } from '@/lib/config/env';
import { findRunningDatabase } from '@/lib/hosting/postgres/database';
import { accountOf } from '@/tests/support/people';
import { newSession } from '@/tests/support/journeys/sessions';
import { startProduct } from '@/tests/support/service/start-service';
import { findPeople, keepOfficeBusy } from './busy-office';
import { countLosses } from './count-losses';
import { isAlive, killSupervisor, PARTS } from './processes';
import { readAllTheTime } from './read-all-the-time';
import { killOnce, type Round } from './rounds';
import { KINDS } from './work-under-way';

const ROUNDS = 20;
/** In milliseconds. The others are those that were not killed: they may have to wait for the one that was. */
const GOALS = { back: 5000, othersBack: 10_000, refused: 1000, gone: 10_000 };

const [given] = process.argv.slice(2);
const asked = given === undefined ? ROUNDS : Number(given);

let missed = 0;

/** Prints a number beside its goal, and remembers for the exit code when it is missed. */
function report(what: string, measured: number, goal: number): void {
  const isMet = measured <= goal;
  if (!isMet) missed += 1;
  console.log(`${what}: ${Math.round(measured)} (goal at most ${goal}): ${isMet ? 'met' : 'MISSED'}`);
}

const load = () => loadavg()[0]?.toFixed(1);

console.log('Starting a service to kill. Its first edition takes a minute or two.');
const service = await startProduct('service');
// Whatever ends this program ends the service as well.
process.once('exit', () => isAlive(service.pid) && process.kill(service.pid));
const urls = findRunningDatabase(readStartSettings({ DATA_DIR: service.dataDir }));
if (!urls) throw new Error('The database of the service was not found');
openDatabase(urls.app);
Object.assign(process.env, { TRACKER_ORIGIN: service.origin, TRACKER_ACCOUNTS: service.accounts });
const cookie = await newSession(accountOf('officer'));
const office = keepOfficeBusy(await findPeople(urls.owner));
const reading = readAllTheTime(service.origin);

const rounds: Round[] = [];
const toKill = { origin: service.origin, pid: service.pid, ownerUrl: urls.owner, cookie };
for (let at = 0; at < asked; at += 1) {
  const round = await killOnce(at, toKill, office);
  if (round) rounds.push(round);
  const back = [...(round?.back ?? [])].map(([name, time]) => `${name} ${Math.round(time)}`).join(', ');
  const what = round ? `${round.part} killed in the middle of: ${round.kind}` : 'work ended too soon to kill';
  console.log(`Round ${at + 1}, load ${load()}: ${what}; ms until each did its work again: ${back}`);
}
const acknowledged = await office.stop();
const read = await reading.stop();
const losses = await countLosses(urls.owner, acknowledged);

const { evidence, editions, approvals, files } = acknowledged;
console.log(
  `Acknowledged: ${evidence.length} pieces of evidence, ${editions.length} editions to prepare, ${approvals.length} approvals, ${files.length} files`,
);
report('Rounds without a kill', asked - rounds.length, 0);
for (const kind of KINDS) {
  const hits = rounds.filter((round) => round.kind === kind).length;
  if (hits === 0) missed += 1;
  console.log(`Kills in the middle of this kind of work: ${kind}, ${hits}${hits === 0 ? ': MISSED' : ''}`);
}
report('Acknowledged writes lost', losses.writes, 0);
report('Half editions', losses.halfEditions, 0);
report('Stuck or failed jobs', losses.stuck, 0);
for (const { name } of PARTS) {
  const killed = rounds.filter(({ part }) => part === name);
  if (killed.length === 0) continue;
  const own = killed.map(({ back }) => back.get(name) ?? Infinity);
  const others = killed.flatMap(({ back }) => [...back.values()]);
  report(
    `${name} killed ${killed.length} times: longest until it did its work again, ms`,
    Math.max(...own),
    GOALS.back,
  );
  report(`${name} killed: longest until every part did, ms`, Math.max(...others), GOALS.othersBack);
}
console.log(
  `Public requests: ${read.answered} answered; of these ${read.refused} were refused before that and ${read.brokenOff} broken off, and tried again`,
);
report('Public requests answered by something else than the page', read.others, 0);
report('Longest that a refused or broken connection was tried again, ms', read.longestRefused, GOALS.refused);
console.log(`Longest until a public request was answered, ms: ${Math.round(read.longest)}`);
await closeDatabase();

const gone = await killSupervisor(service.pid);
report('Supervisor killed: until all others were gone, ms', gone, GOALS.gone);
const next = await startProduct('service', service.dataDir);
console.log(`The next start with the same data folder: ready at ${next.origin}`);
await next.stop();
process.exit(missed === 0 ? 0 : 1);
