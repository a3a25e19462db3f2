import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { findEvidence } from '@/lib/data/evidence/evidence';
import { readDocumentPage } from '@/lib/data/document/document-page';
import { findMeasureForFigures } from '@/lib/data/figures/figures';
import { insertPerson } from '@/lib/data/people/people';
import { appendEvent } from '@/lib/data/audit/audit';
import { inTransaction } from '@/lib/data/database';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { countCover } from '@/lib/domain/document/cover';
import type { ExtractKind, ExtractRecord } from '@/lib/domain/document/extract';
import type { SignedInActor } from '@/lib/domain/permissions';
import { withClient } from '@/lib/hosting/postgres/roles';
import { confirmExtract, discardExtract } from '@/lib/services/document/decide-extract';
import { firstRun } from '@/prisma/seed/first-run';
import { type DatabaseForTest, filledDatabase } from '@/tests/support/postgres/postgres-for-tests';
import { NOW } from '@/tests/support/record-builders';
import { conflictOf, refusalOf } from '@/tests/support/refusals';

const SLUG = '2021-phase-one';
const officer: SignedInActor = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Olive Officer',
  role: 'officer',
};
const panelMember: SignedInActor = { ...officer, role: 'panel' };

let database: DatabaseForTest;

beforeAll(async () => {
  await closeDatabase();
  database = await filledDatabase('the_shipped_document', async (empty) => {
    await firstRun({ ownerUrl: empty.owner, isTrial: false }, NOW);
    openDatabase(empty.owner);
    await inTransaction(async () => {
      await insertPerson({
        ...{ passwordIsGiven: false, asked: null },
        ...officer,
        email: 'olive@example.org',
        passwordHash: 'none',
      });
      await appendEvent({
        actor: SERVICE_ACTOR,
        subject: { kind: 'service', id: SLUG },
        event: { action: 'service set up', detail: { organisation: 'office' } },
      });
    });
    await closeDatabase();
  });
  openDatabase(database.app);
});
afterAll(closeDatabase);

const page = async () => {
  const records = await readDocumentPage(officer, SLUG);
  if (!records) throw new Error('No document');
  return records;
};

async function extractOf(kind: ExtractKind, title: RegExp): Promise<ExtractRecord> {
  const found = (await page()).extracts.find((one) => one.kind === kind && title.test(one.title));
  if (!found) throw new Error(`No ${kind} called ${title}`);
  return found;
}

const wordsOf = ({
  title,
  detail,
  strength,
  value,
  period,
  basis,
  source,
  dated,
  address,
}: ExtractRecord) => ({
  ...{ title, detail, strength, value, period, basis, source, dated, address },
});
const asIs = (extract: ExtractRecord) => ({
  inspection: SLUG,
  id: extract.id,
  version: extract.version,
  ...wordsOf(extract),
});
const eventsOf = async (id: string) => {
  const events = await listUncoveredEvents({ subject: { kind: 'extract', id }, limit: 9 });
  return events.map(({ actorName, action, detail }) => [actorName, action, detail]);
};

test('of the 106 sentences of the shipped response none is left, and nobody has confirmed a word of it', async () => {
  const { covered, extracts } = await page();
  expect(countCover(covered)).toEqual({ all: 106, recorded: 94, notNeeded: 12, left: 0, unconfirmed: 72 });
  expect(extracts.filter(({ state }) => state !== 'draft')).toEqual([]);
  const [event] = await listUncoveredEvents({
    subject: { kind: 'document', id: (await page()).document.id },
    limit: 1,
  });
  expect(event?.action).toBe('document drafts loaded');
});

test('each stated figure has the words of the document, and a basis that is not stated', async () => {
  const { extracts, document } = await page();
  const figures = extracts.filter(({ kind }) => kind === 'figure');
  expect(figures.map(({ value, basis, measureRef }) => [value, basis, measureRef])).toEqual([
    ['3%', 'Not stated', 'X.2'],
    ['456 days', 'Not stated', 'X.7'],
    ['0.8%', 'Not stated', '1.2'],
    ['0%', 'Not stated', '1.1'],
    ['7 of 9', 'Not stated', '1.10'],
    ['1 of 2', 'Not stated', '2.4'],
    ['Over 6 in 10', 'Not stated', '3.1'],
  ]);
  for (const { sentences } of figures)
    expect(document.sentences.some(({ position }) => sentences.includes(position))).toBe(true);
});

test('a fact that others have published names its source, and rests on no sentence', async () => {
  const followUps = (await page()).extracts.filter(({ sentences }) => sentences.length === 0);
  expect(followUps).toHaveLength(17);
  expect(followUps.filter(({ source }) => source === null)).toEqual([]);
});

