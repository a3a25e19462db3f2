// How fast the wall of measures is on a slow phone: a demonstration of its own, in a folder that is thrown away.
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { readStartSettings } from '@/lib/config/env';
import { closeDatabase, database, openDatabase } from '@/lib/data/database';
import { findRunningDatabase } from '@/lib/hosting/postgres/database';
import { signIn } from '@/tests/support/people';
import { startProduct } from '@/tests/support/service/start-service';
import { addFigures } from './bench-wall/add-figures';
import { measureOpening, type Opening } from './bench-wall/measure-opening';
import { findBrowser } from '../install/browser.mjs';

const LEAST_MEASURES = 50;
const TURNS = 5;
const PHONE = { width: 412, height: 823 };
const GOALS = { firstChart: 1500, blocking: 300 };

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const verdict = (value: number, goal: number) =>
  `${value.toFixed(0)} ms (goal ${goal} ms: ${value <= goal ? 'holds' : 'DOES NOT HOLD'})`;

function report(what: string, openings: readonly Opening[]): void {
  const of = (name: keyof Opening) => median(openings.map((opening) => opening[name]));
  console.log(`${what}, median of ${openings.length}:`);
  console.log(`  first chart visible  ${verdict(of('firstChart'), GOALS.firstChart)}`);
  console.log(`  total blocking time  ${verdict(of('blocking'), GOALS.blocking)}`);
  console.log(
    `  scripts ${(of('scriptBytes') / 1024).toFixed(1)} KB, everything ${(of('allBytes') / 1024).toFixed(1)} KB`,
  );
  console.log(`  each first chart: ${openings.map(({ firstChart }) => firstChart.toFixed(0)).join(', ')} ms`);
}

async function openOwnDatabase(): Promise<void> {
  Object.assign(process.env, { DATA_DIR: dataDir, DATABASE_URL: '' });
  const urls = findRunningDatabase(readStartSettings());
  if (!urls) throw new Error('The database of the service was not found');
  openDatabase(urls.owner);
}

/** The worker draws the wall soon after its start; figures are measured when it is done with that. */
async function waitUntilDrawn(): Promise<void> {
  for (let before = 0, now = -1; now < 1 || now !== before;) {
    before = now;
    await wait(10_000);
    now = await database().chartPicture.count();
  }
}

const { origin, dataDir, accounts, stop } = await startProduct('demonstration');
Object.assign(process.env, { TRACKER_ACCOUNTS: accounts, TRACKER_DATA_DIR: dataDir });
const browser = await chromium.launch({
  executablePath: findBrowser() ?? undefined,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  await openOwnDatabase();
  console.log(`${await addFigures(LEAST_MEASURES)} measures have figures.`);
  const context = await browser.newContext({ baseURL: origin, viewport: PHONE });
  await signIn(await context.newPage(), 'officer');
  const open = () => measureOpening(context, '/manage/measures');
  await waitUntilDrawn();
  const cold: Opening[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    await database().chartPicture.deleteMany();
    cold.push(await open());
  }
  const warm: Opening[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) warm.push(await open());
  report('Pictures drawn before', warm);
  report('Pictures drawn while the page waits', cold);
} finally {
  await browser.close();
  await closeDatabase();
  await stop();
}
