import { partKey } from '@/tests/support/keys';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { closeDatabase } from '@/lib/data/database';
import { findEvidence, listEvidence, listEvidencePlaces } from '@/lib/data/evidence/evidence';
import { listEvidenceToDo } from '@/lib/data/evidence/evidence-to-do';
import { findRecommendation } from '@/lib/data/recommendations/recommendations';
import { day } from '@/lib/domain/day';
import { withClient } from '@/lib/hosting/postgres/roles';
import { decideEvidence } from '@/lib/services/evidence/decide-evidence';
import { fileEvidence } from '@/lib/services/evidence/file-evidence';
import { sendEvidenceForReview } from '@/lib/services/evidence/send-evidence-for-review';
import {
  acceptance,
  fileAccepted,
  newEvidence,
  NOW,
  type Office,
  openOffice,
  PLACE,
} from '@/tests/support/record-builders';
import { conflictOf, refusalOf } from '@/tests/support/refusals';

const DAYS = { today: day('2026-11-24'), horizon: day('2026-12-24') };
let office: Office;

beforeEach(async () => {
  await closeDatabase();
  office = await openOffice();
});
afterAll(closeDatabase);

const eventsOf = (id: string) => listUncoveredEvents({ subject: { kind: 'evidence', id }, limit: 10 });
const accept = acceptance;

test('an officer files evidence against two requirements, and it leaves one event', async () => {
  const { officer } = office.people;
  const id = await fileEvidence(officer, newEvidence({ requirements: ['5b', '5a'] }), NOW);
  expect(await findEvidence(officer, id)).toMatchObject({
    title: 'Dip sample of twenty files',
    state: 'in-review',
    requirements: [partKey('5a'), partKey('5b')],
    filedBy: { id: officer.id },
  });
  expect((await eventsOf(id)).map(({ action, detail }) => [action, detail])).toEqual([
    ['evidence filed', { title: 'Dip sample of twenty files', visibility: 'opcc', state: 'in-review' }],
  ]);
  expect(await listEvidencePlaces([id])).toEqual(new Map([[id, { ...PLACE }]]));
});

test('the office reads where the original is kept, and the event says nothing of it', async () => {
  const { officer, approver } = office.people;
  const originalKept = 'Cabinet 3, second drawer';
  const id = await fileEvidence(officer, newEvidence({ originalKept }), NOW);
  expect((await findEvidence(approver, id))?.originalKept).toBe(originalKept);
  expect(JSON.stringify(await eventsOf(id))).not.toContain(originalKept);
});

test.each([
  ['a requirement of another recommendation', { requirements: ['5a', '1'] }, 'requirements'],
  ['no requirement', { requirements: [] }, 'requirements'],
  ['public evidence without words for the public', { visibility: 'public' }, 'publicSummary'],
  ['a link that is not secure', { link: 'http://example.org' }, 'link'],
] as const)('evidence is refused with %s', async (_what, change, field) => {
  const refusal = await refusalOf(fileEvidence(office.people.officer, newEvidence(change), NOW));
  expect(refusal).toMatchObject({ code: 'unusable-input', field });
});

test.each(['panelMember', 'administrator'] as const)('the %s can neither file nor decide', async (person) => {
  const actor = office.people[person];
  expect((await refusalOf(fileEvidence(actor, newEvidence(), NOW))).code).toBe('not-allowed');
  const id = await fileEvidence(office.people.officer, newEvidence(), NOW);
  expect((await refusalOf(decideEvidence(actor, accept(id), NOW))).code).toBe('not-allowed');
});

test('an approver accepts what an officer filed, with a note and one more event', async () => {
  const { officer, approver } = office.people;
  const id = await fileEvidence(officer, newEvidence(), NOW);
  await decideEvidence(approver, accept(id), NOW);
  expect(await findEvidence(officer, id)).toMatchObject({
    state: 'accepted',
    decisionNote: 'It shows what it says',
    version: 2,
  });
  const [newest, ...older] = await eventsOf(id);
  expect(newest).toMatchObject({
    action: 'evidence decided',
    actorName: approver.name,
    detail: {
      ...{ from: 'in-review', to: 'accepted', reason: 'It shows what it says' },
      sufficiency: ['relevant', 'up-to-date', 'complete', 'accurate'],
    },
  });
  expect(older).toHaveLength(1);
});

test.each([
  ['relevant', ['up-to-date', 'complete', 'accurate']],
  ['up to date', ['relevant', 'complete', 'accurate']],
  ['complete', ['relevant', 'up-to-date', 'accurate']],
  ['accurate', ['relevant', 'up-to-date', 'complete']],
  ['any of the 4', []],
] as const)(
  'an approver who did not find evidence %s can reject it, and not accept it',
  async (_what, ticks) => {
    const { officer, approver } = office.people;
    const id = await fileEvidence(officer, newEvidence(), NOW);
    const decision = { ...accept(id), sufficiency: ticks };
    expect(await refusalOf(decideEvidence(approver, decision, NOW))).toMatchObject({
      ...{ code: 'unusable-input', field: 'sufficiency' },
    });
    await decideEvidence(approver, { ...decision, decision: 'rejected' }, NOW);
    expect(await findEvidence(officer, id)).toMatchObject({ state: 'rejected', sufficiency: ticks });
  },
);

