import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, inTransaction, openDatabase } from '@/lib/data/database';
import { appendEvent } from '@/lib/data/audit/audit';
import { findOutsideDocument, listStatedFigures } from '@/lib/data/document/outside-document';
import { endTrial, isTrial } from '@/lib/data/trial';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { withClient } from '@/lib/hosting/postgres/roles';
import { firstRun } from '@/prisma/seed/first-run';
import { type DatabaseForTest, filledDatabase } from '@/tests/support/postgres/postgres-for-tests';
import { NOW } from '@/tests/support/record-builders';

const SLUG = '2021-phase-one';
const READER = { role: 'panel' } as const;
const MEASURE = {
  ref: 'X.7',
  recommendations: [{ body: 'avon-and-somerset-opcc', inspection: SLUG, ref: '4' }],
};
const ENDED = {
  actor: SERVICE_ACTOR,
  subject: { kind: 'service', id: 'trial' },
  event: { action: 'trial ended', detail: {} },
} as const;

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

  await openAs(trial.worker);
  await inTransaction(async () => {
    expect(await endTrial(NOW)).toBe(true);
    await appendEvent(ENDED);
  });
  expect(await endTrial(NOW)).toBe(false);
  expect(await isTrial()).toBe(false);
  await openAs(trial.app);
  expect(await findOutsideDocument(READER, SLUG)).toMatchObject({
    showsDrafts: false,
    answers: [],
    since: [],
  });
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
