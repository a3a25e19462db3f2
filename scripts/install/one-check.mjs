import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './command.mjs';
import { countPlaywright, countVitest } from './counts.mjs';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));
const reports = join(root, '.build/reports');

/** Takes away what earlier runs reported. */
export function clearReports() {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
}

/** A service that is set up on this machine must not lead tests to its database, nor change how they run. */
const OF_THE_SERVICE =
  /^(APP_|WORKER_|PUBLIC_|AUDIT_)?DATABASE_URL$|^(AUTH_SECRET|ORIGIN|TRUST_PROXY|PORT|HOST|DATA_DIR|LOG_LEVEL)$/;

/** What a check is run with: this machine's environment without the service's own settings, and `more`. */
export const environment = (more) => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_THE_SERVICE.test(name))),
  CI: 'true',
  NO_COLOR: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  ...more,
});

/** Where an installed tool lies. */
export const tool = (path) => join(root, 'node_modules', path);

const lastLine = ({ output }) => output.trimEnd().split('\n').at(-1);

/** A program that passes or fails as a whole: one check. */
const asOne = ({ code }) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });

/** A runner that says in a file how many of its tests passed. No file, or a bad end for no listed reason, is one failure. */
const fromReport = (file, count) => (result) => {
  const counts = existsSync(file)
    ? count(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  return result.code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
};

/** The tests of a kind, "unit" or "integration": of the project of that name in vitest.config.ts, and of its alone ones. */
export function vitest(kind) {
  const file = join(reports, `${kind}.json`);
  return {
    args: [
      tool('vitest/vitest.mjs'),
      'run',
      `--project=${kind}`,
      `--project=${kind}-alone`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    count: fromReport(file, countVitest),
  };
}

/** The journeys of one project of playwright.config.ts in this browser, as a check. */
export function playwright({ project, browser, env }) {
  const file = join(reports, `${project}.json`);
  return {
    args: [tool('@playwright/test/cli.js'), 'test', `--project=${project}`, '--reporter=list,json'],
    env: { NODE_ENV: 'test', PLAYWRIGHT_CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file, ...env },
    count: fromReport(file, countPlaywright),
  };
}

/**
 * Runs one check, shows what a failed one printed, and answers its counts. Of one that passed it says how many, or with
 * `saysItself` what it printed last.
 */
export async function check(name, { args, env, count = asOne, saysItself = false }) {
  const began = performance.now();
  const result = await runCommand(process.execPath, args, { cwd: root, env: environment(env) });
  const counts = count(result);
  const seconds = `${((performance.now() - began) / 1000).toFixed(1)} s`;
  if (counts.failed > 0) console.log(`${result.output.trimEnd()}\n${name}: FAILED (${seconds})`);
  else console.log(`${name}: ${saysItself ? lastLine(result) : `${counts.passed} passed`} (${seconds})`);
  return counts;
}

/** Says why a check could not be run; that counts as one failure. */
export const failure = (sentence) => {
  console.log(sentence);
  return { passed: 0, failed: 1, skipped: 0 };
};
