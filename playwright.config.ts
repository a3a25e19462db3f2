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
const READING = /(accessibility|public-site|without-scripts)\.spec\.ts$/;

/** Takes the database from under the service that the reading journeys read. */
const WITHOUT_POSTGRES = /without-postgres\.spec\.ts$/;

/** Chromium cannot use its sandbox as root, the usual user of a container. */
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/service/start-service.ts',
  // One service, one record: journeys follow one another. `npm test` runs those that read and those that write side by
  // side, each with a service of its own.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  // How long something is waited for, not how long it may take: another suite uses the other processor.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  projects: [
    { name: 'reading', testMatch: READING, outputDir: 'test-results/reading' },
    {
      name: 'without-postgres',
      testMatch: WITHOUT_POSTGRES,
      dependencies: ['reading'],
      outputDir: 'test-results/without-postgres',
    },
    { name: 'writing', testIgnore: [READING, WITHOUT_POSTGRES], outputDir: 'test-results/writing' },
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
