import { randomUUID } from 'node:crypto';
import { listBrokenLinks, listEventsAbout } from '@/lib/data/audit/audit';
import { findOpenWithdrawal, findWithdrawn } from '@/lib/data/publications/withdrawals';
import { askToWithdraw, decideWithdrawal } from '@/lib/services/publications/withdraw-publication';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { findStateOfFigures } from '@/lib/data/measures/decide-figures';
import { isDemonstration } from '@/lib/data/demonstration';
import { isTrial } from '@/lib/data/trial';
import {
  findEditionFile,
  listFiguresOfEditions,
  listFiguresStillPublic,
} from '@/lib/data/publications/editions';
import { listInspections } from '@/lib/data/inspections/inspections';
import { listUncoveredMeasures } from '@/lib/data/uncovered/measures';
import { findUncoveredPublication, listUncoveredPublications } from '@/lib/data/uncovered/publications';
import { openPublished } from '@/lib/data/publications/published';
import { listRecommendations } from '@/lib/data/recommendations/recommendations';
import { listUncoveredRecommendations } from '@/lib/data/uncovered/recommendations';
import { countStandings, standingsOf } from '@/lib/domain/recommendations/recommendation';
import { prepareEditionJob } from '@/lib/jobs/prepare-edition';
import { publishEdition } from '@/lib/services/publications/publish-edition';
import { approvePublication } from '@/lib/services/publications/approve-publication';
import { preparePublication } from '@/lib/services/publications/prepare-publication';
import { returnPublication } from '@/lib/services/publications/return-publication';
import { insertWithPassword } from '@/lib/services/people/add-person';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import type { SignedInActor } from '@/lib/domain/permissions';
import { inTransaction } from '@/lib/data/database';
import { listUncoveredPeople } from '@/lib/data/uncovered/people';
import { withClient } from '@/lib/hosting/postgres/roles';
import { firstDemonstrationRun, firstRun } from '@/prisma/seed/first-run';
import {
  type DatabaseForTest,
  filledDatabase,
  freshDatabase,
} from '@/tests/support/postgres/postgres-for-tests';
import { sayHowToReachOffice } from '@/tests/support/office-facts';
import { checkEverySupportLine } from '@/tests/support/support-lines';
import { refusalOf } from '@/tests/support/refusals';

/** Milliseconds for two editions with their charts, drawn on a machine that is busy with other suites. */
const UNHURRIED = 300_000;

const NOW = new Date('2026-11-24T09:00:00Z');
const SLUG = '2021-phase-one';
const KEY = { body: 'avon-and-somerset-opcc', inspection: SLUG };

let database: DatabaseForTest;
let officer: SignedInActor;
let approver: SignedInActor;
/** Edition 2, a draft. */
let id: string;

/** Does as the worker does: with the worker's own database role. */
async function asWorker(work: () => Promise<void>): Promise<void> {
  await closeDatabase();
  openDatabase(database.worker);
  // The process that draws is started with what the worker was started with.
  vi.stubEnv('WORKER_DATABASE_URL', database.worker);
  try {
    await work();
  } finally {
    await closeDatabase();
    openDatabase(database.app);
  }
}

async function addPerson(role: 'officer' | 'approver' | 'administrator'): Promise<SignedInActor> {
  const email = `${role}@example.org`;
  await inTransaction(async () =>
    insertWithPassword(SERVICE_ACTOR, {
      email,
      name: `A ${role}`,
      role,
      password: 'a long enough password 1',
    }),
  );
  const person = (await listUncoveredPeople()).find((one) => one.email === email);
  if (!person) throw new Error(`${email} was not added`);
  return { id: person.id, name: person.name, role };
}

