import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOrInstallBrowser } from './browser.mjs';
import { runCommand, stopCommandsOnSignal, whenNpmIsGone } from './command.mjs';
import { installDependencies } from './dependencies.mjs';
import { countPlaywright, countVitest, sumOf, summaryOf } from './counts.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const reports = join(root, '.build/reports');

/** A service that is set up on this machine must not lead tests to its database, nor change how they run. */
const OF_THE_SERVICE =
  /^(APP_|WORKER_|PUBLIC_|AUDIT_)?DATABASE_URL$|^(AUTH_SECRET|ORIGIN|TRUST_PROXY|PORT|HOST|DATA_DIR|LOG_LEVEL)$/;

const environment = (more) => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_THE_SERVICE.test(name))),
  CI: 'true',
  NO_COLOR: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  ...more,
});

const tool = (path) => join(root, 'node_modules', path);

/** A program that passes or fails as a whole: one check. */
const asOne = ({ code }) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });

/** A runner that says in a file how many of its tests passed. No file, or a bad end for no listed reason, is one failure. */
const fromReport = (file, count) => (result) => {
  const counts = existsSync(file)
    ? count(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  return result.code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
};

function vitest(project) {
  const file = join(reports, `${project}.json`);
  return {
    args: [
      tool('vitest/vitest.mjs'),
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    env: { NODE_ENV: 'test' },
    count: fromReport(file, countVitest),
  };
}

function playwright(browser) {
  const file = join(reports, 'playwright.json');
  return {
    args: [tool('@playwright/test/cli.js'), 'test', '--reporter=list,json'],
    env: { NODE_ENV: 'test', PLAYWRIGHT_CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    count: fromReport(file, countPlaywright),
  };
}

/** Runs one check, shows what a failed one printed, and answers its counts. */
async function check(name, { args, env, count = asOne }) {
  const began = performance.now();
  const result = await runCommand(process.execPath, args, { cwd: root, env: environment(env) });
  const counts = count(result);
  const seconds = `${((performance.now() - began) / 1000).toFixed(1)} s`;
  if (counts.failed > 0) console.log(`${result.output.trimEnd()}\n${name}: FAILED (${seconds})`);
  else console.log(`${name}: ${counts.passed} passed (${seconds})`);
  return counts;
}

const failure = (sentence) => {
  console.log(sentence);
  return { passed: 0, failed: 1, skipped: 0 };
};

async function checkInBrowser() {
  const browser = await findOrInstallBrowser(root);
  if (browser) return check('Journeys', playwright(browser));
  return failure(
    'Journeys: FAILED, because there is no browser and none could be installed: set PLAYWRIGHT_CHROMIUM_PATH to one.',
  );
}

async function checkBuildAndJourneys() {
  const built = await check('Build', { args: ['scripts/build.mjs'] });
  const journeys =
    built.failed > 0 ? failure('Journeys: FAILED, because there is nothing to try.') : await checkInBrowser();
  return [built, journeys];
}

/** Makes what the checks read and nobody commits: database clients, styles and the types of the routes. Counts failures only. */
async function prepare() {
  for (const args of [
    ['scripts/build.mjs', '--dev'],
    [tool('next/dist/bin/next'), 'typegen'],
  ]) {
    const { code, output } = await runCommand(process.execPath, args, { cwd: root, env: environment() });
    if (code !== 0) return failure(`${output.trimEnd()}\nPreparation: FAILED`);
  }
  return { passed: 0, failed: 0, skipped: 0 };
}

/** Runs all checks in order, prints the numbers, and answers the exit code. */
export async function runChecks({ isQuick }) {
  stopCommandsOnSignal();
  whenNpmIsGone(() => process.kill(process.pid, 'SIGTERM'));
  const problem = await installDependencies(root);
  if (problem) {
    console.error(problem);
    console.log(summaryOf({ passed: 0, failed: 1, skipped: 0 }));
    return 1;
  }
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const counts = [
    await prepare(),
    await check('Format', { args: [tool('prettier/bin/prettier.cjs'), '--check', '.'] }),
    await check('Lint', { args: [tool('eslint/bin/eslint.js'), '.', '--max-warnings=0'] }),
    await check('Types', { args: [tool('typescript/bin/tsc'), '--noEmit'] }),
    await check('Unit tests', vitest('unit')),
    await check('Integration tests', vitest('integration')),
    ...(isQuick ? [] : await checkBuildAndJourneys()),
  ];
  const total = sumOf(counts);
  console.log(summaryOf(total));
  return total.failed === 0 ? 0 : 1;
}
