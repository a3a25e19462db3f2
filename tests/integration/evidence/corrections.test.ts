import { afterAll, beforeEach, expect, test } from 'vitest';
import { listCorrections } from '@/lib/data/evidence/corrections';
import { findEvidence } from '@/lib/data/evidence/evidence';
import { listEvidenceToDo } from '@/lib/data/evidence/evidence-to-do';
import { listLibrary } from '@/lib/data/evidence/evidence-library';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { closeDatabase } from '@/lib/data/database';
import { findRecommendation } from '@/lib/data/recommendations/recommendations';
import { type Day, day } from '@/lib/domain/day';
import { WHOLE_LIBRARY } from '@/lib/domain/evidence/library';
import type { SignedInActor } from '@/lib/domain/permissions';
import { withClient } from '@/lib/hosting/postgres/roles';
import type { CorrectEvidenceInput } from '@/lib/schemas/evidence/correct-evidence';
import { correctEvidence } from '@/lib/services/evidence/correct-evidence';
import { decideEvidence } from '@/lib/services/evidence/decide-evidence';
import { fileEvidence } from '@/lib/services/evidence/file-evidence';
import { receiveEvidence } from '@/lib/services/evidence/receive-evidence';
import { sendEvidenceForReview } from '@/lib/services/evidence/send-evidence-for-review';
import { assessRequirement } from '@/lib/services/recommendations/assess-requirement';
import {
  acceptance,
  assessment,
  fileAccepted,
  newEvidence,
  NOW,
  type Office,
  openOffice,
  PLACE,
} from '@/tests/support/record-builders';
import { conflictOf, refusalOf } from '@/tests/support/refusals';

let office: Office;

beforeEach(async () => {
  await closeDatabase();
  office = await openOffice();
});
afterAll(closeDatabase);

const reason = 'The sample was of 18 files';

/** The item as its form holds it, with what is corrected. */
async function correct(actor: SignedInActor, id: string, change: Partial<CorrectEvidenceInput>) {
  const found = await findEvidence(actor, id);
  if (!found) throw new Error('No evidence');
  const { title, description, type, strength, provenance, visibility, link, originalKept, version } = found;
  const { publicSummary, effectiveFrom, effectiveTo, expiresOn, askedOf, dueOn, readers } = found;
  const saved = { title, description, type, strength, provenance, visibility, link, originalKept, version };
  const days = {
    publicSummary,
    effectiveFrom,
    effectiveTo,
    ...{ expiresOn, askedOf, dueOn },
    readers: readers.map((one) => one.id),
  };
  return correctEvidence(actor, { ...saved, ...days, id, reason, ...change }, NOW);
}

async function found(id: string) {
  const evidence = await findEvidence(office.people.officer, id);
  if (!evidence) throw new Error('No evidence');
  return evidence;
}

async function findingOf5a() {
  const record = await findRecommendation(office.people.officer, PLACE.inspection, PLACE.recommendation);
  return record?.requirements[0]?.found?.finding;
}

test('its filer finishes a draft without a reason, and nobody else changes it before it is accepted', async () => {
  const { officer, secondOfficer, approver } = office.people;
  const id = await fileEvidence(officer, newEvidence({ state: 'draft' }), NOW);
  await correct(officer, id, { description: 'What the 18 files showed', reason: null });
  expect(await found(id)).toMatchObject({
    state: 'draft',
    description: 'What the 18 files showed',
    version: 2,
  });
  for (const other of [secondOfficer, approver])
    expect((await refusalOf(correct(other, id, { title: 'Mine' }))).sentence).toMatch(
      /Only the person who filed/,
    );
  expect((await refusalOf(correct(officer, id, {}))).sentence).toMatch(/Nothing is different/);
});

