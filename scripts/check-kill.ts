// Kills one part of the service after the other, with kill -9, while it is read and written to: `npm run check:kill`, or
// `npm run check:kill -- 4` for 4 rounds instead of 20. On a data folder and a port of its own; needs Linux.
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { readStartSettings } from '@/lib/config/env';
import { findRunningDatabase } from '@/lib/hosting/database';
import { startProduct } from '@/tests/support/start-service';
import { findPeople, keepOfficeBusy } from './check-kill/busy-office';
import { countLosses } from './check-kill/count-losses';
import { killPart, killSupervisor, PARTS } from './check-kill/kill-parts';
import { readAllTheTime } from './check-kill/read-all-the-time';

const ROUNDS = 20;
/** In milliseconds. */
const GOALS = { back: 5000, refused: 1000, gone: 10_000 };

const [given] = process.argv.slice(2);
const rounds = given === undefined ? ROUNDS : Number(given);

let missed = 0;

/** Prints a number beside its goal, and remembers for the exit code when it is missed. */
function report(what: string, measured: number, goal: number): void {
  const isMet = measured <= goal;
  if (!isMet) missed += 1;
  console.log(`${what}: ${Math.round(measured)} (goal at most ${goal}): ${isMet ? 'met' : 'MISSED'}`);
}

console.log('Starting a service to kill. Its first edition takes a minute or two.');
const service = await startProduct('service');
const urls = findRunningDatabase(readStartSettings({ DATA_DIR: service.dataDir }));
if (!urls) throw new Error('The database of the service was not found');
openDatabase(urls.app);
const people = await findPeople(urls.owner);
const office = keepOfficeBusy(people);
const reading = readAllTheTime(service.origin);

const backs = new Map<string, number[]>(PARTS.map(({ name }) => [name, []]));
for (let round = 0; round < rounds; round += 1) {
  const part = PARTS[round % PARTS.length];
  if (!part) break;
  const back = await killPart(part, service);
  backs.get(part.name)?.push(back);
  console.log(`Round ${round + 1}: ${part.name} killed, all parts well again after ${Math.round(back)} ms`);
}
const written = await office.stop();
const read = await reading.stop();
const losses = await countLosses(urls.owner, written.evidence);

console.log(
  `Acknowledged writes: ${written.evidence.length}; editions asked for: ${written.prepared}; approved: ${written.approved}; files sent: ${written.files}`,
);
report('Acknowledged writes lost', losses.writes, 0);
report('Half editions', losses.halfEditions, 0);
report('Stuck jobs', losses.stuck, 0);
for (const [name, times] of backs) {
  if (times.length > 0)
    report(`${name}: longest until all parts were well, ms`, Math.max(...times), GOALS.back);
}
console.log(`Public requests: ${read.answered} answered, ${read.refused} refused and tried again`);
report('Public requests answered by something else than the page', read.others, 0);
report('Longest that a refused public request was tried again, ms', read.longestRefused, GOALS.refused);
await closeDatabase();

const gone = await killSupervisor(service);
report('Supervisor killed: until all others were gone, ms', gone, GOALS.gone);
const next = await startProduct('service', service.dataDir);
console.log(`The next start with the same data folder: ready at ${next.origin}`);
await next.stop();
process.exit(missed === 0 ? 0 : 1);
