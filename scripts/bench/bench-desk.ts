// How heavy the pages of the desk are in a big office: a demonstration of its own, filled up, in a folder that is thrown
// away. `npm run bench:desk`; needs Linux. Ends with 1 when a goal is missed. `npm run bench:desk -- measures panel` measures
// only the pages that have one of these words in their name.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '@/lib/domain/permissions';
import { addressToUrl } from '@/lib/hosting/postgres/postgres-address';
import { findRunningServer } from '@/lib/hosting/postgres/embedded-postgres';
import { accountOf } from '@/tests/support/people';
import { newSession } from '@/tests/support/journeys/sessions';
import { startProduct } from '@/tests/support/service/start-service';
import { findProcess, isAlive, PARTS } from '../check-kill/processes';
import { writeDownStatements } from './bench-desk/count-queries';
import { fillOffice } from './bench-desk/fill-office';
import { type Measured, measurePage } from './bench-desk/measure-page';
import { type DeskPage, deskPages } from './bench-desk/pages';

const GOALS = { kilobytes: 120, cpu: 4, slower: 1.3, queries: 12 };
const PEOPLE = ['officer', 'panel', 'administrator'] as const satisfies readonly Role[];

/** Empty where every page is measured. */
const asked = process.argv.slice(2);
const isAsked = ({ name }: DeskPage): boolean =>
  asked.length === 0 || asked.some((word) => name.includes(word));

let missed = 0;

/** A number beside its goal in words; one that misses it is remembered for the exit code. */
function beside(measured: number, goal: number, digits: number): string {
  const isMet = measured <= goal;
  if (!isMet) missed += 1;
  return `${measured.toFixed(digits)}${isMet ? '' : ' MISSED'}`.padEnd(14);
}

function report({ name }: DeskPage, now: Measured, before: Measured | undefined): void {
  const slower = before ? beside(now.time / before.time, GOALS.slower, 2) : '-'.padEnd(14);
  console.log(
    name.padEnd(34) +
      beside(now.bytes / 1024, GOALS.kilobytes, 0) +
      beside(now.cpu, GOALS.cpu, 1) +
      slower +
      beside(now.queries, GOALS.queries, 0),
  );
}

function adminUrlOf(dataDir: string): string {
  const address = findRunningServer(dataDir);
  if (!address) throw new Error('The database of the service was not found');
  const url = new URL(addressToUrl(address, 'tracker'));
  url.username = 'postgres';
  url.password = readFileSync(join(dataDir, 'postgres-password'), 'utf8').trim();
  return url.href;
}

function webProcessOf(supervisor: number): number {
  const web = PARTS.find(({ name }) => name === 'web');
  if (!web) throw new Error('There is no such part');
  return findProcess(supervisor, web);
}

const service = await startProduct('demonstration');
process.once('exit', () => isAlive(service.pid) && process.kill(service.pid));
try {
  Object.assign(process.env, { TRACKER_ORIGIN: service.origin, TRACKER_ACCOUNTS: service.accounts });
  const adminUrl = adminUrlOf(service.dataDir);
  const cookies = new Map<Role, string>();
  for (const role of PEOPLE) cookies.set(role, await newSession(accountOf(role)));
  await writeDownStatements(adminUrl);
  const running = { ...service, web: webProcessOf(service.pid) };
  const measure = ({ path, role }: DeskPage) => measurePage(running, path, cookies.get(role) ?? '');
  const before = new Map<string, Measured>();
  const pages = deskPages().filter(isAsked);
  for (const page of pages.filter(({ onlyFilled }) => !onlyFilled))
    before.set(page.name, await measure(page));
  console.log(`The office is filled: ${JSON.stringify(await fillOffice(adminUrl))}`);
  console.log(
    `Goals: at most ${GOALS.kilobytes} KB of HTML, ${GOALS.cpu} times the processor of the sign-in page, ${GOALS.slower} times the time that the page takes before the office is filled, ${GOALS.queries} queries`,
  );
  console.log(
    'page'.padEnd(34) + ['KB', 'processor', 'slower by', 'queries'].map((word) => word.padEnd(14)).join(''),
  );
  for (const page of pages) report(page, await measure(page), before.get(page.name));
} finally {
  await service.stop();
}
if (missed > 0) console.log(`${missed} goals are missed.`);
process.exit(missed > 0 ? 1 : 0);
