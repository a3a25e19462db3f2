import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');

// Offices read these figures in London; a developer's own time zone must not change a date.
process.env.TZ = 'Europe/London';

// React as it is served draws a page in a third less time.
Object.assign(process.env, { NODE_ENV: 'production' });

/**
 * Tests share what they import, file after file, which halves their time. A file that puts something in a module's place,
 * or that has a browser's document, is called *.alone.test.ts and imports everything anew.
 */
const shared = { include: ['**/*.test.{ts,tsx}'], exclude: ['**/*.alone.test.*'] };
const alone = { include: ['**/*.alone.test.{ts,tsx}'] };
/** `act`, with which tests of a chart wait for it, is not in React as it is served. */
const withAct = { env: { NODE_ENV: 'test' } } as const;

const project = (
  name: string,
  folder: string,
  test: TestProjectInlineConfiguration['test'],
): TestProjectInlineConfiguration => ({
  extends: true,
  // Properties are tried many times, and a busy machine is slow: a test that hangs is still found.
  test: { name, dir: `${root}/tests/${folder}`, testTimeout: 180_000, hookTimeout: 300_000, ...test },
});

const withPostgres = { globalSetup: ['tests/support/postgres/postgres-for-tests.ts'] };

export default defineConfig({
  resolve: { alias: { '@': root } },
  test: {
    // Charts are drawn and files of figures read by programs that are built beforehand.
    globalSetup: ['tests/support/service/programs-for-tests.ts'],
    projects: [
      project('unit', 'unit', { ...shared, isolate: false }),
      project('unit-alone', 'unit', { ...alone, ...withAct }),
      project('integration', 'integration', { ...shared, ...withPostgres, isolate: false }),
      project('integration-alone', 'integration', { ...alone, ...withPostgres }),
    ],
  },
});
