import { expect, test } from 'vitest';
import {
  ASSURANCE_LABELS,
  ASSURANCE_LEVELS,
  FINDING_LABELS,
  FINDINGS,
  FINDINGS_TO_CHOOSE,
  FORCE_LABELS,
  FORCE_WORDS,
  type Finding,
  type ForceWord,
  type PartDials,
} from '@/lib/domain/recommendations/dials';
import { STANDING_LABELS, STANDINGS, standingOf } from '@/lib/domain/recommendations/standing';

const part = (
  says: ForceWord | null,
  finding: Finding | null,
  change: Partial<PartDials> = {},
): PartDials => ({
  addressedTo: 'local',
  force: says && { says },
  found: finding && { finding },
  superseded: null,
  ...change,
});

test.each<[ForceWord | null, Finding | null, string]>([
  [null, null, 'Not yet assessed'],
  ['not-asked', null, 'Not yet assessed'],
  ['not-asked', 'not-assessed', 'Not yet assessed'],
  [null, 'met', 'Force not asked yet'],
  ['no-answer', null, 'No answer from the force'],
  ['no-answer', 'not-met', 'No answer from the force'],
  ['not-started', null, 'Not started'],
  ['in-progress', 'partly-met', 'In progress'],
  ['on-hold', null, 'On hold or delayed'],
  ['complete', null, 'Action reported complete'],
  ['complete', 'met', 'Action reported complete'],
  ['complete', 'under-review', 'Action reported complete'],
  ['complete', 'needs-rechecking', 'Action reported complete'],
  ['complete', 'verified', 'Complete – verified'],
  ['in-progress', 'verified', 'Complete – verified'],
  ['complete', 'verified-by-exception', 'Complete – verified by exception'],
  ['not-taken-forward', 'verified', 'Not being taken forward'],
])('where the force says %s and the office found %s, the part is “%s”', (says, finding, word) => {
  expect(STANDING_LABELS[standingOf(part(says, finding))]).toBe(word);
});

test('a part that something replaced is superseded, and a national part waits, whatever the dials say', () => {
  for (const says of FORCE_WORDS)
    for (const finding of FINDINGS) {
      expect(standingOf(part(says, finding, { superseded: {} }))).toBe('superseded');
      const national = part(says, finding, { superseded: {}, addressedTo: 'national' });
      expect(standingOf(national)).toBe('waiting-on-national-action');
    }
});

test('only what the office itself found makes a part verified', () => {
  for (const says of FORCE_WORDS)
    for (const finding of FINDINGS) {
      const isVerified = standingOf(part(says, finding)).startsWith('verified');
      if (isVerified) expect(['verified', 'verified-by-exception']).toContain(finding);
    }
});

test('no form offers “Verified by exception” by itself, and each offers every other finding', () => {
  expect(FINDINGS.filter((finding) => !FINDINGS_TO_CHOOSE.some((choice) => choice === finding))).toEqual([
    'verified-by-exception',
  ]);
});

test.each([
  ['answer of the force', FORCE_WORDS, FORCE_LABELS],
  ['finding', FINDINGS, FINDING_LABELS],
  ['assurance level', ASSURANCE_LEVELS, ASSURANCE_LABELS],
  ['status', STANDINGS, STANDING_LABELS],
] as const)('every %s has words of its own', (_name, list, labels) => {
  expect(Object.keys(labels).sort()).toEqual([...list].sort());
  expect(new Set(Object.values(labels)).size).toBe(list.length);
});
