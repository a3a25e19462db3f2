import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { listEvents } from '@/lib/data/audit/audit';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { listEvidenceFiles } from '@/lib/data/evidence/evidence-files';
import { findOpenWithdrawal } from '@/lib/data/publications/withdrawals';
import { findUncoveredPublication } from '@/lib/data/uncovered/publications';
import { addDays, day, dayInLondon } from '@/lib/domain/day';
import { HIDDEN_DATA_TICKS } from '@/lib/domain/evidence/public-file';
import { withClient } from '@/lib/hosting/postgres/roles';
import { drawEdition } from '@/lib/jobs/draw-edition';
import type { FileEvidenceInput } from '@/lib/schemas/evidence/file-evidence';
import { addEvidenceFile } from '@/lib/services/evidence/add-evidence-file';
import { checkEvidenceFile } from '@/lib/services/evidence/check-evidence-file';
import { clearFile, takeFileBack } from '@/lib/services/evidence/clear-file';
import { decideEvidence } from '@/lib/services/evidence/decide-evidence';
import { fileEvidence } from '@/lib/services/evidence/file-evidence';
import { approvePublication } from '@/lib/services/publications/approve-publication';
import { preparePublication } from '@/lib/services/publications/prepare-publication';
import { publishEdition } from '@/lib/services/publications/publish-edition';
import { askToWithdraw, decideWithdrawal } from '@/lib/services/publications/withdraw-publication';
import { fileOf, pdf } from '@/tests/support/evidence-files';
import { closeScanners, startScanner } from '@/tests/support/fake-scanner';
import { answersAt } from '@/tests/support/public-answers';
import { acceptance, newEvidence, NOW, type Office, openOffice } from '@/tests/support/record-builders';
import { refusalOf } from '@/tests/support/refusals';

let office: Office;

beforeEach(async () => {
  await closeDatabase();
  office = await openOffice();
});
afterEach(closeScanners);
afterAll(closeDatabase);

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const REPORT = pdf('% a report for everybody');
const TODAY = dayInLondon(NOW);

/** Does as the worker does: with the worker's own rights. */
async function asWorker<T>(work: () => Promise<T>): Promise<T> {
  await closeDatabase();
  openDatabase(office.database.worker);
  try {
    return await work();
  } finally {
    await closeDatabase();
    openDatabase(office.database.app);
  }
}

type Filed = { id: string; file: string };
type Filing = Partial<FileEvidenceInput> & {
  bytes?: Uint8Array<ArrayBuffer>;
  name?: string;
  isScanned?: boolean;
};

/** Accepted evidence with a file that a scanner has cleared: public, where nothing else is asked for. */
async function filed({ bytes = REPORT, name = 'report.pdf', isScanned = true, ...change }: Filing = {}) {
  const { officer, approver } = office.people;
  const asked = { visibility: 'public', publicSummary: 'What anybody may read', ...change } as const;
  const id = await fileEvidence(officer, newEvidence(asked), NOW);
  await addEvidenceFile(officer, { id, file: fileOf(bytes, name) }, NOW);
  const [added] = await listEvidenceFiles(officer, id);
  const scanner = isScanned ? await startScanner('stream: OK\0') : null;
  await asWorker(() => checkEvidenceFile(added?.id ?? '', scanner, NOW));
  await decideEvidence(approver, acceptance(id), NOW);
  return { id, file: added?.id ?? '' };
}

const clear = (place: Filed, who = office.people.approver) =>
  clearFile(who, { ...place, ticks: [...HIDDEN_DATA_TICKS] }, NOW);
const takeBack = (place: Filed) =>
  takeFileBack(office.people.officer, { ...place, reason: 'A name is on page 3' }, NOW);
const fileAt = async ({ id }: Filed) => (await listEvidenceFiles(office.people.officer, id))[0];

/** Prepares an edition on a day and draws it, as the worker does; returns its id. */
async function drawn(now = NOW): Promise<string> {
  const { officer } = office.people;
  const id = await preparePublication(officer, { changeNote: 'Evidence that anybody can read.' }, now);
  await asWorker(() => drawEdition(id, now));
  expect((await findUncoveredPublication(id))?.state).toBe('draft');
  return id;
}

const filesOf = (edition: string) =>
  withClient(office.database.admin, async (client) => {
    const { rows } = await client.query<{ path: string; contentType: string; body: Buffer }>(
      `select path, content_type as "contentType", body from published.edition_file where edition_id = $1`,
      [edition],
    );
    return rows;
  });
const isFile = ({ path }: { path: string }) => path.startsWith('/files/');

