import { afterAll, beforeEach, expect, test } from 'vitest';
import { closeDatabase } from '@/lib/data/database';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { findRecommendation } from '@/lib/data/recommendations/recommendations';
import { addDays, day } from '@/lib/domain/day';
import { panelView } from '@/lib/domain/outside/panel-view';
import { pickRecommendation } from '@/lib/domain/outside/recommendations';
import type { SignedInActor } from '@/lib/domain/permissions';
import { standingRows } from '@/lib/domain/recommendations/standing-rows';
import { withClient } from '@/lib/hosting/postgres/roles';
import { fileEvidence } from '@/lib/services/evidence/file-evidence';
import { assessRequirement } from '@/lib/services/recommendations/assess-requirement';
import { askForException, decideException } from '@/lib/services/recommendations/verify-by-exception';
import {
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

const WEAK = { provenance: 'self-reported', strength: 'activity' } as const;
const reason = 'The force showed us each of the letters';

async function recommendation() {
  const found = await findRecommendation(office.people.officer, PLACE.inspection, PLACE.recommendation);
  if (!found) throw new Error('No recommendation');
  return found;
}

async function part() {
  const [found] = (await recommendation()).requirements;
  if (!found) throw new Error('No part');
  return found;
}

const about = async () => ({ ...PLACE, requirement: '5a', version: (await part()).version });

async function putUnderReview(by = office.people.officer) {
  await assessRequirement(by, assessment({ ...(await about()), finding: 'under-review' }), NOW);
}

const ask = async (actor: SignedInActor) =>
  askForException(actor, { ...(await about()), assurance: 'self-reported', reason }, NOW);

const decide = async (actor: SignedInActor, decision: 'agree' | 'refuse' = 'agree', now = NOW) => {
  const exception = (await part()).exception?.id ?? '';
  const because = 'The letters are what was asked for';
  return decideException(actor, { ...(await about()), exception, decision, reason: because }, now);
};

test('one person asks with a reason and another agrees: the word and its reason are told to everybody, the names to nobody outside', async () => {
  const { officer, approver } = office.people;
  await fileAccepted(office, WEAK);
  await putUnderReview();
  await ask(officer);
  expect((await part()).found?.finding).toBe('under-review');
  expect((await part()).exception).toMatchObject({ reason, askedBy: { id: officer.id } });
  expect(
    JSON.stringify(
      pickRecommendation(await recommendation(), [], { audience: 'public', showsDrafts: false }),
    ),
  ).not.toContain(reason);

  await decide(approver);
  const saved = await part();
  expect(saved.exception).toBeNull();
  expect(saved.found).toMatchObject({
    ...{ finding: 'verified-by-exception', assurance: 'self-reported', reason, effectiveOn: '2026-11-24' },
    ...{ recordedBy: { id: officer.id }, approvedBy: { id: approver.id } },
  });
  const whole = await recommendation();
  const picked = pickRecommendation(whole, [], { audience: 'public', showsDrafts: false }).requirements[0];
  expect(picked).toMatchObject({ found: { finding: 'verified-by-exception', reason } });
  expect(picked?.history[0]).toMatchObject({ reason, found: { finding: 'verified-by-exception' } });
  expect(JSON.stringify(picked)).not.toContain(officer.name);
  expect(standingRows([panelView(whole)])[0]).toMatchObject({
    standing: 'Complete – verified by exception',
    ...{ result: 'Verified by exception', reason },
  });
  const events = await listUncoveredEvents({ subject: { kind: 'requirement', id: saved.id }, limit: 2 });
  expect(events.map(({ action, actorName }) => [action, actorName])).toEqual([
    ['exception agreed', approver.name],
    ['exception asked', officer.name],
  ]);
  expect(events[0]?.detail).toMatchObject({ askedBecause: reason, to: { finding: 'verified-by-exception' } });
});

test('whoever asked does not decide, nor does an officer, nor whoever put the part under review', async () => {
  const { officer, approver, secondApprover } = office.people;
  await fileAccepted(office, WEAK);
  await putUnderReview(secondApprover);
  await ask(approver);
  for (const decision of ['agree', 'refuse'] as const)
    expect((await refusalOf(decide(approver, decision))).sentence).toMatch(/asked for this yourself/);
  expect((await refusalOf(decide(officer))).code).toBe('not-allowed');
  expect((await refusalOf(decide(secondApprover))).sentence).toMatch(/You put this part under review/);
  expect((await part()).found?.finding).toBe('under-review');
});

test('a second person who does not agree says why, and it can be asked again', async () => {
  const { officer, approver } = office.people;
  await fileAccepted(office, WEAK);
  await putUnderReview();
  await ask(officer);
  expect((await refusalOf(ask(officer))).sentence).toMatch(/asked for this already/);
  await decide(approver, 'refuse');
  expect(await part()).toMatchObject({ exception: null, found: { finding: 'under-review' } });
  await ask(officer);
});

test('an exception lifts neither acceptance nor expiry nor the review before, and none is made where the evidence is strong enough', async () => {
  const { officer, approver } = office.people;
  await fileEvidence(officer, newEvidence(WEAK), NOW);
  expect((await refusalOf(ask(officer))).sentence).toMatch(
    /no accepted evidence that is still in date\. What the office found must be “Under review” first/,
  );
  const expiresOn = day('2026-11-30');
  await fileAccepted(office, { ...WEAK, expiresOn });
  await putUnderReview();
  await ask(officer);
  const later = new Date(`${addDays(expiresOn, 1)}T09:00:00Z`);
  expect((await refusalOf(decide(approver, 'agree', later))).sentence).toMatch(/no accepted evidence/);
  await decide(approver, 'refuse', later);
  await fileAccepted(office);
  expect((await refusalOf(ask(officer))).sentence).toMatch(/no exception is needed/);
});

test('of two who decide at once the second is told so', async () => {
  const { officer, approver, secondApprover } = office.people;
  await fileAccepted(office, WEAK);
  await putUnderReview();
  await ask(officer);
  const seen = await about();
  const exception = (await part()).exception?.id ?? '';
  await decide(secondApprover, 'refuse');
  const late = { ...seen, exception, decision: 'agree', reason } as const;
  expect((await conflictOf(decideException(approver, late, NOW))).current.version).toBe(seen.version + 1);
});

const answerTo = (sql: string): Promise<string> =>
  withClient(office.database.app, (client) => client.query(sql)).then(
    () => 'saved',
    (error: Error) => error.message,
  );

/** A finding of part 5a that is written without the service. */
const written = (finding: string, recordedBy: string, approvedBy: string | null) => `
  insert into assessment (id, requirement_id, finding, assurance, reason, effective_on, recorded_by, approved_by)
  select gen_random_uuid(), r.id, '${finding}', 'tested', '${reason}', '2026-11-24', '${recordedBy}',
    ${approvedBy === null ? 'null' : `'${approvedBy}'`}
  from requirement r where r.ref = '5a'`;

test('the database refuses what is verified without a second person, without evidence that carries it, or without an exception that was agreed', async () => {
  const { officer, approver, secondApprover } = office.people;
  const verify = (finding: string, by: string | null) => answerTo(written(finding, officer.id, by));
  expect(await verify('verified', approver.id)).toMatch(/verified by a second person/);
  await putUnderReview();
  expect(await verify('verified', null)).toMatch(/verified by a second person/);
  expect(await verify('verified', officer.id)).toMatch(/verified by a second person/);
  expect(await verify('verified', approver.id)).toMatch(/accepted evidence in date/);
  await fileEvidence(officer, newEvidence(), NOW);
  await fileAccepted(office, { expiresOn: day('2026-11-23') });
  expect(await verify('verified-by-exception', approver.id)).toMatch(/accepted evidence in date/);
  await fileAccepted(office, WEAK);
  expect(await verify('verified', approver.id)).toMatch(/accepted evidence in date/);
  expect(await verify('verified-by-exception', approver.id)).toMatch(/asked for by one person/);
  await ask(officer);
  expect(await verify('verified-by-exception', secondApprover.id)).toMatch(/asked for by one person/);
});

test.each([
  [
    'decided by its asker',
    `update verification_exception set decided_by = asked_by, decided_at = now(), agreed = true, decision_reason = 'x'`,
    /exception_is_decided_by_another/,
  ],
  ['with other words', `update verification_exception set reason = 'x'`, /permission denied/],
  ['deleted', `delete from verification_exception`, /permission denied/],
])('an exception is not %s', async (_what, sql, why) => {
  await fileAccepted(office, WEAK);
  await putUnderReview();
  await ask(office.people.officer);
  expect(await answerTo(sql)).toMatch(why);
});
