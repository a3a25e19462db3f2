import { afterAll, beforeEach, expect, test } from 'vitest';
import { closeDatabase } from '@/lib/data/database';
import { listEvidence } from '@/lib/data/evidence/evidence';
import { findRecommendation } from '@/lib/data/recommendations/recommendations';
import { MOST_HITS } from '@/lib/data/search/rank-matches';
import { searchRecord } from '@/lib/data/search/search-record';
import { day } from '@/lib/domain/day';
import type { SignedInActor } from '@/lib/domain/permissions';
import type { Marked, SearchKind } from '@/lib/domain/search/search';
import { withClient } from '@/lib/hosting/postgres/roles';
import { addEvidenceFile } from '@/lib/services/evidence/add-evidence-file';
import { fileEvidence } from '@/lib/services/evidence/file-evidence';
import { checkPromise } from '@/lib/services/promises/check-promise';
import { assessRequirement } from '@/lib/services/recommendations/assess-requirement';
import { fileOf, pdf } from '@/tests/support/evidence-files';
import {
  assessment,
  newEvidence,
  NOW,
  type Office,
  openOffice,
  PLACE,
} from '@/tests/support/record-builders';

let office: Office;

beforeEach(async () => {
  await closeDatabase();
  office = await openOffice();
});
afterAll(closeDatabase);

const find = (words: string, actor: SignedInActor = office.people.officer, kind: SearchKind | null = null) =>
  searchRecord(actor, { words, kind });
const file = (change: Parameters<typeof newEvidence>[0], by = office.people.officer) =>
  fileEvidence(by, newEvidence(change), NOW);
const marked = (text: Marked) => text.filter(({ isMatch }) => isMatch).map((piece) => piece.text);
const whole = (text: Marked) => text.map((piece) => piece.text).join('');

test('a word finds a promise, its response and evidence, in whatever form it was written, and says where each is', async () => {
  const id = await file({ title: 'Programme of the conferences', description: 'Who spoke.' });
  const { hits, counts } = await find('conference');
  expect(counts).toMatchObject({ promise: 1, evidence: 1 });
  const evidence = hits.find(({ kind }) => kind === 'evidence');
  expect(evidence).toMatchObject({ id, ref: '5', ...PLACE });
  expect(marked(evidence?.title ?? [])).toEqual(['conferences']);
  const promise = hits.find(({ kind }) => kind === 'promise');
  expect(marked(promise?.excerpt ?? [])).toEqual(['conference']);
  expect(whole(promise?.excerpt ?? [])).toContain('ran a conference with practitioners');
});

test('a match in a title comes before one in the text below it', async () => {
  const below = await file({ title: 'Minutes', description: 'They name the gatekeeper.' });
  const above = await file({ title: 'What a gatekeeper does', description: 'A description.' });
  expect((await find('gatekeeper')).hits.map(({ id }) => id)).toEqual([above, below]);
});

test('a part is found by its number, and a kind narrows what is shown and not what is counted', async () => {
  const { hits } = await find('5a', office.people.officer, 'requirement');
  expect(hits).toMatchObject([{ kind: 'requirement', ref: '5a', ...PLACE }]);
  const narrowed = await find('asks', office.people.officer, 'recommendation');
  expect(new Set(narrowed.hits.map(({ kind }) => kind))).toEqual(new Set(['recommendation']));
  expect(narrowed.counts.requirement).toBeGreaterThan(0);
});

test.each(['public', 'panel', 'opcc', 'restricted'] as const)(
  'evidence for “%s” is found by the people of the office who may read it, and by nobody else',
  async (visibility) => {
    await file({ title: 'Canaryword', visibility, publicSummary: 'A summary.' }, office.people.approver);
    const recommendation = await findRecommendation(office.people.officer, PLACE.inspection, '5');
    for (const actor of Object.values(office.people)) {
      const readable = actor.role === 'panel' ? [] : await listEvidence(actor, recommendation?.id ?? '');
      expect((await find('canaryword', actor)).hits.length, actor.id).toBe(readable.length);
    }
  },
);