test('a change of what the acceptance rested on sends it back to review, and the part needs re-checking until somebody else accepts it', async () => {
  const { officer, approver, secondApprover } = office.people;
  const id = await fileAccepted(office);
  await assessRequirement(officer, assessment({ finding: 'under-review' }), NOW);
  const verified = assessment({ version: 2, finding: 'verified', assurance: 'tested' });
  await assessRequirement(approver, verified, NOW);
  expect((await refusalOf(correct(approver, id, { title: 'Sample', reason: null }))).field).toBe('reason');
  await correct(approver, id, { strength: 'outcome' });
  expect(await found(id)).toMatchObject({
    ...{ state: 'in-review', decisionNote: null, sufficiency: [], correctedBy: { id: approver.id } },
  });
  expect(await findingOf5a()).toBe('needs-rechecking');
  const again = { ...acceptance(id), version: 3 };
  expect((await refusalOf(decideEvidence(approver, again, NOW))).sentence).toMatch(/You corrected this/);
  await decideEvidence(secondApprover, again, NOW);
  expect(await findingOf5a()).toBe('verified');
  expect(await listCorrections(officer, id)).toMatchObject([
    {
      changes: [{ label: 'How much it can show', from: 'Practice change', to: 'Outcome' }],
      ...{ reason, by: approver.name, undoneDecision: 'It shows what it says' },
    },
  ]);
});

test('an earlier day to expire, fewer readers and where the original is kept leave it accepted', async () => {
  const { officer } = office.people;
  const id = await fileAccepted(office, { visibility: 'panel', expiresOn: day('2027-01-31') });
  await correct(officer, id, { expiresOn: day('2026-12-01') });
  await correct(officer, id, { visibility: 'opcc' });
  await correct(officer, id, { originalKept: 'The folder of 2026' });
  expect(await found(id)).toMatchObject({ state: 'accepted', visibility: 'opcc', expiresOn: '2026-12-01' });
  await correct(officer, id, { expiresOn: null });
  expect((await found(id)).state).toBe('in-review');
});

test('what was rejected is not corrected, and of two who correct at once the second is told what is saved', async () => {
  const { officer, approver } = office.people;
  const id = await fileAccepted(office);
  const seen = (await found(id)).version;
  await correct(officer, id, { originalKept: 'A folder' });
  const conflict = await conflictOf(correct(approver, id, { version: seen, originalKept: 'A cabinet' }));
  expect(conflict.current.saved).toContainEqual({ label: 'Where the original is kept', value: 'A folder' });
  const rejected = await fileEvidence(officer, newEvidence(), NOW);
  await decideEvidence(approver, { ...acceptance(rejected), decision: 'rejected' }, NOW);
  expect((await refusalOf(correct(officer, rejected, { title: 'x' }))).sentence).toMatch(/was rejected/);
});

test('evidence that becomes restricted is at once for the named alone, with its corrections, and the trail holds none of its words', async () => {
  const { officer, secondOfficer, approver } = office.people;
  const id = await fileAccepted(office);
  await correct(officer, id, { title: 'A canary', visibility: 'restricted', readers: [approver.id] });
  expect(await findEvidence(secondOfficer, id)).toBeNull();
  expect(await listCorrections(secondOfficer, id)).toEqual([]);
  expect((await findEvidence(approver, id))?.title).toBe('A canary');
  expect(await listCorrections(approver, id)).toHaveLength(1);
  const events = await listUncoveredEvents({ subject: { kind: 'evidence', id }, limit: 1 });
  expect(JSON.stringify(events)).toContain('evidence corrected');
  expect(JSON.stringify(events)).not.toMatch(/canary|18 files/);
  await correct(officer, id, { visibility: 'opcc' });
  expect((await findEvidence(secondOfficer, id))?.readers).toEqual([]);
});

