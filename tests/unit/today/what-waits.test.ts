import { expect, test } from 'vitest';
import { day } from '@/lib/domain/day';
import type { ErasureRecord } from '@/lib/domain/erasures/erasure';
import type { Role } from '@/lib/domain/permissions';
import type { WithdrawalOfEdition } from '@/lib/domain/publications/withdrawal';
import type { PublicationRecord } from '@/lib/domain/publications/publication-record';
import { whatWaits, whatWaitsForOthers } from '@/lib/domain/today/what-waits';
import type { ExceptionAsked } from '@/lib/domain/recommendations/exception';
import { evidence, recommendation, requirement } from '@/tests/support/record-values';

const person = (id: string, role: Role) => ({ id, name: id, role });

const publication = (change: Partial<PublicationRecord> = {}): PublicationRecord => ({
  id: 'edition-5',
  body: 'office',
  inspection: null,
  number: 5,
  state: 'draft',
  datedOn: day('2026-11-24'),
  changeNote: 'What changed',
  checklist: [],
  hash: null,
  preparedBy: { id: 'officer', name: 'Officer' },
  preparedAt: '2026-11-24T09:00:00.000Z',
  approvedBy: null,
  approvedAt: null,
  publishedAt: null,
  note: null,
  version: 1,
  ...change,
});

const exception: ExceptionAsked = {
  ...{ id: 'exception', assurance: 'self-reported', reason: 'A reason' },
  ...{ askedBy: { id: 'officer', name: 'Officer' }, askedAt: '2026-11-24T09:00:00.000Z' },
};
const askedFor = [{ recommendations: [recommendation({ requirements: [requirement({ exception })] })] }];

const records = {
  ...{
    inspections: [],
    evidenceInReview: [evidence()],
    openPublication: publication(),
    withdrawals: [],
    erasures: [],
  },
};
const kinds = (waiting: ReturnType<typeof whatWaits>) => waiting.map(({ kind }) => kind);

test('evidence and an edition that somebody else made wait for an approver', () => {
  expect(kinds(whatWaits(person('approver', 'approver'), records))).toEqual(['evidence', 'edition']);
});

test('what an approver filed or prepared themselves does not wait for them', () => {
  expect(whatWaits(person('officer', 'approver'), records)).toEqual([]);
});

test.each(['officer', 'administrator', 'panel'] as const)(
  'nothing waits for the decision of a person who is %s',
  (role) => {
    expect(whatWaits(person('another', role), records)).toEqual([]);
  },
);

test('an edition waits even while its checklist has errors, because somebody must send it back', () => {
  const openPublication = publication({
    checklist: [{ level: 'error', sentence: 'A figure has no source' }],
  });
  expect(
    kinds(whatWaits(person('approver', 'approver'), { ...records, evidenceInReview: [], openPublication })),
  ).toEqual(['edition']);
});

test.each(['preparing', 'approved', 'failed'] as const)('an edition that is %s waits for nobody', (state) => {
  const openPublication = publication({ state });
  expect(
    whatWaits(person('approver', 'approver'), { ...records, evidenceInReview: [], openPublication }),
  ).toEqual([]);
});

test('an exception waits for an approver who did not ask for it', () => {
  const waitFor = (id: string, role: Role) =>
    kinds(
      whatWaits(person(id, role), {
        ...{
          inspections: askedFor,
          evidenceInReview: [],
          openPublication: null,
          withdrawals: [],
          erasures: [],
        },
      }),
    );
  expect(waitFor('approver', 'approver')).toEqual(['exception']);
  expect(waitFor('officer', 'approver')).toEqual([]);
  expect(waitFor('another', 'officer')).toEqual([]);
});

test('whoever filed evidence, asked for an exception or prepared an edition is told that it waits for others', () => {
  const all = { ...records, inspections: askedFor };
  expect(kinds(whatWaitsForOthers({ id: 'officer' }, all))).toEqual(['evidence', 'exception', 'edition']);
  expect(whatWaitsForOthers({ id: 'another' }, all)).toEqual([]);
});

test('an edition that is being published waits for nobody any more', () => {
  const openPublication = publication({ state: 'approved' });
  expect(kinds(whatWaitsForOthers({ id: 'officer' }, { ...records, openPublication }))).toEqual(['evidence']);
});

test('that an edition be withdrawn waits for another approver, before everything else', () => {
  const withdrawal: WithdrawalOfEdition = {
    ...{ id: 'withdrawal', reason: 'A name', askedAt: '2026-11-24T09:00:00.000Z' },
    ...{ askedBy: { id: 'approver', name: 'Approver' }, publication: { id: 'edition-4', number: 4 } },
  };
  const asked = { ...records, withdrawals: [withdrawal] };
  expect(kinds(whatWaits(person('another', 'approver'), asked))[0]).toBe('withdrawal');
  expect(kinds(whatWaits(person('approver', 'approver'), asked))).not.toContain('withdrawal');
  expect(kinds(whatWaits(person('officer-2', 'officer'), asked))).toEqual([]);
  expect(kinds(whatWaitsForOthers({ id: 'approver' }, asked))).toEqual(['withdrawal']);
});

test('personal data to take out waits for an approver who did not ask for it, and its asker is told so', () => {
  const erasure: ErasureRecord = {
    ...{ id: 'erasure', words: 'A Name', fingerprint: 'f', evidenceId: null, reason: 'A reason' },
    askedBy: { id: 'officer', name: 'Officer' },
    ...{ lookedAt: '2026-11-24T09:00:00.000Z', askedAt: '2026-11-24T09:01:00.000Z' },
    ...{ givenUpAt: null, decision: null },
  };
  const all = { ...records, evidenceInReview: [], openPublication: null, erasures: [erasure] };
  expect(kinds(whatWaits(person('approver', 'approver'), all))).toEqual(['erasure']);
  expect(whatWaits(person('officer', 'approver'), all)).toEqual([]);
  expect(whatWaits(person('another', 'administrator'), all)).toEqual([]);
  expect(kinds(whatWaitsForOthers({ id: 'officer' }, all))).toEqual(['erasure']);
});