test('the database accepts no evidence that was not found sufficient, nor by the person who filed it', async () => {
  const { officer, approver } = office.people;
  const id = await fileEvidence(officer, newEvidence(), NOW);
  const accepting = (by: string, ticks: string) =>
    withClient(office.database.admin, (client) =>
      client.query(
        `update evidence set state = 'accepted', decided_by = $2, sufficiency = $3::text[] where id = $1`,
        [id, by, ticks],
      ),
    );
  const all = '{relevant,up-to-date,complete,accurate}';
  await expect(accepting(approver.id, '{relevant,complete,accurate}')).rejects.toThrow(
    'relevant, up to date',
  );
  await expect(accepting(approver.id, '{}')).rejects.toThrow('relevant, up to date');
  await expect(accepting(officer.id, all)).rejects.toThrow('by another person');
});

test('an approver cannot decide on evidence they filed themselves', async () => {
  const { approver } = office.people;
  const id = await fileEvidence(approver, newEvidence(), NOW);
  const refusal = await refusalOf(decideEvidence(approver, accept(id), NOW));
  expect(refusal).toMatchObject({
    code: 'not-allowed',
    sentence: 'You filed this evidence, so another approver must decide on it.',
  });
  expect(await findEvidence(approver, id)).toMatchObject({ state: 'in-review', version: 1 });
});

test('a draft cannot be decided on; its officer sends it for review first', async () => {
  const { officer, approver } = office.people;
  const id = await fileEvidence(officer, newEvidence({ state: 'draft' }), NOW);
  expect((await refusalOf(decideEvidence(approver, accept(id), NOW))).sentence).toContain('it is “Draft”');
  await sendEvidenceForReview(officer, { id, version: 1 }, NOW);
  expect(
    (await listEvidenceToDo(approver, { ...DAYS, most: 20 })).toDecide.items.map((item) => item.id),
  ).toEqual([id]);
  expect((await refusalOf(sendEvidenceForReview(officer, { id, version: 2 }, NOW))).code).toBe('not-yet');
  expect((await eventsOf(id)).map(({ action }) => action)).toEqual([
    'evidence sent for review',
    'evidence filed',
  ]);
});

test('of two approvers who decide in the same moment, one decision stands and the other person sees it', async () => {
  const { officer, approver, secondApprover } = office.people;
  const id = await fileEvidence(officer, newEvidence(), NOW);
  const results = await Promise.allSettled([
    decideEvidence(approver, accept(id), NOW),
    decideEvidence(
      secondApprover,
      { ...accept(id), decision: 'rejected', note: 'The sample is too small' },
      NOW,
    ),
  ]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const saved = await findEvidence(officer, id);
  const conflict = await conflictOf(decideEvidence(secondApprover, accept(id), NOW));
  expect(conflict.current.saved).toContainEqual({
    label: 'Note on the decision',
    value: saved?.decisionNote,
  });
  expect(await eventsOf(id)).toHaveLength(2);
});

test('restricted evidence is read by who filed it and by those who are named, and by nobody else', async () => {
  const { officer, secondOfficer, approver, secondApprover, administrator, panelMember } = office.people;
  const id = await fileAccepted(office, { visibility: 'restricted', readers: [secondApprover.id] });
  const recommendation = await findRecommendation(officer, PLACE.inspection, PLACE.recommendation);
  const seenBy = async (person: typeof officer) => {
    const listedTo = await listEvidence(person, recommendation?.id ?? '');
    const found = await findEvidence(person, id);
    return [listedTo.length, found?.id ?? null];
  };
  expect(await seenBy(officer)).toEqual([1, id]);
  expect(await seenBy(secondApprover)).toEqual([1, id]);
  expect(await seenBy(approver)).toEqual([0, null]);
  expect(await seenBy(secondOfficer)).toEqual([0, null]);
  expect(await seenBy(administrator)).toEqual([0, null]);
  expect(await seenBy(panelMember)).toEqual([0, null]);
});

test('an officer who cannot see evidence cannot send it for review either: it is not there for them', async () => {
  const { officer, secondOfficer } = office.people;
  const id = await fileEvidence(officer, newEvidence({ visibility: 'restricted', state: 'draft' }), NOW);
  expect((await refusalOf(sendEvidenceForReview(secondOfficer, { id, version: 1 }, NOW))).code).toBe(
    'not-found',
  );
});

test.each([
  ['public', 'accepted', true],
  ['panel', 'accepted', true],
  ['opcc', 'accepted', false],
  ['panel', 'in-review', false],
] as const)('a panel member sees %s evidence that is %s: %s', async (visibility, state, expected) => {
  const { officer, panelMember } = office.people;
  const change = { visibility, publicSummary: 'What the public may know' };
  const id =
    state === 'accepted'
      ? await fileAccepted(office, change)
      : await fileEvidence(officer, newEvidence(change), NOW);
  expect((await findEvidence(panelMember, id)) !== null).toBe(expected);
});

test('evidence about to expire is listed for those who may see it, up to the last day asked for', async () => {
  const { officer, secondOfficer } = office.people;
  await fileAccepted(office, { title: 'Expires in time', expiresOn: day('2026-12-24') });
  await fileAccepted(office, { title: 'Expires later', expiresOn: day('2026-12-25') });
  await fileAccepted(office, {
    title: 'Restricted and expiring',
    expiresOn: day('2026-12-01'),
    visibility: 'restricted',
  });
  const titlesFor = async (person: typeof officer) =>
    (await listEvidenceToDo(person, { ...DAYS, most: 20 })).expiring.items.map(({ title }) => title);
  expect(await titlesFor(officer)).toEqual(['Restricted and expiring', 'Expires in time']);
  expect(await titlesFor(secondOfficer)).toEqual(['Expires in time']);
});