/** A record after its first run: edition 1 is published, and edition 2, which the officer prepared, is a draft. */
async function fillRecord(empty: DatabaseForTest): Promise<void> {
  database = empty;
  expect(await firstRun({ ownerUrl: empty.owner, isTrial: true }, NOW)).toBe(true);
  openDatabase(empty.app);
  const preparer = await addPerson('officer');
  await addPerson('approver');
  const [first] = await listUncoveredPublications();
  expect(first).toMatchObject({ number: 1, state: 'preparing', preparedBy: null });
  await asWorker(() => prepareEditionJob(first?.id ?? '', NOW));
  await checkEverySupportLine(preparer, NOW);
  await sayHowToReachOffice(await addPerson('administrator'));
  const next = await preparePublication(preparer, { changeNote: 'Nothing changed; this is a test.' }, NOW);
  await asWorker(() => prepareEditionJob(next, NOW));
  await closeDatabase();
}

async function personOf(role: 'officer' | 'approver'): Promise<SignedInActor> {
  const found = (await listUncoveredPeople()).find((one) => one.role === role);
  if (!found) throw new Error(`Nobody is ${role}`);
  return { id: found.id, name: found.name, role };
}

// Drawing two editions takes a while and is done once; each test has a copy of its own and depends on no other.
beforeEach(async () => {
  await closeDatabase();
  database = await filledDatabase('a_draft_of_edition_2', fillRecord);
  openDatabase(database.app);
  officer = await personOf('officer');
  approver = await personOf('approver');
  const [draft] = (await listUncoveredPublications()).filter(({ state }) => state === 'draft');
  id = draft?.id ?? '';
}, UNHURRIED);

afterAll(closeDatabase);

