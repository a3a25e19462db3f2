import { findOrInstallBrowser } from './browser.mjs';
import { runCommand, stopCommandsOnSignal, whenNpmIsGone } from './command.mjs';
import { sumOf, summaryOf } from './counts.mjs';
import { installDependencies } from './dependencies.mjs';
import { check, clearReports, environment, failure, playwright, root, tool, vitest } from './one-check.mjs';

/** Answers once for both kinds of journey, which begin at different times. */
function once(act) {
  let answer;
  return () => (answer ??= act());
}

const makeBuild = once(() => check('Build', { args: ['scripts/build.mjs'] }));
const findBrowser = once(() => findOrInstallBrowser(root));

/** Journeys of one project of playwright.config.ts, once there is something to try and a browser to try it in. */
async function checkJourneys(name, { project, env }) {
  if ((await makeBuild()).failed > 0) return failure(`${name}: FAILED, because there is nothing to try.`);
  const browser = await findBrowser();
  if (browser) return check(name, playwright({ project, browser, env }));
  return failure(
    `${name}: FAILED, because there is no browser and none could be installed: set PLAYWRIGHT_CHROMIUM_PATH to one.`,
  );
}

const format = () => check('Format', { args: [tool('prettier/bin/prettier.cjs'), '--check', '.'] });
const lint = () => check('Lint', { args: [tool('eslint/bin/eslint.js'), '.', '--max-warnings=0'] });
const structure = () => check('Structure', { args: ['scripts/check-structure.mjs'], saysItself: true });
const types = () => check('Types', { args: [tool('typescript7/bin/tsc'), '--noEmit'] });
const unit = () => check('Unit tests', vitest('unit'));
const integration = () => check('Integration tests', vitest('integration'));
// The project that stops PostgreSQL depends on the reading one, which is therefore run before it.
const reading = () => checkJourneys('Reading journeys', { project: 'without-postgres' });
const writing = () => checkJourneys('Writing journeys', { project: 'writing' });

const everyPage = () =>
  checkJourneys('Reading journeys, on every page', { project: 'without-postgres', env: { EVERY_PAGE: '1' } });

/**
 * The checks of each kind, the longest first. Two are at work at any time, and whichever ends first makes room for the
 * next; short ones at the end leave neither idle. On two processors three at a time were slower, all in all. Types come
 * after the build, which writes anew what they read.
 */
const CHECKS = {
  whole: [makeBuild, integration, writing, reading, unit, types, lint, structure, format],
  quick: [integration, unit, lint, types, structure, format],
  pages: [makeBuild, everyPage],
};
const AT_A_TIME = 2;

/** Takes check after check from those that wait, and answers the counts of each. */
async function workThrough(waiting) {
  const counts = [];
  for (let run = waiting.shift(); run; run = waiting.shift()) counts.push(await run());
  return counts;
}

const makeSources = ['scripts/build.mjs', '--dev'];
const makeRouteTypes = [tool('next/dist/bin/next'), 'typegen'];

/**
 * Makes what the checks read and nobody commits: the database client and styles, and the types of the routes where no build
 * will make them. Counts failures only.
 */
async function prepare(which) {
  for (const args of which === 'quick' ? [makeSources, makeRouteTypes] : [makeSources]) {
    const { code, output } = await runCommand(process.execPath, args, { cwd: root, env: environment() });
    if (code !== 0) return failure(`${output.trimEnd()}\nPreparation: FAILED`);
  }
  return { passed: 0, failed: 0, skipped: 0 };
}

/** Runs the checks of `which` (whole, quick or pages), prints the numbers, and answers the exit code. */
export async function runChecks(which) {
  stopCommandsOnSignal();
  whenNpmIsGone(() => process.kill(process.pid, 'SIGTERM'));
  const problem = await installDependencies(root);
  if (problem) {
    console.error(problem);
    console.log(summaryOf({ passed: 0, failed: 1, skipped: 0 }));
    return 1;
  }
  clearReports();
  const prepared = await prepare(which);
  const waiting = [...CHECKS[which]];
  const done = await Promise.all(Array.from({ length: AT_A_TIME }, () => workThrough(waiting)));
  const total = sumOf([prepared, ...done.flat()]);
  console.log(summaryOf(total));
  return total.failed === 0 ? 0 : 1;
}