test('an approver who did not add a file makes it public: who, when and of which bytes is recorded', async () => {
  const place = await filed();
  await clear(place);
  expect((await fileAt(place))?.clearance).toMatchObject({ by: office.people.approver.name });
  const [newest] = await listEvents(office.people.administrator, { limit: 1 });
  expect(newest).toMatchObject({
    action: 'evidence file made public',
    actorName: office.people.approver.name,
    detail: { revision: 1, sha256: sha256(REPORT) },
  });
  expect((await refusalOf(clear(place, office.people.secondApprover))).sentence).toContain('already');
});

test.each<[string, Filing, string]>([
  ['evidence for the panel', { visibility: 'panel' }, 'Only the files of public evidence'],
  ['evidence that has expired', { expiresOn: addDays(TODAY, -1) }, 'Its evidence is “Expired”'],
  [
    'a file that no scanner has looked at',
    { isScanned: false },
    'Only a file that a virus scanner has checked',
  ],
  [
    'a PDF with comments',
    { bytes: pdf('3 0 obj<</Type/Annot/Subtype/Text/Contents(not to be said)>>endobj') },
    'It has comments',
  ],
])('nobody makes public %s', async (_what, change, sentence) => {
  const place = await filed(change);
  expect((await refusalOf(clear(place))).sentence).toContain(sentence);
  expect((await fileAt(place))?.clearance).toBeNull();
});

test('a photograph as JPEG is refused, with the kinds that can be made public', async () => {
  const picture = sharp({ create: { width: 4, height: 2, channels: 3, background: '#fff' } });
  const bytes = new Uint8Array(await picture.jpeg().toBuffer());
  const place = await filed({ bytes, name: 'photo.jpg' });
  expect((await refusalOf(clear(place))).sentence).toContain('Only a PDF, a CSV file or a PNG picture');
});

test('whoever added a file does not clear it, an officer clears none, and every line must be ticked', async () => {
  const { approver, secondApprover, officer } = office.people;
  const id = await fileEvidence(approver, newEvidence({ visibility: 'public', publicSummary: 'Words' }), NOW);
  await addEvidenceFile(approver, { id, file: fileOf(REPORT, 'report.pdf') }, NOW);
  const file = (await fileAt({ id, file: '' }))?.id ?? '';
  const scanner = await startScanner('stream: OK\0');
  await asWorker(() => checkEvidenceFile(file, scanner, NOW));
  await decideEvidence(secondApprover, acceptance(id), NOW);
  const place = { id, file };
  expect((await refusalOf(clear(place))).sentence).toContain('You added this file');
  expect((await refusalOf(clear(place, officer))).code).toBe('not-allowed');
  const some = clearFile(secondApprover, { ...place, ticks: HIDDEN_DATA_TICKS.slice(1) }, NOW);
  expect(await refusalOf(some)).toMatchObject({ code: 'unusable-input', field: 'ticks' });
});

test('the database itself refuses a clearance by who added the file, without every tick, or of other bytes', async () => {
  const place = await filed();
  const panelFile = await filed({ visibility: 'panel' });
  const { officer, approver } = office.people;
  const all = `{${HIDDEN_DATA_TICKS.join(',')}}`;
  const tries: [RegExp, unknown[]][] = [
    [/somebody other/, [place.file, sha256(REPORT), all, officer.id]],
    [/clearance_has_every_tick/, [place.file, sha256(REPORT), '{changes,comments}', approver.id]],
    [/Only the newest, clean file/, [place.file, sha256(pdf()), all, approver.id]],
    [/Only the newest, clean file/, [panelFile.file, sha256(REPORT), all, approver.id]],
  ];
  for (const [message, values] of tries) {
    const inserting = withClient(office.database.app, (client) =>
      client.query(
        `insert into evidence_file_clearance (id, file_id, sha256, ticks, cleared_by, cleared_at)
         values (gen_random_uuid(), $1, $2, $3, $4, now())`,
        values,
      ),
    );
    await expect(inserting).rejects.toThrow(message);
  }
});

