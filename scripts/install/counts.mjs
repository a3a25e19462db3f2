/** Counts of a vitest report. A file that could not even be loaded holds no tests, and counts as one failure. */
export function countVitest(report) {
  const files = report.testResults ?? [];
  const unloadable = files.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Counts of a Playwright report. A test that passed only when it was repeated counts as failed: it is not reliable. */
export function countPlaywright({ stats, errors = [] }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + (stats.unexpected + stats.flaky === 0 ? errors.length : 0),
    skipped: stats.skipped,
  };
}

/** Adds up counts. */
export function sumOf(counts) {
  const add = (name) => counts.reduce((sum, one) => sum + one[name], 0);
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') };
}

/** The last line of `npm test`. */
export function summaryOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
