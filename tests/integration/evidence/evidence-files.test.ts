import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { listEvents } from '@/lib/data/audit/audit';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { findEvidenceFile, listEvidenceFiles, listPanelFiles } from '@/lib/data/evidence/evidence-files';
import type { SignedInActor } from '@/lib/domain/permissions';
import { withClient } from '@/lib/hosting/postgres/roles';
import { addEvidenceFile } from '@/lib/services/evidence/add-evidence-file';
import { checkEvidenceFile } from '@/lib/services/evidence/check-evidence-file';
import { decideEvidence } from '@/lib/services/evidence/decide-evidence';
import { fileEvidence } from '@/lib/services/evidence/file-evidence';
import { openEvidenceFile } from '@/lib/services/evidence/open-evidence-file';
import { fileOf, pdf } from '@/tests/support/evidence-files';
import { closeScanners, startScanner } from '@/tests/support/fake-scanner';
import { acceptance, newEvidence, NOW, type Office, openOffice } from '@/tests/support/record-builders';
import { refusalOf } from '@/tests/support/refusals';

let office: Office;
let evidence: string;

beforeEach(async () => {
  await closeDatabase();
  office = await openOffice();
  evidence = await fileEvidence(office.people.officer, newEvidence(), NOW);
});
afterAll(closeDatabase);

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const REPORT = pdf('% a report');

const add = (bytes = REPORT, name = 'Report on a case.pdf') =>
  addEvidenceFile(office.people.officer, { id: evidence, file: fileOf(bytes, name) }, NOW);
const newestFile = async (actor: SignedInActor = office.people.officer) =>
  (await listEvidenceFiles(actor, evidence))[0];
const open = (id: string, isWarned = false) => openEvidenceFile(office.people.approver, { id, isWarned });

/** Checks the newest file as the worker does: with its rights, and with this scanner. */
async function check(scanner: Parameters<typeof checkEvidenceFile>[1] = null): Promise<string> {
  const file = await newestFile();
  await closeDatabase();
  openDatabase(office.database.worker);
  try {
    await checkEvidenceFile(file?.id ?? '', scanner, NOW);
  } finally {
    await closeDatabase();
    openDatabase(office.database.app);
  }
  return file?.id ?? '';
}

afterEach(closeScanners);

test('a file that an officer adds is in quarantine, and nobody can open it before it was checked', async () => {
  await add();
  const file = await newestFile();
  expect(file).toMatchObject({
    ...{ revision: 1, fileName: 'Report on a case.pdf', kind: 'pdf', size: REPORT.length },
    ...{ sha256: sha256(REPORT), keptSha256: null, scanState: 'quarantined' },
  });
  expect((await refusalOf(open(file?.id ?? '', true))).sentence).toBe(
    'This file is still being checked. Try again in a minute.',
  );
});

test('without a virus scanner it is opened after a warning, byte for byte, and each opening is recorded', async () => {
  await add();
  const id = await check();
  expect(await newestFile()).toMatchObject({ scanState: 'unscanned', problem: null });
  expect((await refusalOf(open(id))).sentence).toContain('has not been checked for viruses');
  const opened = await open(id, true);
  expect(opened).toMatchObject({ name: `evidence-${id.slice(0, 8)}.pdf`, contentType: 'application/pdf' });
  expect(sha256(opened.body)).toBe(sha256(REPORT));
  const events = await listEvents(office.people.administrator, {
    subject: { kind: 'evidence', id: evidence },
    limit: 10,
  });
  expect(events.map(({ action, actorName }) => [action, actorName])).toEqual([
    ['evidence file opened', office.people.approver.name],
    ['evidence file checked', 'This service'],
    ['evidence file added', office.people.officer.name],
    ['evidence filed', office.people.officer.name],
  ]);
  expect(JSON.stringify(events)).not.toContain('Report on a case');
});

