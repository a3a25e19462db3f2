import { afterEach, beforeEach, expect, test } from 'vitest';
import { listBrokenLinks } from '@/lib/data/audit/audit';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { closeDatabase } from '@/lib/data/database';
import { findEvidenceTie } from '@/lib/data/figures/evidence-ties';
import { findSeriesOrigins } from '@/lib/data/figures/figure-origins';
import { asPanelMember } from '@/lib/domain/outside/panel-view';
import type { SignedInActor } from '@/lib/domain/permissions';
import { withClient } from '@/lib/hosting/postgres/roles';
import { endEvidenceTie } from '@/lib/services/figures/end-evidence-tie';
import { fileEvidence } from '@/lib/services/evidence/file-evidence';
import { tieEvidenceToFigure } from '@/lib/services/figures/tie-evidence-to-figure';
import { openOfficeWithMeasures, SERIES } from '@/tests/support/figures-office';
import { fileAccepted, newEvidence, NOW, type Office } from '@/tests/support/record-builders';
import { refusalOf } from '@/tests/support/refusals';

const PLACE = { measure: 'X.2', series: SERIES };
const WHY = 'It belongs to the quarter before';

let office: Office;
let evidence: string;
beforeEach(async () => {
  office = await openOfficeWithMeasures();
  evidence = await fileAccepted(office, { title: 'Dip sample of charges', visibility: 'panel' });
  await tie(evidence);
});
afterEach(closeDatabase);

async function newestFor(actor: SignedInActor) {
  const [history] = (await findSeriesOrigins(actor, 'X.2', SERIES))?.histories ?? [];
  if (!history) throw new Error('The series has no figure');
  return history.newest;
}

async function tie(id: string, actor = office.people.officer): Promise<void> {
  const { id: figure } = await newestFor(office.people.officer);
  await tieEvidenceToFigure(actor, { ...PLACE, figure, evidence: id }, NOW);
}

async function tieOf(actor = office.people.officer): Promise<string> {
  return (await newestFor(actor)).evidence.at(-1)?.tie ?? '';
}

const end = (id: string, actor = office.people.officer) =>
  endEvidenceTie(actor, { ...PLACE, tie: id, reason: WHY }, NOW);

test('an officer takes evidence off a figure: nobody finds it there any more, and who, when and why are kept', async () => {
  const { officer, panelMember } = office.people;
  const id = await tieOf();
  await end(id);
  expect((await newestFor(officer)).evidence).toEqual([]);
  expect((await newestFor(asPanelMember(panelMember))).evidence).toEqual([]);
  expect(await findEvidenceTie(officer, id, PLACE)).toMatchObject({
    title: 'Dip sample of charges',
    figure: { numerator: 15, denominator: 310, revision: 1 },
    ended: { by: 'Olive Officer', at: NOW.toISOString(), reason: WHY },
  });
  const [event] = await listUncoveredEvents({ subject: { kind: 'measure', id: 'X.2' }, limit: 1 });
  expect(event).toMatchObject({
    actorName: 'Olive Officer',
    action: 'evidence taken off a figure',
    detail: { series: SERIES, period: 'April to June 2026', title: 'Dip sample of charges', reason: WHY },
  });
  expect(await listBrokenLinks()).toEqual([]);
});

test('the same evidence can be tied again, and the tie that was ended stays ended', async () => {
  const first = await tieOf();
  await end(first);
  await tie(evidence);
  const second = await tieOf();
  expect(second).not.toBe(first);
  expect((await refusalOf(tie(evidence))).sentence).toBe('This evidence is already linked to the figure.');
  expect((await findEvidenceTie(office.people.officer, first, PLACE))?.ended).not.toBeNull();
  await end(second);
  expect((await newestFor(office.people.officer)).evidence).toEqual([]);
});

test('the second of two people is told that it was taken off before, and nothing is written over', async () => {
  const id = await tieOf();
  await end(id);
  const late = await refusalOf(end(id, office.people.approver));
  expect(late).toMatchObject({ code: 'changed-meanwhile' });
  expect((await findEvidenceTie(office.people.officer, id, PLACE))?.ended?.by).toBe('Olive Officer');
});

test('two who take it off at the same moment do not both leave an event', async () => {
  const id = await tieOf();
  const both = [office.people.officer, office.people.secondOfficer].map((person) => end(id, person));
  const outcomes = await Promise.allSettled(both);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('a panel member and an administrator take nothing off', async () => {
  const id = await tieOf();
  for (const person of [office.people.panelMember, office.people.administrator]) {
    expect((await refusalOf(end(id, person))).code).toBe('not-allowed');
  }
});

test('evidence that an officer may not see cannot be taken off by them, nor under another measure', async () => {
  const { officer, approver } = office.people;
  const hidden = await fileEvidence(approver, newEvidence({ visibility: 'restricted' }), NOW);
  await tie(hidden, approver);
  expect((await newestFor(approver)).evidence).toHaveLength(2);
  const id = await tieOf(approver);
  expect(await findEvidenceTie(officer, id, PLACE)).toBeNull();
  expect((await refusalOf(end(id))).code).toBe('not-found');
  expect(await findEvidenceTie(approver, id, { ...PLACE, measure: 'X.1' })).toBeNull();
});

test.each([
  ['leaves no event', `ended_at = now(), ended_reason = 'r', ended_by = u.id`, 'left no audit event'],
  ['has no reason', `ended_at = now(), ended_reason = ' ', ended_by = u.id`, 'end_has_a_name_and_a_reason'],
  ['has no name', `ended_at = now(), ended_reason = 'r'`, 'end_has_a_name_and_a_reason'],
  ['changes the figure', `observation_id = u.id`, 'permission denied'],
])('the database refuses an end that %s', async (_what, change, why) => {
  const save = withClient(office.database.app, (client) =>
    client.query(`update evidence_observation set ${change} from user_account u where u.role = 'officer'`),
  );
  await expect(save).rejects.toThrow(why);
});

test.each([
  ['bring it back', 'ended_at = null, ended_by = null, ended_reason = null'],
  ['give another reason', `ended_reason = 'Another reason'`],
  ['name another person', 'ended_by = (select id from user_account where id <> ended_by limit 1)'],
  ['move the day', `ended_at = ended_at - interval '1 day'`],
])('once a tie was ended the database lets nobody %s', async (_what, change) => {
  await end(await tieOf());
  const save = withClient(office.database.app, (client) =>
    client.query(`update evidence_observation set ${change}`),
  );
  await expect(save).rejects.toThrow('stays ended');
});
