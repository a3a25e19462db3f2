import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { appendEvent, recordChange } from '@/lib/data/audit/audit';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { hasInspection, insertBodies, insertInspection } from '@/lib/data/inspections/imports';
import { findInspection, listInspections } from '@/lib/data/inspections/inspections';
import { findOffice } from '@/lib/data/office/office';
import { findRecommendation, listRecommendations } from '@/lib/data/recommendations/recommendations';
import { findLastPublishedHash } from '@/lib/data/publications/editions';
import { insertPublication, nextEditionNumber } from '@/lib/data/publications/publications';
import { openPublished } from '@/lib/data/publications/published';
import { findUncoveredRecommendation } from '@/lib/data/uncovered/recommendations';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { day, dayInLondon } from '@/lib/domain/day';
import type { InspectionKey } from '@/lib/domain/paths/recommendation-key';
import type { Manifest } from '@/lib/domain/publications/edition';
import { withClient } from '@/lib/hosting/postgres/roles';
import { createPublicFront } from '@/lib/server/public/public-front';
import { approvePublication } from '@/lib/services/publications/approve-publication';
import { publishEdition } from '@/lib/services/publications/publish-edition';
import { returnPublication } from '@/lib/services/publications/return-publication';
import { storeEdition } from '@/lib/services/publications/store-edition';
import {
  INSPECTION,
  INSPECTION_KEY,
  NOW,
  type Office,
  openOfficeWith,
  PLACE,
} from '@/tests/support/record-builders';

const OTHER = { body: 'another-office', inspection: PLACE.inspection };
const ID = '00000000-0000-4000-8000-000000000010';

/** The same report, answered by another body too, and published later than the office's own. */
async function answerItTwice(): Promise<void> {
  await insertBodies([
    { slug: OTHER.body, kind: 'local policing body', name: 'Another', shortName: 'Another', onsCode: null },
  ]);
  await insertInspection({
    ...INSPECTION,
    ...{ id: ID, bodySlug: OTHER.body, publishedOn: day('2022-01-01') },
    recommendations: INSPECTION.recommendations.map((one) => ({ ...one, summary: 'Of another body' })),
  });
  await appendEvent({
    actor: SERVICE_ACTOR,
    subject: { kind: 'inspection', id: ID },
    event: {
      action: 'response imported',
      detail: { inspection: PLACE.inspection, recommendations: 2, responses: 2 },
    },
  });
}

let office: Office;
beforeEach(async () => {
  office = await openOfficeWith('an_office_beside_another', answerItTwice);
});
afterEach(closeDatabase);

test('two bodies answer an inspection of the same name; an address of the office names its own', async () => {
  expect(await findOffice()).toMatchObject({ slug: 'office' });
  expect((await listInspections()).map(({ body }) => body.slug)).toEqual(['office']);
  expect((await findInspection(PLACE.inspection))?.body.slug).toBe('office');
  const { officer } = office.people;
  const found = await findRecommendation(officer, PLACE.inspection, '5');
  expect(found).toMatchObject({ bodySlug: 'office', summary: 'What recommendation 5 asks' });
  expect(await listRecommendations(officer, PLACE.inspection)).toHaveLength(2);
});

test('a key names the inspection of either body, and of no third', async () => {
  expect(await findUncoveredRecommendation({ ...OTHER, ref: '5' })).toMatchObject({
    ...{ bodySlug: OTHER.body, inspectionSlug: PLACE.inspection, summary: 'Of another body' },
  });
  expect(await hasInspection(OTHER)).toBe(true);
  expect(await hasInspection(INSPECTION_KEY)).toBe(true);
  expect(await hasInspection({ ...OTHER, body: 'a-third' })).toBe(false);
});

test('the database refuses a second inspection of the same name for one body', async () => {
  const again = insertInspection({ ...INSPECTION, id: '00000000-0000-4000-8000-000000000011' });
  await expect(again).rejects.toThrow();
});

