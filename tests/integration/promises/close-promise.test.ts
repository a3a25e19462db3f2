import { afterAll, beforeEach, expect, test } from 'vitest';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { closeDatabase } from '@/lib/data/database';
import { findRecommendation } from '@/lib/data/recommendations/recommendations';
import { day } from '@/lib/domain/day';
import { pickRecommendation } from '@/lib/domain/outside/recommendations';
import { withClient } from '@/lib/hosting/postgres/roles';
import type { SignedInActor } from '@/lib/domain/permissions';
import { changePromise } from '@/lib/services/promises/change-promise';
import { checkPromise } from '@/lib/services/promises/check-promise';
import { askToClose, decideClosing } from '@/lib/services/promises/close-promise';
import { fileEvidence } from '@/lib/services/evidence/file-evidence';
import {
  fileAccepted,
  newEvidence,
  NOW,
  type Office,
  openOffice,
  PLACE,
} from '@/tests/support/record-builders';
import { refusalOf } from '@/tests/support/refusals';

let office: Office;

async function recommendation() {
  const found = await findRecommendation(office.people.officer, PLACE.inspection, PLACE.recommendation);
  if (!found) throw new Error('No recommendation');
  return found;
}

async function promise() {
  const [found] = (await recommendation()).responses[0]?.promises ?? [];
  if (!found) throw new Error('No promise');
  return found;
}

/** The promise is named as the office's. */
async function owned(owners: string[]) {
  const { id, version, promise: words, quote } = await promise();
  const about = {
    promise: id,
    version,
    words,
    quote,
    owners,
    ownerRole: null,
    cadence: 'once',
    startsOn: null,
  } as const;
  await changePromise(office.people.officer, { ...PLACE, ...about, owners, reason: 'We read it again' }, NOW);
}

beforeEach(async () => {
  await closeDatabase();
  office = await openOffice();
  await owned(['office']);
});
afterAll(closeDatabase);

const reason = 'We read the programme of the conference';
const checkedOn = day('2026-11-20');
const about = async () => {
  const { id, version } = await promise();
  return { ...PLACE, promise: id, version, reason };
};
const ask = async (actor: SignedInActor, evidence: string | null, state: 'kept' | 'lapsed' = 'kept') =>
  askToClose(actor, { ...(await about()), state, evidence, checkedOn }, NOW);
const decide = async (actor: SignedInActor, decision: 'agree' | 'send-back' = 'agree') =>
  decideClosing(actor, { ...(await about()), closing: (await promise()).closing?.id ?? '', decision }, NOW);

test('a promise of the office is kept when one person asks with evidence and an approver agrees; the reason is published', async () => {
  const { officer, approver } = office.people;
  await ask(officer, await fileAccepted(office));
  expect((await promise()).state).toBe('unknown');
  await decide(approver);
  const saved = await promise();
  expect(saved).toMatchObject({ state: 'kept', checkedOn, closing: null });
  const picked = pickRecommendation(await recommendation(), [], { audience: 'public', showsDrafts: false })
    .responses[0]?.promises[0];
  expect(picked?.checks).toEqual([{ state: 'kept', checkedOn, reason }]);
  expect(JSON.stringify(picked)).not.toContain(officer.name);
  const events = await listUncoveredEvents({ subject: { kind: 'commitment', id: saved.id }, limit: 2 });
  expect(events.map(({ action, actorName }) => [action, actorName])).toEqual([
    ['closing of promise agreed', approver.name],
    ['closing of promise asked', officer.name],
  ]);
});

test('a promise that was kept on evidence says until when it counts, to readers outside too', async () => {
  const expiresOn = day('2026-12-31');
  await ask(office.people.officer, await fileAccepted(office, { expiresOn }));
  expect((await promise()).keptEvidenceExpiresOn).toBeNull();
  await decide(office.people.approver);
  expect((await promise()).keptEvidenceExpiresOn).toBe(expiresOn);
  const picked = pickRecommendation(await recommendation(), [], { audience: 'public', showsDrafts: false })
    .responses[0]?.promises[0];
  expect(picked?.keptEvidenceExpiresOn).toBe(expiresOn);
});

test.each(['kept', 'lapsed'] as const)(
  'nobody records alone that it is %s, not even after naming others as its owner',
  async (state) => {
    const { officer } = office.people;
    const alone = async () => checkPromise(officer, { ...(await about()), state, checkedOn }, NOW);
    expect((await refusalOf(alone())).sentence).toMatch(/Ask a second person/);
    await withClient(office.database.admin, (client) =>
      client.query(`begin; set local session_replication_role = replica;
      insert into body (id, slug, kind, name, short_name) values (gen_random_uuid(), 'the-force', 'force', 'The force', 'Force');
      commit`),
    );
    await owned(['the-force']);
    expect((await refusalOf(alone())).sentence).toMatch(/Ask a second person/);
    expect((await promise()).state).toBe('unknown');
  },
);

test('whoever asked does not agree, and nobody agrees to evidence that was not accepted', async () => {
  const { approver, secondApprover, officer } = office.people;
  const inReview = await fileEvidence(officer, newEvidence(), NOW);
  await ask(approver, inReview);
  expect((await refusalOf(decide(approver))).sentence).toMatch(/asked for this yourself/);
  expect((await refusalOf(decide(secondApprover))).sentence).toMatch(/has not been accepted/);
  expect((await refusalOf(decide(officer))).code).toBe('not-allowed');
  await decide(secondApprover, 'send-back');
  expect(await promise()).toMatchObject({ state: 'unknown', closing: null });
});

test('it is not kept without evidence, and one question is open at a time', async () => {
  const { officer, secondOfficer } = office.people;
  expect((await refusalOf(ask(officer, null))).field).toBe('evidence');
  await ask(officer, null, 'lapsed');
  expect((await refusalOf(ask(secondOfficer, null, 'lapsed'))).field).toBe('state');
});

const answerTo = (sql: string): Promise<string> =>
  withClient(office.database.app, (client) => client.query(sql)).then(
    () => 'saved',
    (error: Error) => error.message,
  );

test.each([
  [
    'a promise of the office that closes itself',
    `update commitment set state = 'kept'`,
    /closed by two people/,
  ],
  [
    'a question that its asker decides',
    `update commitment_closing set decided_by = proposed_by, decided_at = now(), agreed = true, decision_reason = 'x'`,
    /closing_is_decided_by_another/,
  ],
  ['a question that is deleted', `delete from commitment_closing`, /permission denied/],
  ['a promise that forgets whose it was', `update commitment set office_owned = false`, /permission denied/],
])('%s is refused by the database', async (_what, sql, why) => {
  await ask(office.people.officer, await fileAccepted(office));
  expect(await answerTo(sql)).toMatch(why);
});
