import { afterAll, beforeAll, expect, test } from 'vitest';
import { listBrokenLinks } from '@/lib/data/audit/audit';
import { countTakenOut, listBrokenEvents } from '@/lib/data/audit/audit-chain';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { listPlacesOfWords } from '@/lib/data/erasures/erasures';
import { listPeople } from '@/lib/data/people/people';
import type { SignedInActor } from '@/lib/domain/permissions';
import { prepareJobTables } from '@/lib/hosting/postgres/job-tables';
import { withClient } from '@/lib/hosting/postgres/roles';
import { applyMigrations } from '@/prisma/migrate';
import { askErasure, decideErasure, lookForWords } from '@/lib/services/erasures/erase';
import { databaseOfRelease, readRelease } from '@/tests/support/postgres/earlier-release';
import type { DatabaseForTest } from '@/tests/support/postgres/postgres-for-tests';
import { answersAt } from '@/tests/support/public-answers';
import { NOW } from '@/tests/support/record-builders';

/** The title of an item of public evidence in that record: in 4 events of its trail, and on pages of its edition 2. */
const WORDS = 'Minutes of the joint board';
const reason = 'The office was asked for this in writing.';

const record = readRelease('2026-11-26');
let database: DatabaseForTest;
let officer: SignedInActor;
let hashes: string[];

const trail = () =>
  withClient(database.admin, async (client) => {
    const { rows } = await client.query<{ hash: string }>(
      `select encode(hash, 'hex') as hash from audit.event order by seq`,
    );
    return rows.map(({ hash }) => hash);
  });

beforeAll(async () => {
  await closeDatabase();
  database = await databaseOfRelease(record);
  await applyMigrations(database.owner);
  await prepareJobTables(database.owner);
  hashes = await trail();
  openDatabase(database.app);
  const administrator = { id: '', name: '', role: 'administrator' } as const;
  const people = await listPeople(administrator);
  const called = (name: string): SignedInActor => {
    const found = people.find((person) => person.name === name);
    if (!found) throw new Error(`Nobody is called ${name}`);
    return { id: found.id, name, role: found.role };
  };
  officer = called('Olive Officer');
  const look = { words: WORDS, reason };
  const id = await lookForWords(officer, look, { now: NOW, fingerprint: 'ab'.repeat(32) });
  expect((await listPlacesOfWords(officer, WORDS)).map(({ place }) => place)).toEqual(
    expect.arrayContaining(['audit.event', 'public.evidence', 'published.edition_file']),
  );
  await askErasure(officer, { id, step: 'ask' }, NOW);
  await decideErasure(called('Ada Approver'), { id, decision: 'agree', reason });
}, 120_000);
afterAll(closeDatabase);

test('in a record of an earlier release, 2 people take words out of every place, the old events of its trail included', async () => {
  expect(await listPlacesOfWords(officer, WORDS)).toEqual([]);
});

test('the chain of its trail still verifies: each event keeps its hash, and what was taken out is counted', async () => {
  expect((await trail()).slice(0, hashes.length)).toEqual(hashes);
  expect(await listBrokenLinks()).toEqual([]);
  await closeDatabase();
  openDatabase(database.audit);
  expect(await listBrokenEvents()).toEqual([]);
  expect(await countTakenOut()).toEqual({ events: 4, erasures: 1, unhashed: 4 });
  await closeDatabase();
  openDatabase(database.app);
});

test('its edition that held them is withdrawn, and the one before is read byte for byte as that release left it', async () => {
  const [withdrawn, kept] = [2, 1].map((number) =>
    Object.keys(record.answers).filter((path) => path.startsWith(`/editions/${number}/`)),
  );
  const read = await answersAt(database.public, [...(withdrawn ?? []), ...(kept ?? [])]);
  expect(new Set(withdrawn?.map((path) => read[path]?.slice(0, 4)))).toEqual(new Set(['410 ']));
  expect(kept?.length).toBeGreaterThan(100);
  expect(kept?.filter((path) => read[path] !== record.answers[path])).toEqual([]);
});
