import { afterAll, beforeEach, expect, test } from 'vitest';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { readDocumentPage } from '@/lib/data/document/document-page';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { countCover } from '@/lib/domain/document/cover';
import { withClient } from '@/lib/hosting/postgres/roles';
import { markSentence, unmarkSentence } from '@/lib/services/document/mark-sentence';
import { placeSentences } from '@/lib/services/document/place-sentences';
import { NOW, type Office, openOffice, PLACE } from '@/tests/support/record-builders';
import { conflictOf, refusalOf } from '@/tests/support/refusals';

let office: Office;

beforeEach(async () => {
  await closeDatabase();
  office = await openOffice();
});
afterAll(closeDatabase);

const { inspection } = PLACE;
const SECOND = { inspection, sentence: 2, version: 1 };
const REASON = 'It claims nothing that could be checked.';

async function read(person = office.people.officer) {
  return readDocumentPage(person, inspection);
}
const counts = async () => countCover((await read())?.covered ?? []);
const sentence = async (position: number) =>
  (await read())?.covered.find((one) => one.sentence.position === position);

test('a sentence that makes a promise has a record; the other is left until somebody says that it needs none', async () => {
  expect((await sentence(1))?.links).toEqual([
    {
      name: 'Promise 1 of recommendation 5',
      href: expect.stringContaining('/promises/'),
      isDraft: true,
    },
  ]);
  expect(await counts()).toEqual({ all: 2, recorded: 1, notNeeded: 0, left: 1, unconfirmed: 1 });
  await markSentence(office.people.officer, { ...SECOND, reason: REASON }, NOW);
  expect(await counts()).toEqual({ all: 2, recorded: 1, notNeeded: 1, left: 0, unconfirmed: 1 });
  expect((await sentence(2))?.sentence.notNeeded).toEqual({ reason: REASON, by: 'Olive Officer' });
});

test('the word that a sentence needs no record can be taken back, and both are in the history', async () => {
  await markSentence(office.people.officer, { ...SECOND, reason: REASON }, NOW);
  await unmarkSentence(office.people.approver, { ...SECOND, version: 2 }, NOW);
  expect((await sentence(2))?.state).toBe('left');
  const id = (await sentence(2))?.sentence.id ?? '';
  const events = await listUncoveredEvents({ subject: { kind: 'sentence', id }, limit: 9 });
  expect(events.map(({ actorName, action, detail }) => [actorName, action, detail])).toEqual([
    ['Ada Approver', 'sentence mark taken back', { document: 'response.txt', sentence: 2 }],
    ['Olive Officer', 'sentence needs no record', { document: 'response.txt', sentence: 2, reason: REASON }],
  ]);
});

test('of two people who say it at once, the second is shown what the first has said', async () => {
  await markSentence(office.people.officer, { ...SECOND, reason: REASON }, NOW);
  const again = { ...SECOND, reason: 'It repeats what stands above.' };
  const conflict = await conflictOf(markSentence(office.people.secondOfficer, again, NOW));
  expect(conflict.current.saved).toContainEqual({ label: 'No record needed', value: REASON });
});

test('a panel member reads nothing of it, and marks nothing', async () => {
  const mark = markSentence(office.people.panelMember, { ...SECOND, reason: REASON }, NOW);
  expect((await refusalOf(mark)).code).toBe('not-allowed');
  expect(await read(office.people.panelMember)).toBeNull();
});

test('nobody takes back what was never said', async () => {
  const refusal = await refusalOf(unmarkSentence(office.people.officer, SECOND, NOW));
  expect(refusal.sentence).toBe('Nobody has said that this sentence needs no record.');
});

test('the places of sentences cannot be changed by the service that people use', async () => {
  const change = withClient(office.database.app, (client) => client.query('update sentence set ends_at = 9'));
  await expect(change).rejects.toThrow(/permission denied/);
});

test('a document from before sentences were kept gets them once, with an event by the service', async () => {
  await withClient(office.database.owner, async (client) => {
    await client.query('begin');
    await client.query('delete from sentence');
    await client.query(`select audit.append('t', 'test', 'test', 'test', 'test', '{}')`);
    await client.query('commit');
  });
  await closeDatabase();
  openDatabase(office.database.owner);
  expect(await placeSentences()).toBe(1);
  expect(await placeSentences()).toBe(0);
  expect((await read())?.document.sentences.map(({ text }) => text.slice(0, 15))).toEqual([
    'Another example',
    'It was well att',
  ]);
  const [event] = await listUncoveredEvents({ limit: 1 });
  expect([event?.actorName, event?.action, event?.detail]).toEqual([
    'This service',
    'sentences placed',
    { document: 'response.txt', sentences: 2 },
  ]);
});
