import { afterAll, beforeEach, expect, test } from 'vitest';
import { closeDatabase } from '@/lib/data/database';
import { listEvidence } from '@/lib/data/evidence/evidence';
import { listEvidenceLinks } from '@/lib/data/evidence/evidence-links';
import { findRecommendation } from '@/lib/data/recommendations/recommendations';
import { listUncoveredEvidenceBehind } from '@/lib/data/uncovered/evidence';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { describeLinked } from '@/lib/domain/evidence/evidence-link';
import { withClient } from '@/lib/hosting/postgres/roles';
import type { LinkEvidenceInput } from '@/lib/schemas/evidence/evidence-links';
import { decideEvidence } from '@/lib/services/evidence/decide-evidence';
import { fileEvidence } from '@/lib/services/evidence/file-evidence';
import { endEvidenceLink, linkEvidence } from '@/lib/services/evidence/link-evidence';
import {
  acceptance,
  fileAccepted,
  newEvidence,
  NOW,
  type Office,
  openOffice,
  PLACE,
} from '@/tests/support/record-builders';
import { refusalOf } from '@/tests/support/refusals';

let office: Office;
let id: string;

beforeEach(async () => {
  await closeDatabase();
  office = await openOffice();
  id = await fileAccepted(office);
});
afterAll(closeDatabase);

const link = (change: Partial<LinkEvidenceInput>, actor = office.people.officer) =>
  linkEvidence(actor, { ...PLACE, id, requirements: [], promises: [], ...change }, NOW);
const linksOf = (actor = office.people.officer) => listEvidenceLinks(actor, id);
const current = async () =>
  (await linksOf()).filter(({ ended }) => ended === null).map(({ thing }) => describeLinked(thing));
const recommendationOf = (ref: string) => findRecommendation(office.people.officer, PLACE.inspection, ref);
const unlink = async (at: number, actor = office.people.officer) => {
  const links = await linksOf();
  await endEvidenceLink(actor, { id, link: links[at]?.id ?? '', reason: 'It is about another form' }, NOW);
};

test('an officer uses evidence again for a part of another recommendation and for a promise', async () => {
  const promise = (await recommendationOf('5'))?.responses[0]?.promises[0]?.id ?? '';
  await link({ recommendation: '1', requirements: ['1'] });
  await link({ promises: [promise] });
  expect(await current()).toEqual([
    'Part 1 of recommendation 1 (2021-phase-one)',
    'Part 5a of recommendation 5 (2021-phase-one)',
    'Promise of recommendation 5 (2021-phase-one): A conference is held',
  ]);
  const one = await recommendationOf('1');
  expect((await listEvidence(office.people.officer, one?.id ?? '')).map((item) => item.id)).toEqual([id]);
  const [newest] = await listUncoveredEvents({ subject: { kind: 'evidence', id }, limit: 1 });
  expect(newest).toMatchObject({
    action: 'evidence linked',
    detail: { to: ['the promise “A conference is held” (2021-phase-one)'] },
  });
});

test('evidence that is unlinked from a part no longer supports it, and the link is kept with its reason', async () => {
  const part = (await recommendationOf('5'))?.requirements.find(({ ref }) => ref === '5a')?.id ?? '';
  expect(await listUncoveredEvidenceBehind(part)).toHaveLength(1);
  await unlink(0);
  expect(await listUncoveredEvidenceBehind(part)).toEqual([]);
  expect(await current()).toEqual([]);
  const reason = 'It is about another form';
  expect((await linksOf())[0]?.ended).toMatchObject({ by: office.people.officer.name, reason });
  expect((await refusalOf(unlink(0))).code).toBe('changed-meanwhile');
  await link({ requirements: ['5a'] });
  expect(await listUncoveredEvidenceBehind(part)).toHaveLength(1);
  expect(await linksOf()).toHaveLength(2);
});

test.each([
  ['nothing is chosen', {}, 'unusable-input'],
  ['it is linked to all of it already', { requirements: ['5a'] }, 'unusable-input'],
  ['the part is of another recommendation', { requirements: ['1'] }, 'unusable-input'],
  ['there is no such recommendation', { recommendation: '9', requirements: ['9'] }, 'not-found'],
] as const)('evidence is not linked where %s', async (_why, change, code) => {
  expect((await refusalOf(link(change))).code).toBe(code);
});

test('evidence that was rejected, or is not theirs to see, is linked to nothing by an officer', async () => {
  const { officer, approver, secondOfficer } = office.people;
  id = await fileEvidence(officer, newEvidence({ visibility: 'restricted', readers: [approver.id] }), NOW);
  expect((await refusalOf(link({ requirements: ['5b'] }, secondOfficer))).code).toBe('not-found');
  expect(await linksOf(secondOfficer)).toEqual([]);
  expect((await refusalOf(unlink(0, secondOfficer))).code).toBe('not-found');
  await decideEvidence(approver, { ...acceptance(id), decision: 'rejected' }, NOW);
  expect((await refusalOf(link({ requirements: ['5b'] }))).code).toBe('not-yet');
});

test('the database ends a link once, with a name and a reason, and deletes none', async () => {
  await unlink(0);
  const asOwner = (sql: string) =>
    withClient(office.database.owner, (client) => client.query(`${sql} where evidence_id = '${id}'`));
  await expect(asOwner('update evidence_requirement set ended_at = null')).rejects.toThrow('ended once');
  await link({ requirements: ['5b'] });
  const unnamed = `update evidence_requirement set ended_at = now() where ended_at is null and`;
  await expect(
    withClient(office.database.owner, (client) => client.query(`${unnamed} evidence_id = '${id}'`)),
  ).rejects.toThrow('end_of_link_has_a_name_and_a_reason');
});
