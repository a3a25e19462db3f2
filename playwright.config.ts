import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/support/find-browser';

const ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
];

/** Chromium refuses its sandbox to root, as whom containers and this project's own machines run. */
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/support/start-service.ts',
  // One service, one record: journeys follow one another.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions: {
      executablePath: findBrowser() ?? undefined,
      args: isRoot ? [...ARGUMENTS, '--no-sandbox'] : ARGUMENTS,
    },
  },
});
