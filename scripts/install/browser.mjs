import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from './command.mjs';

// Chromium without a window starts a page in half the time.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** The browser to test with: the one that was named, else one on the PATH, else null for Playwright's own. */
export function findBrowser() {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH;
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}

/** Where Playwright keeps its own Chromium, whether or not it is there. */
async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

async function find() {
  return findBrowser() ?? playwrightsOwn();
}

function isDebianRoot() {
  const isRoot = process.getuid?.() === 0;
  return (
    isRoot && existsSync('/etc/os-release') && /debian|ubuntu/.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

/** Tries to install a browser, with Playwright and then with the system's own packages. */
async function install(root) {
  const playwright = join(root, 'node_modules/@playwright/test/cli.js');
  await runCommand(process.execPath, [playwright, 'install', '--with-deps', 'chromium'], { cwd: root });
  if ((await find()) || !isDebianRoot()) return;
  await runCommand('apt-get', ['update']);
  // Ubuntu has no package of the first name.
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if (await find()) return;
    await runCommand('apt-get', ['install', '-y', name], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}

/** The path of a Chromium to test with, one being installed when there is none; null when that fails as well. */
export async function findOrInstallBrowser(root) {
  const found = await find();
  if (found) return found;
  console.log('Installing a browser for the tests (once).');
  await install(root);
  return find();
}