test('what the virus scanner finds nothing in is opened without a warning; the scanner got every byte', async () => {
  await add();
  const scanner = await startScanner('stream: OK\0');
  const id = await check(scanner);
  expect(await newestFile()).toMatchObject({ scanState: 'clean' });
  expect(sha256((await open(id)).body)).toBe(sha256(REPORT));
  expect(scanner.received().includes(Buffer.from(REPORT))).toBe(true);
});

test('what the virus scanner finds something in is opened by nobody, warned or not', async () => {
  await add();
  const id = await check(await startScanner('stream: Eicar-Test-Signature FOUND\0'));
  expect(await newestFile()).toMatchObject({ scanState: 'refused' });
  expect((await refusalOf(open(id, true))).sentence).toContain('found something harmful');
});

test.each([
  ['is not there', async () => ({ host: '127.0.0.1', port: 1 })],
  ['ends without an answer', () => startScanner('')],
  ['is out of order', () => startScanner('INSTREAM size limit exceeded. ERROR\0')],
])('while the virus scanner %s the file stays in quarantine', async (_what, start) => {
  await add();
  await expect(check(await start())).rejects.toThrow();
  expect(await newestFile()).toMatchObject({ scanState: 'quarantined' });
});

test('a photograph is kept without the place where it was taken, under a second hash', async () => {
  const photo = new Uint8Array(
    await sharp({ create: { width: 4, height: 2, channels: 3, background: '#fff' } })
      .withExif({ IFD0: { Make: 'CANARY-MAKER' } })
      .jpeg()
      .toBuffer(),
  );
  await add(photo, 'photo.jpg');
  const id = await check();
  const { body } = await open(id, true);
  expect(Buffer.from(body).includes('CANARY-MAKER')).toBe(false);
  expect(await newestFile()).toMatchObject({ sha256: sha256(photo), keptSha256: sha256(body) });
});

test('a picture that cannot be opened is refused, and nothing of it is kept', async () => {
  await add(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3), 'photo.jpg');
  const id = await check();
  const file = await newestFile();
  expect(file).toMatchObject({ scanState: 'refused' });
  expect(file?.problem).toContain('could not be opened');
  expect((await findEvidenceFile(office.people.officer, id))?.body).toHaveLength(0);
});

test('a second file is a second version, and the first one stays', async () => {
  await add();
  await add(pdf('% corrected'));
  expect((await listEvidenceFiles(office.people.officer, evidence)).map(({ revision }) => revision)).toEqual([
    2, 1,
  ]);
});

test('two people who add a file at the same time get two versions', async () => {
  await Promise.all([add(), add(pdf('% another'))]);
  expect((await listEvidenceFiles(office.people.officer, evidence)).map(({ revision }) => revision)).toEqual([
    2, 1,
  ]);
});

test('files of restricted evidence are found by those alone who may see it; an administrator and the panel find none', async () => {
  const { officer, approver, administrator, panelMember } = office.people;
  evidence = await fileEvidence(approver, newEvidence({ visibility: 'restricted' }), NOW);
  await addEvidenceFile(approver, { id: evidence, file: fileOf(REPORT, 'a.pdf') }, NOW);
  const found = await Promise.all([approver, officer, administrator, panelMember].map(newestFile));
  expect(found.map((file) => file !== undefined)).toEqual([true, false, false, false]);
  const asked = openEvidenceFile(officer, { id: found[0]?.id ?? '', isWarned: true });
  expect((await refusalOf(asked)).code).toBe('not-found');
});

/** Files evidence with a file that was checked so, and accepts it. Returns the id of the file. */
async function acceptedWithFile(
  visibility: 'public' | 'panel' | 'opcc' | 'restricted',
  scanState: 'clean' | 'unscanned' | 'refused',
): Promise<string> {
  const { officer, approver } = office.people;
  evidence = await fileEvidence(officer, newEvidence({ visibility, publicSummary: 'A summary' }), NOW);
  await add();
  const answer = scanState === 'refused' ? 'stream: Virus FOUND\0' : 'stream: OK\0';
  const id = await check(scanState === 'unscanned' ? null : await startScanner(answer));
  await decideEvidence(approver, acceptance(evidence), NOW);
  return id;
}