test('evidence is asked for, is overdue from the day after, and is a draft once it has come', async () => {
  const { officer, approver } = office.people;
  const asked = { state: 'requested', askedOf: 'The force', dueOn: day('2026-11-23') } as const;
  const id = await fileEvidence(officer, newEvidence(asked), NOW);
  const horizon = day('2026-12-24');
  const overdueOn = async (today: Day) =>
    (await listEvidenceToDo(approver, { today, horizon, most: 20 })).overdue.items;
  expect(await overdueOn(day('2026-11-23'))).toEqual([]);
  expect(await overdueOn(day('2026-11-24'))).toMatchObject([
    { id, askedOf: 'The force', dueOn: '2026-11-23' },
  ]);
  const days = { today: day('2026-11-24'), horizon };
  const { items } = await listLibrary(officer, { ...WHOLE_LIBRARY, isOverdue: true }, days);
  expect(items.map((item) => item.id)).toEqual([id]);
  expect((await refusalOf(sendEvidenceForReview(officer, { id, version: 1 }, NOW))).code).toBe('not-yet');
  await receiveEvidence(officer, { id, version: 1 }, NOW);
  expect((await found(id)).state).toBe('draft');
  expect(await overdueOn(day('2026-11-24'))).toEqual([]);
});

test('who asked for evidence corrects of whom, what and by when, with a reason that is kept, until it has come', async () => {
  const { officer, secondOfficer } = office.people;
  const asked = { state: 'requested', askedOf: 'The force', dueOn: day('2026-11-23') } as const;
  const id = await fileEvidence(officer, newEvidence(asked), NOW);
  const moved = { askedOf: 'The CPS', dueOn: day('2026-12-20'), title: 'The second sample' };
  for (const one of [{ dueOn: moved.dueOn }, { askedOf: moved.askedOf }])
    expect(await refusalOf(correct(officer, id, { ...one, reason: null }))).toMatchObject({
      field: 'reason',
    });
  for (const field of ['askedOf', 'dueOn'])
    expect((await refusalOf(correct(officer, id, { [field]: null }))).field).toBe(field);
  expect((await refusalOf(correct(secondOfficer, id, moved))).code).toBe('not-allowed');
  expect(await listCorrections(officer, id)).toEqual([]);

  await correct(officer, id, moved);
  expect(await found(id)).toMatchObject({ ...moved, state: 'requested', version: 2 });
  const [kept] = await listCorrections(officer, id);
  expect(kept).toMatchObject({ reason, by: officer.name });
  expect(kept?.changes.slice(-2)).toEqual([
    { label: 'Who was asked for it', from: 'The force', to: 'The CPS' },
    { label: 'Day it is due by', from: '23 November 2026', to: '20 December 2026' },
  ]);
  const [event] = await listUncoveredEvents({ subject: { kind: 'evidence', id }, limit: 1 });
  expect(event).toMatchObject({ action: 'evidence corrected', actorName: officer.name });
  const days = { today: day('2026-11-24'), horizon: day('2026-12-24') };
  expect((await listLibrary(officer, { ...WHOLE_LIBRARY, isOverdue: true }, days)).items).toEqual([]);

  await receiveEvidence(officer, { id, version: 2 }, NOW);
  await correct(officer, id, { title: 'It came', askedOf: 'Somebody else', dueOn: day('2027-01-01') });
  expect(await found(id)).toMatchObject({ title: 'It came', askedOf: 'The CPS', dueOn: '2026-12-20' });
});

const answerTo = (sql: string): Promise<string> =>
  withClient(office.database.app, (client) => client.query(sql)).then(
    () => 'saved',
    (error: Error) => error.message,
  );

test.each([
  [`update evidence set description = 'other'`, /goes back to review/],
  [`update evidence set visibility = 'public'`, /goes back to review/],
  [`update evidence set expires_on = '2040-01-01'`, /goes back to review/],
  [`update evidence set state = 'requested'`, /evidence_request_is_whole/],
  [`delete from evidence_correction`, /permission denied/],
  [`update evidence_correction set reason = 'x'`, /permission denied/],
])('the database refuses “%s” of accepted evidence', async (sql, why) => {
  await fileAccepted(office, { expiresOn: day('2027-01-31') });
  expect(await answerTo(sql)).toMatch(why);
});