test('somebody who filed restricted evidence finds it, as they can read it', async () => {
  await file({ title: 'Canaryword', visibility: 'restricted' });
  expect((await find('canaryword')).hits).toHaveLength(1);
  expect((await find('canaryword', office.people.secondOfficer)).hits).toEqual([]);
});

test('a panel member finds nothing here: what they may read is on their own pages', async () => {
  expect(await find('conference', office.people.panelMember)).toEqual({ hits: [], counts: {} });
});

test.each([
  ['a stop word', 'the'],
  ['signs of a query', '& | ! ( ) : * <->'],
  ['a quotation mark without its other half', '"conference'],
  ['SQL', `'; drop table evidence; --`],
  ['HTML', '<script>alert(1)</script>'],
  ['a very long text', 'x'.repeat(5000)],
  ['a right-to-left sign', '\u202Econference'],
])('%s is a search like any other', async (_what, words) => {
  await expect(find(words)).resolves.toMatchObject({ hits: expect.any(Array) });
});

test('signs that mark a match mark nothing where they were typed into the record', async () => {
  await file({ title: 'A \uE000false\uE001 canaryword', description: 'A description.' });
  const [hit] = (await find('canaryword')).hits;
  expect(marked(hit?.title ?? [])).toEqual(['canaryword']);
});

test('of many matches the best are shown and all are counted', async () => {
  for (let number = 0; number <= MOST_HITS; number += 1) await file({ title: `Canaryword ${number}` });
  const { hits, counts } = await find('canaryword');
  expect([hits.length, counts.evidence]).toEqual([MOST_HITS, MOST_HITS + 1]);
});

test('what was recorded of a part and of a promise is found by its reason, and leads to where it is read', async () => {
  const { officer } = office.people;
  await assessRequirement(
    officer,
    assessment({ reason: 'They walked through the zebrafinch procedure.' }),
    NOW,
  );
  const promise = (await find('conference')).hits.find(({ kind }) => kind === 'promise');
  const [about] = (await find('zebrafinch')).hits;
  expect(about).toMatchObject({ kind: 'assessment', ref: '5a', ...PLACE });
  const id = promise?.id ?? '';
  await checkPromise(
    officer,
    {
      ...PLACE,
      promise: id,
      version: 1,
      state: 'late',
      reason: 'Nobody held a zebrafinch.',
      checkedOn: day('2026-11-20'),
    },
    NOW,
  );
  const kinds = (await find('zebrafinch')).hits.map(({ kind, shownOn }) => [kind, shownOn]);
  expect(kinds).toContainEqual(['check', id]);
});

test('each sentence of the response document is found by its own words', async () => {
  const { hits } = await find('attended', office.people.officer, 'document');
  expect(hits.map(({ shownOn, excerpt }) => [shownOn, whole(excerpt)])).toEqual([['2', 'well attended']]);
});

test('evidence that is linked to no part is found, and leads to its own page', async () => {
  const id = await file({ title: 'Canaryword' });
  await withClient(office.database.admin, (client) =>
    client.query(`set session_replication_role = replica; delete from evidence_requirement`),
  );
  expect((await find('canaryword')).hits).toMatchObject([{ id, shownOn: id, recommendation: null }]);
});

test('a file is found by a word of its name, by those who may see its evidence', async () => {
  const id = await file({ title: 'Minutes', visibility: 'restricted' });
  await addEvidenceFile(office.people.officer, { id, file: fileOf(pdf(), 'canaryword-minutes.pdf') }, NOW);
  expect((await find('canaryword')).hits).toMatchObject([{ kind: 'file', shownOn: id }]);
  expect((await find('canaryword', office.people.secondOfficer)).hits).toEqual([]);
});