const panelOpens = async (id: string) =>
  openEvidenceFile(office.people.panelMember, { id, isWarned: true }).then(
    ({ body }) => sha256(body) === sha256(REPORT),
    () => false,
  );

test.each([
  ['public', 'clean', true],
  ['panel', 'clean', true],
  ['opcc', 'clean', false],
  ['restricted', 'clean', false],
  ['panel', 'unscanned', false],
  ['panel', 'refused', false],
] as const)(
  'a panel member opens the file of accepted %s evidence that is %s: %s',
  async (visibility, state, opens) => {
    const id = await acceptedWithFile(visibility, state);
    expect(await panelOpens(id)).toBe(opens);
  },
);

test('a panel member opens no file before its evidence is accepted, and none that was corrected since', async () => {
  const { officer, approver } = office.people;
  evidence = await fileEvidence(officer, newEvidence({ visibility: 'panel' }), NOW);
  await add();
  const scanner = await startScanner('stream: OK\0');
  const first = await check(scanner);
  expect(await panelOpens(first)).toBe(false);
  await add(pdf('% corrected'), 'corrected.pdf');
  await decideEvidence(approver, acceptance(evidence), NOW);
  expect(await panelOpens(first)).toBe(false);
  expect(await listPanelFiles([evidence])).toEqual(new Map());
  const second = await check(scanner);
  expect(await panelOpens(first)).toBe(false);
  expect([...(await listPanelFiles([evidence])).values()].map(({ id }) => id)).toEqual([second]);
  expect((await openEvidenceFile(officer, { id: first, isWarned: false })).body).toHaveLength(REPORT.length);
});

test('a panel member who opens a file leaves an event, and an administrator opens none', async () => {
  const id = await acceptedWithFile('panel', 'clean');
  await panelOpens(id);
  const [newest] = await listEvents(office.people.administrator, { limit: 1 });
  expect(newest).toMatchObject({ action: 'evidence file opened', actorName: 'Pat Panel' });
  const asked = openEvidenceFile(office.people.administrator, { id, isWarned: true });
  expect((await refusalOf(asked)).code).toBe('not-allowed');
});

test('evidence that was decided on takes no more files, and the database says so too', async () => {
  const decision = acceptance(evidence);
  await decideEvidence(office.people.approver, decision, NOW);
  expect((await refusalOf(add())).sentence).toContain('takes no more files');
  const inserting = withClient(office.database.admin, (client) =>
    client.query(
      `insert into evidence_file (id, evidence_id, revision, file_name, kind, sha256, size, body, added_by)
       values (gen_random_uuid(), $1, 1, 'a.pdf', 'pdf', 'x', 1, 'x', $2)`,
      [evidence, office.people.officer.id],
    ),
  );
  await expect(inserting).rejects.toThrow('Evidence that was decided on takes no more files');
});

test.each([
  ['change the bytes', `update evidence_file set body = 'other'`],
  ['rename a file', `update evidence_file set file_name = 'other.pdf'`],
  ['call a refused file clean', `update evidence_file set scan_state = 'clean'`],
  ['put a file back into quarantine', `update evidence_file set scan_state = 'quarantined'`],
  ['delete a file', 'delete from evidence_file'],
])('once a file was checked nobody can %s', async (_what, sql) => {
  await add();
  await check(await startScanner('stream: Eicar-Test-Signature FOUND\0'));
  const changing = withClient(office.database.admin, (client) => client.query(sql));
  await expect(changing).rejects.toThrow(/A file of evidence is/);
});

test('the web process cannot end a quarantine', async () => {
  await add();
  const ending = withClient(office.database.app, (client) =>
    client.query(`update evidence_file set scan_state = 'clean'`),
  );
  await expect(ending).rejects.toMatchObject({ code: '42501' });
});