describe('the first run', () => {
  test('loads the real document: eight recommendations, eight responses, both dates, and the whole text', async () => {
    const [later, inspection] = await listInspections();
    expect(later).toMatchObject({ publishedOn: '2024-08-22', respondedOn: null });
    const recommendations = await listUncoveredRecommendations(KEY);
    expect(inspection).toMatchObject({ slug: SLUG, publishedOn: '2021-07-16', respondedOn: '2021-09-17' });
    expect(recommendations.map(({ ref }) => ref)).toEqual(['1', '2', '3', '4', '5', '6', '7', '12']);
    expect(recommendations.map(({ responses }) => responses.length)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
    expect(recommendations.find(({ ref }) => ref === '5')?.bullets).toHaveLength(4);
    const source = await readFile(
      'prisma/seed/documents/avon-and-somerset-pcc-response-2021-09-17.txt',
      'utf8',
    );
    for (const { text, responses } of recommendations) {
      expect(source).toContain(text);
      expect(source).toContain(responses[0]?.text);
    }
  });

  test('loads the 21 requirements as drafts, with no status for any of them', async () => {
    const requirements = (await listUncoveredRecommendations(KEY)).flatMap(
      (recommendation) => recommendation.requirements,
    );
    expect(requirements).toHaveLength(21);
    expect(requirements.every(({ confirmed, history }) => !confirmed && history.length === 0)).toBe(true);
    expect(countStandings(standingsOf({ requirements })).map(({ key, count }) => [key, count])).toEqual([
      ['not-yet-assessed', 18],
      ['waiting-on-national-action', 3],
    ]);
  });

  test('loads real figures only, each series with its source and licence', async () => {
    const series = (await listUncoveredMeasures()).flatMap((measure) => measure.series);
    expect(series.length).toBeGreaterThan(10);
    expect(series.every(({ source, licence, illustrative }) => source && licence && !illustrative)).toBe(
      true,
    );
  });

  test('changes nothing when it is run again', async () => {
    await closeDatabase();
    expect(await firstRun({ ownerUrl: database.owner, isTrial: true }, NOW)).toBe(false);
    openDatabase(database.app);
    expect(await listUncoveredRecommendations(KEY)).toHaveLength(8);
  });

  test('publishes edition 1 once the worker has drawn it, without a person', async () => {
    const first = (await listUncoveredPublications()).find(({ number }) => number === 1);
    expect(first).toMatchObject({ state: 'published', preparedBy: null, approvedBy: null });
    const store = openPublished(database.public);
    const { editions } = await store.load();
    const [edition] = editions;
    await store.close();
    expect(edition).toMatchObject({ number: 1 });
    const manifest = edition?.files.find(({ path }) => path === '/edition.json');
    expect(Buffer.from(manifest?.body ?? []).toString()).toContain(
      '"notice":"Published automatically when this trial was set up. Nobody has approved it."',
    );
    expect(edition?.files.map(({ path }) => path)).toContain(
      '/inspections/2021-phase-one/recommendations/12',
    );
  });

  test('is no demonstration, and once it has published it takes no invented figures in', async () => {
    expect(await isDemonstration()).toBe(false);
    const invented = withClient(database.admin, async (client) => {
      await client.query('begin');
      await client.query("select audit.append('test', 'test', 'test', 'test', 'test', '{}')");
      await client.query('update series set illustrative = true where slug = (select min(slug) from series)');
    });
    await expect(invented).rejects.toThrow('takes in no illustrative figures');
    await closeDatabase();
    expect(await firstDemonstrationRun(database.owner, NOW)).toBe('real');
    openDatabase(database.app);
    expect(await isDemonstration()).toBe(false);
  });
});

describe('the first run on a given database', () => {
  let given: DatabaseForTest;

  beforeAll(async () => {
    given = await freshDatabase();
    await closeDatabase();
    expect(await firstRun({ ownerUrl: given.owner, isTrial: false }, NOW)).toBe(true);
    await closeDatabase();
  });

  beforeEach(async () => {
    await closeDatabase();
    openDatabase(given.app);
  });

  test('loads the record and opens no edition, so that the public reads nothing nobody approved', async () => {
    expect(await listUncoveredRecommendations(KEY)).toHaveLength(8);
    expect(await listUncoveredPublications()).toEqual([]);
    const store = openPublished(given.public);
    expect(await store.load()).toEqual({ editions: [], withdrawn: [] });
    await store.close();
  });

  test('is refused by the database itself when something publishes an edition 1 that nobody approved', async () => {
    const publishing = withClient(given.admin, async (client) => {
      await client.query('begin');
      await client.query("select audit.append('test', 'test', 'test', 'test', 'test', '{}')");
      await client.query(`insert into publication (id, body_id, number, state, dated_on, change_note, hash)
        select '00000000-0000-4000-8000-000000000001', body_id, 1, 'draft', current_date, 'A note.', 'abc' from inspection limit 1`);
      await client.query(`insert into published.edition (id, body, at_root, number, hash, manifest)
        values ('00000000-0000-4000-8000-000000000001', '${KEY.body}', true, 1, 'abc', '{}')`);
      await client.query('update published.edition set published_at = now()');
    });
    await expect(publishing).rejects.toThrow(
      'An edition is published only after a second person approved it',
    );
  });

  test('cannot be marked as a trial by the web process or the worker', async () => {
    for (const url of [given.app, given.worker]) {
      const marking = withClient(url, (client) => client.query('insert into trial (id) values (1)'));
      await expect(marking).rejects.toMatchObject({ code: '42501' });
    }
  });
});

describe('the next edition', () => {
  test('is prepared by an officer and drawn by the worker as a draft that the public role cannot see', async () => {
    expect(await findUncoveredPublication(id)).toMatchObject({
      ...{ number: 2, state: 'draft', preparedBy: { id: officer.id, name: officer.name } },
    });
    const manifest = await findEditionFile(officer, id, '/edition.json');
    expect(Buffer.from(manifest?.body ?? []).toString()).toContain('"notice":null');
    const about = await findEditionFile(officer, id, '/about');
    expect(Buffer.from(about?.body ?? []).toString()).toContain('Edition 1 is the exception');
    expect(await findEditionFile(officer, id, '/')).toMatchObject({
      contentType: 'text/html; charset=utf-8',
    });
    expect(await findEditionFile({ ...officer, role: 'panel' }, id, '/about')).toBeNull();
    const store = openPublished(database.public);
    expect((await store.load()).editions.map(({ number }) => number)).toEqual([1]);
    await store.close();
  });

  test('is among what figures that come in now are tried against, after the editions that were published', async () => {
    const known = await listFiguresOfEditions();
    expect(known.map(({ number }) => number)).toEqual([1, 2]);
    expect(known[0]?.csv.split('\r\n')[0]).toContain('numerator,denominator,value');
  });

  test('keeps a second one from being prepared while it is open', async () => {
    const second = await refusalOf(
      preparePublication(officer, { changeNote: 'Another edition, too early.' }, NOW),
    );
    expect(second.sentence).toContain('already open');
  });

  test('cannot be approved by an officer, nor with another fingerprint than the one that was looked at', async () => {
    const hash = (await findUncoveredPublication(id))?.hash ?? '';
    expect((await refusalOf(approvePublication(officer, { id, hash }, NOW))).code).toBe('not-allowed');
    const other = await refusalOf(approvePublication(approver, { id, hash: 'f'.repeat(64) }, NOW));
    expect(other.code).toBe('changed-meanwhile');
  });

  test('is not published by the database itself while nobody approved it', async () => {
    await asWorker(async () => {
      const { openEdition } = await import('@/lib/data/publications/editions');
      await expect(openEdition(id, NOW)).rejects.toThrow('second person');
    });
  });

  test('is published after a second person approved it, follows the one before by its hash, and leaves one audit event for each step', async () => {
    const hash = (await findUncoveredPublication(id))?.hash ?? '';
    await approvePublication(approver, { id, hash }, NOW);
    await asWorker(() => publishEdition(id, NOW));
    const store = openPublished(database.public);
    const { editions } = await store.load();
    const [newest, before] = editions;
    await store.close();
    expect(newest).toMatchObject({ number: 2, hash });
    const manifest = newest?.files.find(({ path }) => path === '/edition.json');
    expect(before?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(Buffer.from(manifest?.body ?? []).toString()).toContain(before?.hash);
    const events = await listUncoveredEvents({ subject: { kind: 'publication', id }, limit: 20 });
    expect(events.map(({ action }) => action)).toEqual([
      'publication published',
      'publication approved',
      'publication rendered',
      'publication prepared',
    ]);
  });

  test('ends the trial when two people made it, and what is shown of shipped figures is decided anew', async () => {
    const deciding = () =>
      withClient(database.owner, async (client) => {
        const { rows } = await client.query(
          `select from graphile_worker.jobs where task_identifier = 'decide-figures'`,
        );
        return rows.length;
      });
    const before = await findStateOfFigures();
    expect([await isTrial(), await deciding()]).toEqual([true, 0]);
    const hash = (await findUncoveredPublication(id))?.hash ?? '';
    await approvePublication(approver, { id, hash }, NOW);
    await asWorker(() => publishEdition(id, NOW));
    expect([await isTrial(), await deciding()]).toEqual([false, 1]);
    // A decision that was worked out in the trial is not kept after it.
    expect(await findStateOfFigures()).not.toBe(before);
  });

  test('goes back to the office with a reason, and leaves no gap in the numbers', async () => {
    await returnPublication(approver, { id, reason: 'The wording of part 5a is not right yet.' }, NOW);
    const again = await preparePublication(officer, { changeNote: 'The wording of 5a was mended.' }, NOW);
    expect(await findUncoveredPublication(id)).toMatchObject({ state: 'returned', number: 2 });
    expect(await findUncoveredPublication(again)).toMatchObject({ state: 'preparing', number: 2 });
  });
});

describe('an edition that must not be read any more', () => {
  const reason = 'It named somebody who must not be named.';
  const findFirst = async () => {
    const first = (await listUncoveredPublications()).find(({ number }) => number === 1);
    if (!first) throw new Error('Edition 1 is there');
    return first;
  };
  const decide = async (actor: SignedInActor, edition: string, decision: 'agree' | 'refuse') => {
    const withdrawal = (await findOpenWithdrawal(actor, edition))?.id ?? randomUUID();
    const why = 'We looked at it together.';
    await decideWithdrawal(actor, { id: edition, withdrawal, decision, reason: why }, NOW);
  };

  test('stays public until a second person agrees, and whoever asked is not that person', async () => {
    const { id: edition } = await findFirst();
    await askToWithdraw(approver, { id: edition, reason }, NOW);
    expect((await refusalOf(askToWithdraw(officer, { id: edition, reason }, NOW))).code).toBe('not-yet');
    expect((await refusalOf(decide(approver, edition, 'agree'))).sentence).toContain('You asked for this');
    expect((await refusalOf(decide(officer, edition, 'agree'))).code).toBe('not-allowed');
    expect((await findFirst()).state).toBe('published');
  });

  test('is gone at once when they agree: its pages leave the database, and its readers are told why', async () => {
    const { id: edition } = await findFirst();
    const store = openPublished(database.public);
    const told = new Promise<void>((resolve) => store.listen(resolve));
    await told;
    await askToWithdraw(officer, { id: edition, reason }, NOW);
    await decide(approver, edition, 'agree');
    const { editions, withdrawn } = await store.load();
    await store.close();
    expect(editions).toEqual([]);
    expect(withdrawn).toEqual([expect.objectContaining({ number: 1, atRoot: true, reason })]);
    await withClient(database.owner, async (client) => {
      const { rows } = await client.query('select path from published.edition_file where edition_id = $1', [
        edition,
      ]);
      expect(rows).toEqual([{ path: '/data/measures.csv' }]);
    });
    expect(await findEditionFile(officer, edition, '/')).toBeNull();
    expect(await findWithdrawn(officer, edition)).toMatchObject({ reason, agreedBy: approver.name });
    expect(await listBrokenLinks()).toEqual([]);
  });

  test('is still among what new figures are tried against, and tells nothing in the log of revisions', async () => {
    const { id: edition } = await findFirst();
    await askToWithdraw(officer, { id: edition, reason }, NOW);
    await decide(approver, edition, 'agree');
    expect((await listFiguresOfEditions()).map(({ number }) => number)).toContain(1);
    expect((await listFiguresStillPublic()).map(({ number }) => number)).not.toContain(1);
  });

  test('stays public, with the reason in the history, when the second person does not agree', async () => {
    const { id: edition } = await findFirst();
    await askToWithdraw(officer, { id: edition, reason }, NOW);
    await decide(approver, edition, 'refuse');
    expect((await findFirst()).state).toBe('published');
    expect(await findOpenWithdrawal(officer, edition)).toBeNull();
    const [event] = await listEventsAbout(officer, [{ kind: 'publication', id: edition }]);
    expect(event).toMatchObject({ action: 'withdrawal refused', actorName: approver.name });
  });

  test('is withdrawn by no process alone, whatever it writes', async () => {
    const { id: edition } = await findFirst();
    await askToWithdraw(officer, { id: edition, reason }, NOW);
    const attempts = [
      [
        'worker',
        `update published.edition set withdrawn_at = now(), withdrawn_reason = 'x' where id = '${edition}'`,
      ],
      ['app', `select published.withdraw('${edition}')`],
      ['app', `delete from published.edition_file where edition_id = '${edition}'`],
      ['owner', `delete from published.edition_file where edition_id = '${edition}'`],
      [
        'app',
        `update publication_withdrawal set decided_by = asked_by, decided_at = now(), agreed = true, decision_reason = 'x'`,
      ],
    ] as const;
    for (const [role, sql] of attempts)
      await withClient(database[role], async (client) => {
        await expect(client.query(sql), sql).rejects.toThrow();
      });
    expect((await findFirst()).state).toBe('published');
  });
});

test('a panel member reads the recommendations without the office’s draft readings of the response', async () => {
  const panelMember: SignedInActor = { id: officer.id, name: 'P', role: 'panel' };
  const seen = JSON.stringify(await listRecommendations(panelMember, SLUG));
  expect(seen).not.toContain('"coverage":"');
  expect(seen).toContain('"coverageNote":null');
});
