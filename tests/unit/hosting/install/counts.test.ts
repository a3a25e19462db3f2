import { expect, test } from 'vitest';
import { countPlaywright, countVitest, sumOf, summaryOf } from '@/scripts/install/counts.mjs';

const vitestReport = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [],
};
const stats = { expected: 3, unexpected: 1, flaky: 0, skipped: 2 };

test('tests that vitest left out are counted as skipped', () => {
  expect(countVitest(vitestReport)).toEqual({ passed: 5, failed: 0, skipped: 2 });
});

test('a test file that could not be loaded is a failure, although it holds no test', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }];
  expect(countVitest({ ...vitestReport, testResults }).failed).toBe(1);
});

test('journeys are counted, and one that passed only when it was repeated has failed', () => {
  expect(countPlaywright({ stats })).toEqual({ passed: 3, failed: 1, skipped: 2 });
  expect(countPlaywright({ stats: { ...stats, flaky: 1 } }).failed).toBe(2);
});

test('journeys that could not begin are a failure', () => {
  const none = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
  expect(countPlaywright({ stats: none, errors: [{}] }).failed).toBe(1);
});

test('the last line names what was skipped only when something was', () => {
  const total = sumOf([
    { passed: 2, failed: 0, skipped: 0 },
    { passed: 1, failed: 1, skipped: 0 },
  ]);
  expect(summaryOf(total)).toBe('3 passed, 1 failed');
  expect(summaryOf({ ...total, skipped: 4 })).toBe('3 passed, 1 failed, 4 skipped');
});