/** An edition of a body as the worker stores it, with one page that names it. */
async function prepare(key: InspectionKey): Promise<{ id: string; hash: string; manifest: Manifest }> {
  const id = randomUUID();
  const { officer } = office.people;
  const number = await nextEditionNumber(key.body);
  await recordChange(
    {
      actor: officer,
      subject: { kind: 'publication', id },
      event: { action: 'publication prepared', detail: { number } },
    },
    async () => {
      const publication = { id, number, body: key.body, preparedById: officer.id };
      await insertPublication({
        ...publication,
        datedOn: dayInLondon(NOW),
        changeNote: 'The first figures.',
      });
    },
  );
  const manifest: Manifest = {
    ...{ body: key.body, edition: number, datedOn: dayInLondon(NOW), notice: null, files: [] },
    previousHash: await findLastPublishedHash(key.body),
  };
  const hash = `hash of ${key.body} ${number}`;
  const body = new TextEncoder().encode(`Edition ${number} of ${key.body}`);
  const page = { path: '/', contentType: 'text/plain', body, bodyBrotli: null, bodyGzip: null, sha256: hash };
  const atRoot = key.body === (await findOffice())?.slug;
  await asWorker(() =>
    storeEdition({ id, number }, { hash, manifest, atRoot, files: [page], checklist: [], hidden: [] }),
  );
  return { id, hash, manifest };
}

async function asWorker(work: () => Promise<void>): Promise<void> {
  await closeDatabase();
  openDatabase(office.database.worker);
  try {
    await work();
  } finally {
    await closeDatabase();
    openDatabase(office.database.app);
  }
}

async function publish(key: InspectionKey): Promise<Manifest> {
  const { id, hash, manifest } = await prepare(key);
  await approvePublication(office.people.approver, { id, hash }, NOW);
  await asWorker(() => publishEdition(id, NOW));
  return manifest;
}

test('each body has its own edition 1 and its own chain of hashes, and the first page is the office’s', async () => {
  expect(await publish(INSPECTION_KEY)).toMatchObject({ edition: 1, previousHash: null });
  expect(await publish(OTHER)).toMatchObject({ edition: 1, previousHash: null });
  expect(await publish(INSPECTION_KEY)).toMatchObject({ edition: 2, previousHash: 'hash of office 1' });
  const store = openPublished(office.database.public);
  const front = createPublicFront({ load: store.load });
  await front.start();
  const { newest } = await store.state();
  await store.close();
  const read = (path: string) =>
    new TextDecoder().decode(front.respond({ method: 'GET', path, headers: {} }).body ?? undefined);
  expect(['/', '/editions/1/', '/offices/another-office/'].map(read)).toEqual([
    'Edition 2 of office',
    'Edition 1 of office',
    'Edition 1 of another-office',
  ]);
  expect([front.shown(), newest]).toEqual([2, 2]);
});

test('an edition that was sent back is never the one that the next follows on', async () => {
  await publish(INSPECTION_KEY);
  const { id } = await prepare(INSPECTION_KEY);
  await returnPublication(office.people.approver, { id, reason: 'A figure is missing.' }, NOW);
  expect((await prepare(INSPECTION_KEY)).manifest).toMatchObject({
    edition: 2,
    previousHash: 'hash of office 1',
  });
});

test.each([
  ['the person who prepared it', 'officer', 'An edition is published only after a second person approved it'],
  ['a second person', 'approver', 'published'],
] as const)('when %s (the %s) approved an edition the database says: %s', async (_who, approvedBy, said) => {
  const { id } = await prepare(INSPECTION_KEY);
  const publishing = withClient(office.database.admin, async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query(`update publication set approved_by = $1 where id = $2`, [
      office.people[approvedBy].id,
      id,
    ]);
    await client.query('set session_replication_role = origin');
    await client.query(`update published.edition set published_at = now() where id = $1`, [id]);
    return 'published';
  });
  expect(await publishing.catch((error: Error) => error.message)).toBe(said);
});

test('the database publishes no edition under the name of a body that it is not of', async () => {
  const { id } = await prepare(OTHER);
  const publishing = withClient(office.database.admin, async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query(`update publication set approved_by = $1 where id = $2`, [
      office.people.approver.id,
      id,
    ]);
    await client.query(`update published.edition set body = 'office' where id = $1`, [id]);
    await client.query('set session_replication_role = origin');
    await client.query(`update published.edition set published_at = now() where id = $1`, [id]);
  });
  await expect(publishing).rejects.toThrow('An edition is published only after a second person approved it');
});