test('an officer confirms an evidence item: it is filed as a draft of evidence in their name', async () => {
  const extract = await extractOf('evidence', /^Weekly meetings/);
  await confirmExtract(officer, asIs(extract), NOW);
  const confirmed = await extractOf('evidence', /^Weekly meetings/);
  expect(confirmed).toMatchObject({ state: 'confirmed', decidedBy: 'Olive Officer', version: 2 });
  expect(await findEvidence(officer, confirmed.evidenceId ?? '')).toMatchObject({
    title: 'Weekly meetings with SARC managers and ISVAs, at sergeant level',
    ...{ state: 'draft', visibility: 'opcc', provenance: 'self-reported', strength: 'activity' },
    filedBy: { name: 'Olive Officer' },
    requirements: [{ ref: '2a' }],
  });
  expect(await eventsOf(extract.id)).toEqual([
    [
      'Olive Officer',
      'document record confirmed',
      { record: 'Weekly meetings with SARC managers and ISVAs, at sergeant level', changes: [] },
    ],
  ]);
});

test('a correction is told before and after, and what is confirmed again is filed once', async () => {
  const extract = await extractOf('figure', /^Reported rapes/);
  await confirmExtract(officer, { ...asIs(extract), period: 'The year before the report' }, NOW);
  expect((await eventsOf(extract.id))[0]?.[2]).toEqual({
    record: 'Reported rapes that are charged or summonsed',
    changes: [{ label: 'Stated period', from: 'Not stated', to: 'The year before the report' }],
  });
  const item = await extractOf('evidence', /^Quarterly regional/);
  await confirmExtract(officer, asIs(item), NOW);
  const first = await extractOf('evidence', /^Quarterly regional/);
  await confirmExtract(officer, { ...asIs(first), detail: 'Held by telephone.' }, NOW);
  expect((await extractOf('evidence', /^Quarterly regional/)).evidenceId).toBe(first.evidenceId);
});

test('what is discarded stays with its reason, and covers its sentence no more', async () => {
  const term = await extractOf('term', /^Soteria/);
  const reason = 'It is explained elsewhere on the site.';
  await discardExtract(officer, { inspection: SLUG, id: term.id, version: term.version, reason }, NOW);
  expect(await extractOf('term', /^Soteria/)).toMatchObject({ state: 'discarded', reason });
  const { covered } = await page();
  expect(covered.find(({ sentence }) => sentence.position === 39)?.state).toBe('left');
});

test('a stated figure cannot be confirmed without its value, and the field is named', async () => {
  const figure = await extractOf('figure', /^Average days/);
  const refusal = await refusalOf(confirmExtract(officer, { ...asIs(figure), value: null }, NOW));
  expect([refusal.field, refusal.sentence]).toEqual(['value', 'Enter the value']);
});

test('of two people who decide at once, the second is shown what the first has saved, and nothing is filed twice', async () => {
  const extract = await extractOf('evidence', /^Campaign of all 43/);
  await confirmExtract(officer, asIs(extract), NOW);
  const conflict = await conflictOf(confirmExtract(officer, asIs(extract), NOW));
  expect(conflict.current.saved).toContainEqual({ label: 'State', value: 'Confirmed' });
});

test('a panel member reads none of the drafts', async () => {
  expect(await readDocumentPage(panelMember, SLUG)).toBeNull();
});

test('a record that an earlier version has begun gets places, drafts and the new measure once, by the service', async () => {
  await closeDatabase();
  const older = await filledDatabase('an_older_document', async (empty) => {
    await firstRun({ ownerUrl: empty.owner, isTrial: false }, NOW);
    await withClient(empty.owner, async (client) => {
      await client.query('alter table methodology_version disable trigger methodology_version_is_guarded');
      await client.query('begin');
      await client.query('delete from methodology_version');
      await client.query('delete from document_extract_sentence');
      await client.query('delete from document_extract');
      await client.query('delete from sentence');
      await client.query(
        `delete from measure_link where measure_id in (select id from measure where ref = 'X.7')`,
      );
      await client.query(`delete from measure where ref = 'X.7'`);
      await client.query(`select audit.append('t', 'test', 'test', 'test', 'test', '{}')`);
      await client.query('commit');
      await client.query('alter table methodology_version enable trigger methodology_version_is_guarded');
    });
  });
  await closeDatabase();
  expect(await firstRun({ ownerUrl: older.owner, isTrial: false }, NOW)).toBe(false);
  expect(await firstRun({ ownerUrl: older.owner, isTrial: false }, NOW)).toBe(false);
  openDatabase(older.app);
  expect(countCover((await page()).covered).left).toBe(0);
  expect(await findMeasureForFigures('X.7')).not.toBeNull();
  const events = await listUncoveredEvents({ limit: 3 });
  expect(events.map(({ actorName, action }) => [actorName, action])).toEqual([
    ['This service', 'methodologies loaded'],
    ['This service', 'document drafts loaded'],
    ['This service', 'sentences placed'],
  ]);
});
