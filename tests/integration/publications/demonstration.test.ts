import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { isDemonstration } from '@/lib/data/demonstration';
import { keyOfInspection } from '@/lib/domain/paths/recommendation-key';
import { newestAnswered } from '@/lib/domain/inspections/inspection-line';
import { listInspections } from '@/lib/data/inspections/inspections';
import { listUncoveredMeasures } from '@/lib/data/uncovered/measures';
import { listUncoveredPeople } from '@/lib/data/uncovered/people';
import { findUncoveredPublication, listUncoveredPublications } from '@/lib/data/uncovered/publications';
import { listUncoveredRecommendations } from '@/lib/data/uncovered/recommendations';
import type { Role, SignedInActor } from '@/lib/domain/permissions';
import { whyNotPublish } from '@/lib/domain/publications/publication';
import { withClient } from '@/lib/hosting/postgres/roles';
import { prepareEditionJob } from '@/lib/jobs/prepare-edition';
import { publishEdition } from '@/lib/services/publications/publish-edition';
import { approvePublication } from '@/lib/services/publications/approve-publication';
import { preparePublication } from '@/lib/services/publications/prepare-publication';
import { PLAN } from '@/prisma/seed/demo/plan';
import { recordActivity } from '@/prisma/seed/demo/record-activity';
import { firstDemonstrationRun, firstRun } from '@/prisma/seed/first-run';
import { createTrialAccounts } from '@/prisma/seed/trial-accounts';
import { type DatabaseForTest, freshDatabase } from '@/tests/support/postgres/postgres-for-tests';
import { refusalOf } from '@/tests/support/refusals';

const NOW = new Date('2026-11-24T09:00:00Z');
const REFUSED = whyNotPublish({ isDemonstration: true });

afterAll(closeDatabase);

/** The person of the trial with this role. */
async function personOf(role: Role): Promise<SignedInActor> {
  const person = (await listUncoveredPeople()).find((one) => one.role === role);
  if (!person) throw new Error(`There is no ${role}`);
  return { id: person.id, name: person.name, role };
}

async function reopen(url: string): Promise<void> {
  await closeDatabase();
  openDatabase(url);
}

/** What the database says to a change, with the audit event it asks for, made by the superuser. */
const answerTo = (database: DatabaseForTest, sql: string): Promise<string> =>
  withClient(database.admin, async (client) => {
    await client.query('begin');
    await client.query("select audit.append('test', 'test', 'test', 'test', 'test', '{}')");
    await client.query(sql);
    await client.query('commit');
    return 'saved';
  }).catch((error: Error) => error.message);

const DRAFT = `insert into publication (id, body_id, number, state, dated_on, change_note, hash)
  values (gen_random_uuid(), (select body_id from inspection limit 1), 1, 'draft', current_date, 'A note.', 'abc')`;
const EDITION = `insert into published.edition (id, body, at_root, number, hash, manifest)
  values (gen_random_uuid(), 'office', true, 1, 'abc', '{}')`;
const INVENT = 'update series set illustrative = true where slug = (select min(slug) from series)';

