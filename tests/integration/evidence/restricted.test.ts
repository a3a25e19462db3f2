import { afterAll, beforeEach, expect, test } from 'vitest';
import { closeDatabase } from '@/lib/data/database';
import { findEvidence } from '@/lib/data/evidence/evidence';
import { listEvidenceToDo } from '@/lib/data/evidence/evidence-to-do';
import { listEvidenceFiles } from '@/lib/data/evidence/evidence-files';
import { listLibrary } from '@/lib/data/evidence/evidence-library';
import { searchRecord } from '@/lib/data/search/search-record';
import { readToday } from '@/lib/data/today';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { day } from '@/lib/domain/day';
import { WHOLE_LIBRARY } from '@/lib/domain/evidence/library';
import type { SignedInActor } from '@/lib/domain/permissions';
import { addEvidenceFile } from '@/lib/services/evidence/add-evidence-file';
import { decideEvidence } from '@/lib/services/evidence/decide-evidence';
import { fileEvidence } from '@/lib/services/evidence/file-evidence';
import { nameReaders } from '@/lib/services/evidence/name-readers';
import { openEvidenceFile } from '@/lib/services/evidence/open-evidence-file';
import { fileOf, pdf } from '@/tests/support/evidence-files';
import { acceptance, newEvidence, NOW, type Office, openOffice } from '@/tests/support/record-builders';
import { conflictOf, refusalOf } from '@/tests/support/refusals';

const CANARY = 'Canaryword';
const DAYS = { today: day('2026-11-24'), horizon: day('2026-12-24') };
let office: Office;
let id: string;

beforeEach(async () => {
  await closeDatabase();
  office = await openOffice();
  const { officer, approver } = office.people;
  const readers = [approver.id];
  id = await fileEvidence(officer, newEvidence({ title: CANARY, visibility: 'restricted', readers }), NOW);
  await addEvidenceFile(officer, { id, file: fileOf(pdf(), 'a.pdf') }, NOW);
});
afterAll(closeDatabase);

const name = (readers: string[], actor = office.people.officer, version = 1) =>
  nameReaders(actor, { id, version, readers }, NOW);

/** Every door behind which somebody may come upon the evidence. */
const doorsOf = async (actor: SignedInActor) => ({
  page: await findEvidence(actor, id),
  library: (await listLibrary(actor, { ...WHOLE_LIBRARY, words: CANARY }, DAYS)).items,
  search: (await searchRecord(actor, { words: CANARY, kind: null })).hits,
  today: (await readToday(actor, DAYS.today)).evidenceInReview,
  waiting: Object.values(await listEvidenceToDo(actor, { ...DAYS, most: 20 })).flatMap(({ items }) => items),
  files: await listEvidenceFiles(actor, id),
});

const openDoors = async (actor: SignedInActor) =>
  Object.entries(await doorsOf(actor)).flatMap(([door, found]) =>
    found === null || (Array.isArray(found) && found.length === 0) ? [] : [door],
  );

const ALL = ['page', 'library', 'search', 'today', 'waiting', 'files'];

test('restricted evidence is behind every door for those who are named, and behind none for the others', async () => {
  const { officer, approver, secondOfficer, secondApprover, administrator, panelMember } = office.people;
  expect(await openDoors(officer)).toEqual(ALL);
  expect(await openDoors(approver)).toEqual(ALL);
  for (const other of [secondOfficer, secondApprover, administrator, panelMember]) {
    expect(await openDoors(other), other.name).toEqual([]);
  }
});

test('who is taken off stops seeing it at once, its files too, and who is named sees it', async () => {
  const { approver, secondApprover } = office.people;
  const [file] = await listEvidenceFiles(approver, id);
  await name([secondApprover.id]);
  expect(await openDoors(secondApprover)).toEqual(ALL);
  expect(await openDoors(approver)).toEqual([]);
  const asked = openEvidenceFile(approver, { id: file?.id ?? '', isWarned: true });
  expect((await refusalOf(asked)).code).toBe('not-found');
  expect((await refusalOf(decideEvidence(approver, acceptance(id), NOW))).code).toBe('not-found');
});

test.each([
  ['nobody', []],
  ['an officer alone', ['secondOfficer']],
  ['an administrator alone', ['administrator']],
  ['a panel member beside an approver', ['approver', 'panelMember']],
] as const)('restricted evidence cannot be for %s', async (_who, people) => {
  const readers = people.map((one) => office.people[one].id);
  const field = { code: 'unusable-input', field: 'readers' };
  expect(await refusalOf(name(readers))).toMatchObject(field);
  const filed = fileEvidence(office.people.officer, newEvidence({ visibility: 'restricted', readers }), NOW);
  expect(await refusalOf(filed)).toMatchObject(field);
});

test('an approver who files restricted evidence has to name another approver', async () => {
  const { approver, secondApprover } = office.people;
  const filed = (readers: string[]) =>
    fileEvidence(approver, newEvidence({ visibility: 'restricted', readers }), NOW);
  expect((await refusalOf(filed([approver.id]))).field).toBe('readers');
  await filed([approver.id, secondApprover.id]);
});

test('of two people who change the readers at once the second is told, and names are only of restricted evidence', async () => {
  const { officer, approver, secondApprover, secondOfficer } = office.people;
  await name([secondApprover.id, approver.id]);
  await conflictOf(name([approver.id]));
  expect((await refusalOf(name([approver.id], secondOfficer, 2))).code).toBe('not-found');
  const other = await fileEvidence(officer, newEvidence(), NOW);
  const naming = nameReaders(officer, { id: other, version: 1, readers: [approver.id] }, NOW);
  expect((await refusalOf(naming)).code).toBe('not-yet');
});

test('neither the title nor a reason of restricted evidence is in the audit trail, and who was named is', async () => {
  const { approver, secondApprover } = office.people;
  await name([approver.id, secondApprover.id]);
  await decideEvidence(approver, { ...acceptance(id), version: 2, note: `${CANARY} of a case` }, NOW);
  const events = await listUncoveredEvents({ limit: 100 });
  expect(JSON.stringify(events)).not.toContain(CANARY);
  const ofIt = events.filter(({ subject }) => subject.id === id);
  expect(ofIt.map(({ action, detail }) => [action, detail['title'] ?? null])).toEqual([
    ['evidence decided', null],
    ['evidence readers named', null],
    ['evidence file added', null],
    ['evidence filed', null],
  ]);
  expect(ofIt[1]?.detail).toEqual({ named: [secondApprover.name], takenOff: [] });
  expect((await findEvidence(approver, id))?.decisionNote).toContain(CANARY);
});
