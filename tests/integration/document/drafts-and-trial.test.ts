import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { findOutsideDocument, listStatedFigures } from '@/lib/data/document/outside-document';
import { isTrial } from '@/lib/data/trial';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import type { SignedInActor } from '@/lib/domain/permissions';
import { withClient } from '@/lib/hosting/postgres/roles';
import { endTrialByHand } from '@/lib/services/publications/end-trial';
import { refusalOf } from '@/tests/support/refusals';
import { firstRun } from '@/prisma/seed/first-run';
import { type DatabaseForTest, filledDatabase } from '@/tests/support/postgres/postgres-for-tests';
import { NOW } from '@/tests/support/record-builders';

const SLUG = '2021-phase-one';
const READER = { role: 'panel' } as const;
const MEASURE = {
  ref: 'X.7',
  recommendations: [{ body: 'avon-and-somerset-opcc', inspection: SLUG, ref: '4' }],
};
const ADMINISTRATOR: SignedInActor = {
  ...{ id: '00000000-0000-4000-8000-00000000000a', name: 'Ada Administrator' },
  role: 'administrator',
};

let trial: DatabaseForTest;
let given: DatabaseForTest;

const openAs = async (url: string) => {
  await closeDatabase();
  openDatabase(url);
};

beforeAll(async () => {
  await closeDatabase();
  given = await filledDatabase('a_given_record', async (empty) => {
    await firstRun({ ownerUrl: empty.owner, isTrial: false }, NOW);
  });
  trial = await filledDatabase('a_trial_record', async (empty) => {
    await firstRun({ ownerUrl: empty.owner, isTrial: true }, NOW);
  });
});
afterAll(closeDatabase);

test('on a record that is no trial the panel reads none of the drafts that came with it', async () => {
  await openAs(given.app);
  expect(await findOutsideDocument(READER, SLUG)).toMatchObject({
    ...{ showsDrafts: false, answers: [], figures: [], said: [], since: [], terms: [], links: [] },
  });
  expect(await listStatedFigures(READER, MEASURE)).toEqual([]);
});

test('on a trial the panel reads them, marked, until the trial ends for good', async () => {
  await openAs(trial.app);
  const document = await findOutsideDocument(READER, SLUG);
  expect(document?.showsDrafts).toBe(true);
  const count = (answer: string) => document?.answers.filter((one) => one.answer === answer).length;
  expect(['answered', 'part', 'not-answered', 'not-local'].map(count)).toEqual([2, 11, 5, 3]);
  expect((await listStatedFigures(READER, MEASURE))[0]?.figures).toMatchObject([{ value: '456 days' }]);

  const sent = { sure: 'yes', reason: 'The office begins its own work' } as const;
  const officer: SignedInActor = { ...ADMINISTRATOR, role: 'officer' };
  expect((await refusalOf(endTrialByHand(officer, sent, NOW))).code).toBe('not-allowed');
  expect(await isTrial()).toBe(true);
  await endTrialByHand(ADMINISTRATOR, sent, NOW);
  expect(await isTrial()).toBe(false);
  expect((await refusalOf(endTrialByHand(ADMINISTRATOR, sent, NOW))).sentence).toBe(
    'This record is no trial any more.',
  );
  expect(await findOutsideDocument(READER, SLUG)).toMatchObject({
    showsDrafts: false,
    answers: [],
    since: [],
  });
});

test('an administrator who ends a trial is in the history with the reason, and has the figures decided anew', async () => {
  const events = await listUncoveredEvents({ subject: { kind: 'service', id: 'trial' }, limit: 5 });
  expect(events.map(({ action, actorName, detail }) => [action, actorName, detail])).toEqual([
    ['trial ended', 'Ada Administrator', { reason: 'The office begins its own work' }],
  ]);
  const jobs = await withClient(trial.owner, (client) =>
    client.query("select from graphile_worker.jobs where task_identifier = 'decide-figures'"),
  );
  expect(jobs.rows).toHaveLength(1);
});

test('a trial that has ended cannot begin again', async () => {
  const again = withClient(trial.owner, async (client) => {
    await client.query('begin');
    await client.query(`select audit.append('t', 'test', 'test', 'test', 'test', '{}')`);
    await client.query('update trial set ended_at = null');
    await client.query('commit');
  });
  await expect(again).rejects.toThrow(/A trial ends once/);
});
