import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/install/browser.mjs';

const ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
];

/** Journeys that only read the record. All others change it, and must not do so under the eyes of these. */
const READING = /(accessibility|public-site|without-postgres|without-scripts)\.spec\.ts$/;

/** Chromium refuses its sandbox to root, as whom containers and this project's own machines run. */
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/start-service.ts',
  // One service, one record: journeys follow one another. `npm test` runs the two projects side by side, each with a
  // service of its own.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  projects: [
    { name: 'reading', testMatch: READING, outputDir: 'test-results/reading' },
    { name: 'writing', testIgnore: READING, outputDir: 'test-results/writing' },
  ],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions: {
      executablePath: findBrowser() ?? undefined,
      args: isRoot ? [...ARGUMENTS, '--no-sandbox'] : ARGUMENTS,
    },
  },
});