test('an edition has the files that were made public, byte for byte, and no other file of evidence', async () => {
  const csv = new TextEncoder().encode('Quarter,Cases\nJune,120\n');
  const picture = new Uint8Array(
    await sharp({ create: { width: 4, height: 2, channels: 3, background: '#fff' } })
      .withExif({ IFD0: { Artist: 'CANARY-ARTIST' } })
      .png()
      .toBuffer(),
  );
  const places = [
    await filed({ title: 'The report' }),
    await filed({ title: 'The counts', bytes: new Uint8Array(csv), name: 'counts.csv' }),
    await filed({ title: 'The chart', bytes: picture, name: 'chart.png' }),
    await filed({ title: 'Expires first', bytes: pdf('% CANARY-EXPIRED'), expiresOn: day('2026-11-25') }),
  ];
  for (const place of places) await clear(place);
  await filed({ title: 'Nobody has looked', bytes: pdf('% CANARY-UNTICKED') });
  const back = await filed({ title: 'Taken back', bytes: pdf('% CANARY-BACK') });
  await clear(back);
  await takeBack(back);

  const edition = await drawn(new Date('2026-11-27T12:00:00Z'));
  const rows = await filesOf(edition);
  const files = rows.filter(isFile);
  expect(files.map(({ contentType }) => contentType).toSorted()).toEqual([
    'application/pdf',
    'image/png',
    'text/csv; charset=utf-8',
  ]);
  expect(files.find(({ path }) => path.endsWith('.pdf'))?.body).toEqual(Buffer.from(REPORT));
  expect(files.find(({ path }) => path.endsWith('.csv'))?.body).toEqual(Buffer.from(csv));
  expect(rows.filter(({ body }) => body.includes('CANARY')).map(({ path }) => path)).toEqual([]);

  const bodyAt = (path: string) => rows.find((row) => row.path === path)?.body.toString() ?? '';
  const page = bodyAt('/inspections/2021-phase-one/recommendations/5');
  for (const { path } of files) {
    expect(page).toContain(`..${path}"`);
    expect(bodyAt('/edition.json')).toContain(`"path":"${path}"`);
  }
  expect(page).toMatch(/Download it \(PDF, 1 KB\)/);
  expect(page).toContain('Nobody has looked');
  const { checklist } = (await findUncoveredPublication(edition)) ?? { checklist: [] };
  expect(checklist.filter(({ sentence }) => sentence.startsWith('A file goes out'))).toHaveLength(3);
  expect(JSON.stringify(checklist)).toContain(
    `the CSV of the evidence “The counts”, ${csv.length} bytes. Ada Approver ticked the list of hidden data on 24 November 2026.`,
  );
}, 60_000);

test('an edition whose file was taken back while it waited is neither approved nor published', async () => {
  const place = await filed();
  await clear(place);
  const edition = await drawn();
  await takeBack(place);
  const { hash } = (await findUncoveredPublication(edition)) ?? {};
  const approving = approvePublication(office.people.approver, { id: edition, hash: hash ?? '' }, NOW);
  expect((await refusalOf(approving)).sentence).toContain('a file of evidence that may no longer be public');

  // As if it had been approved a moment before.
  await withClient(office.database.admin, (client) =>
    client.query(`begin; set local session_replication_role = replica;
      update publication set state = 'approved'; commit`),
  );
  const opening = withClient(office.database.owner, (client) =>
    client.query('update published.edition set published_at = now()'),
  );
  await expect(opening).rejects.toThrow('A file of this edition is no longer cleared');
  await asWorker(() => publishEdition(edition, NOW));
  expect((await findUncoveredPublication(edition))?.state).toBe('failed');
}, 60_000);

test('of an edition that is withdrawn the file is gone: no byte of it stays public, and its address says so', async () => {
  const place = await filed();
  await clear(place);
  const id = await drawn();
  const { officer, approver } = office.people;
  const { hash } = (await findUncoveredPublication(id)) ?? {};
  await approvePublication(approver, { id, hash: hash ?? '' }, NOW);
  await asWorker(() => publishEdition(id, NOW));
  const path = (await filesOf(id)).find(isFile)?.path ?? '';
  const addresses = [path, `/editions/1${path}`];
  const read = await answersAt(office.database.public, addresses);
  expect(Object.values(read)).toEqual(Array(2).fill(`200 ${sha256(REPORT)}`));

  const reason = 'A name is on page 3';
  await askToWithdraw(officer, { id, reason }, NOW);
  const withdrawal = (await findOpenWithdrawal(approver, id))?.id ?? '';
  await decideWithdrawal(approver, { id, withdrawal, decision: 'agree', reason }, NOW);
  const gone = await answersAt(office.database.public, addresses);
  expect(Object.values(gone).map((answer) => answer.slice(0, 4))).toEqual(['410 ', '410 ']);
  const left = await filesOf(id);
  expect(left.filter((row) => isFile(row) || row.body.includes(Buffer.from(REPORT)))).toEqual([]);
  const kept = await withClient(office.database.public, (client) =>
    client.query('select number, withdrawn_reason as reason from published.withdrawn_edition'),
  );
  expect(kept.rows).toEqual([{ number: 1, reason }]);
  expect(await findUncoveredPublication(id)).toMatchObject({ state: 'withdrawn', hash });
  // Inside the office the file stays with its evidence.
  expect((await fileAt(place))?.sha256).toBe(sha256(REPORT));
}, 60_000);
