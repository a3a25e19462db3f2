import { expect, test } from 'vitest';
import { EXIT, readAudit } from '@/scripts/audit-packages/read-audit.mjs';

/** What npm prints for these vulnerable packages, of 845 in all. */
const reportOf = (vulnerabilities: Record<string, unknown>): string =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities,
    metadata: {
      vulnerabilities: { total: Object.keys(vulnerabilities).length },
      dependencies: { total: 845 },
    },
  });

const advisory = {
  title: 'It reads too far',
  url: 'https://github.com/advisories/GHSA-1111-2222-3333',
  severity: 'high',
  range: '<2.0.1',
};

test('packages without an advisory are said to have none', () => {
  expect(readAudit(reportOf({}))).toEqual({
    exit: EXIT.clean,
    lines: ['No advisory about any of 845 packages.'],
  });
});

test('an advisory is named once, with its package, and the audit fails', () => {
  const vulnerabilities = {
    reader: { name: 'reader', via: [advisory] },
    'uses-reader': { name: 'uses-reader', via: ['reader'] },
  };
  expect(readAudit(reportOf(vulnerabilities))).toEqual({
    exit: EXIT.advisories,
    lines: [
      'reader <2.0.1 (high): It reads too far https://github.com/advisories/GHSA-1111-2222-3333',
      'Advisories: 1, about packages among 845.',
    ],
  });
});

test.each([
  [JSON.stringify({ message: '405 Method Not Allowed', error: { summary: '' } }), '405 Method Not Allowed'],
  ['npm error code ENOTFOUND\nnpm error no such host', 'npm error no such host'],
  ['', 'nothing at all'],
  ['{}', '{}'],
])('an answer that never came is not taken for a clean one: %j', (output, why) => {
  const { exit, lines } = readAudit(output);
  expect(exit).toBe(EXIT.notAsked);
  expect(new Set(Object.values(EXIT)).size).toBe(3);
  expect(lines).toEqual([
    'No advisory service could be reached, so nothing is known about the packages, good or bad.',
    `npm says: ${why}`,
  ]);
});