describe('a demonstration', () => {
  let database: DatabaseForTest;

  beforeAll(async () => {
    database = await freshDatabase();
    expect(await firstDemonstrationRun(database.owner, NOW)).toBe('made');
    await createTrialAccounts(database.owner);
    await recordActivity(database.owner, NOW);
    openDatabase(database.app);
  });

  test('is told by its record alone, and begins once', async () => {
    expect(await isDemonstration()).toBe(true);
    await closeDatabase();
    expect(await firstDemonstrationRun(database.owner, NOW)).toBe('kept');
    openDatabase(database.app);
  });

  test('has invented figures, each with its mark, beside the real ones', async () => {
    const series = (await listUncoveredMeasures()).flatMap((measure) => measure.series);
    const invented = series.filter(({ illustrative }) => illustrative);
    expect(invented).toHaveLength(PLAN.length);
    expect(invented.every(({ source }) => source === 'Invented for demonstration. Not real.')).toBe(true);
    expect(series.some(({ illustrative, source }) => !illustrative && source.includes('Home Office'))).toBe(
      true,
    );
  });

  test('has something to show on the first pages: parts assessed, one of them verified by a second person', async () => {
    const inspection = newestAnswered(await listInspections());
    if (!inspection) throw new Error('The demonstration has no inspection');
    const recommendations = await listUncoveredRecommendations(keyOfInspection(inspection));
    const parts = recommendations.flatMap(({ requirements }) => requirements);
    const assessed = parts.flatMap(({ ref, force, found }) =>
      force && found ? [[ref, force.says, found.finding]] : [],
    );
    expect(assessed).toEqual([
      ['1', 'in-progress', 'partly-met'],
      ['2a', 'in-progress', 'partly-met'],
      ['3a', 'complete', 'not-met'],
      ['6b', 'complete', 'verified'],
    ]);
    const reasons = parts.flatMap(({ history }) => history.map(({ reason }) => reason));
    expect(reasons.length).toBeGreaterThanOrEqual(4);
    expect(reasons.filter((reason) => !reason.startsWith('Invented'))).toEqual([]);
  });

  test('opens no edition, and an officer cannot prepare one', async () => {
    expect(await listUncoveredPublications()).toEqual([]);
    const refused = await refusalOf(
      preparePublication(await personOf('officer'), { changeNote: 'A note.' }, NOW),
    );
    expect(refused.sentence).toBe(REFUSED);
    expect(await listUncoveredPublications()).toEqual([]);
  });

  test.each([
    ['a draft', DRAFT],
    ['the bytes of an edition', EDITION],
  ])('is refused %s by the database itself', async (_what, sql) => {
    expect(await answerTo(database, sql)).toContain(
      'Nothing is published from a record that holds illustrative',
    );
  });

  test.each([
    ['calls its figures real', 'update series set illustrative = false'],
    ['takes its figures away', 'delete from series where illustrative'],
  ])('stays one when somebody %s', async (_what, sql) => {
    expect(await answerTo(database, sql)).toContain('A demonstration stays a demonstration');
  });
});

describe('a real record into which invented figures have come before its first edition', () => {
  let database: DatabaseForTest;
  let id = '';

  beforeAll(async () => {
    await closeDatabase();
    database = await freshDatabase();
    expect(await firstRun({ ownerUrl: database.owner, isTrial: true }, NOW)).toBe(true);
    await createTrialAccounts(database.owner);
    openDatabase(database.worker);
    const [first] = await listUncoveredPublications();
    id = first?.id ?? '';
  });

  test('is not drawn: the edition that was waiting for the worker fails with the reason', async () => {
    expect(await answerTo(database, INVENT)).toBe('saved');
    vi.stubEnv('WORKER_DATABASE_URL', database.worker);
    await prepareEditionJob(id, NOW);
    expect(await findUncoveredPublication(id)).toMatchObject({ state: 'failed', note: REFUSED, hash: null });
  });

  test('cannot have a draft approved, nor an approved edition published', async () => {
    // A draft from before the figures came: only with the guard away can there be one in this record.
    await withClient(database.admin, async (client) => {
      await client.query('set session_replication_role = replica');
      await client.query(DRAFT);
    });
    await reopen(database.app);
    const draft = (await listUncoveredPublications()).find(({ state }) => state === 'draft');
    const approving = approvePublication(
      await personOf('approver'),
      { id: draft?.id ?? '', hash: 'abc' },
      NOW,
    );
    expect((await refusalOf(approving)).sentence).toBe(REFUSED);
    const approve = `update publication set state = 'approved' where id = '${draft?.id}'`;
    expect(await answerTo(database, approve)).toContain('Nothing is published');
    await withClient(database.admin, async (client) => {
      await client.query('set session_replication_role = replica');
      await client.query(approve);
    });
    await reopen(database.worker);
    await publishEdition(draft?.id ?? '', NOW);
    expect(await findUncoveredPublication(draft?.id ?? '')).toMatchObject({ state: 'failed', note: REFUSED });
  });
});
