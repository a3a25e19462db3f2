import { expect, test } from 'vitest';
import { addDays, day } from '@/lib/domain/day';
import {
  type EvidenceAsked,
  visibilitiesFor,
  whyNotDecide,
  whyNotFile,
} from '@/lib/domain/evidence/evidence';

const today = day('2026-11-24');

test('nobody decides on evidence they filed or corrected, and nothing is decided twice', () => {
  const waiting = { state: 'in-review', filedBy: { id: 'officer' }, correctedBy: null } as const;
  expect(whyNotDecide(waiting, 'approver')).toBeNull();
  expect(whyNotDecide(waiting, 'officer')).toBe(
    'You filed this evidence, so another approver must decide on it.',
  );
  expect(whyNotDecide({ ...waiting, correctedBy: { id: 'approver' } }, 'approver')).toMatch(/You corrected/);
  expect(whyNotDecide({ ...waiting, state: 'accepted' }, 'approver')).toBe(
    'This evidence is not waiting for a decision: it is “Accepted”.',
  );
});

const plain: EvidenceAsked = {
  visibility: 'opcc',
  publicSummary: null,
  effectiveFrom: null,
  effectiveTo: null,
  expiresOn: null,
  link: null,
  state: 'in-review',
  askedOf: null,
  dueOn: null,
};

test('evidence for the office only needs neither dates nor a public summary', () => {
  expect(whyNotFile(plain)).toBeNull();
});

test.each<[string, Partial<EvidenceAsked>, string]>([
  ['public evidence without words for the public', { visibility: 'public' }, 'publicSummary'],
  [
    'a period that ends before it begins',
    { effectiveFrom: today, effectiveTo: addDays(today, -1) },
    'effectiveTo',
  ],
  [
    'evidence that expires before it begins',
    { effectiveFrom: today, expiresOn: addDays(today, -1) },
    'expiresOn',
  ],
  ['a link that is not secure', { link: 'http://example.org' }, 'link'],
  ['a link that is a script', { link: 'javascript:alert(1)' }, 'link'],
])('%s cannot be filed', (_what, change, field) => {
  expect(whyNotFile({ ...plain, ...change })?.field).toBe(field);
});

test('a panel member reads what is public or meant for the panel; nobody reads restricted items by their role', () => {
  expect(visibilitiesFor('panel')).toEqual(['public', 'panel']);
  expect(visibilitiesFor('officer')).not.toContain('restricted');
  expect(visibilitiesFor('administrator')).not.toContain('restricted');
  expect(visibilitiesFor('approver')).not.toContain('restricted');
});

test('evidence that has not come says of whom it was asked and by when', () => {
  const requested = { ...plain, state: 'requested' } as const;
  expect(whyNotFile(requested)?.field).toBe('askedOf');
  expect(whyNotFile({ ...requested, askedOf: 'The force' })?.field).toBe('dueOn');
  expect(whyNotFile({ ...requested, askedOf: 'The force', dueOn: today })).toBeNull();
});
