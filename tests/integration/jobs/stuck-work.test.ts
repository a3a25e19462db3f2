import { afterAll, beforeEach, expect, test } from 'vitest';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { closeDatabase } from '@/lib/data/database';
import { findUncoveredFigureImport } from '@/lib/data/uncovered/figure-imports';
import { findUncoveredPublication } from '@/lib/data/uncovered/publications';
import { listEvidenceFiles } from '@/lib/data/evidence/evidence-files';
import { listStuckWork, listStuckWorkFor } from '@/lib/data/stuck-work';
import { NO_TARGET } from '@/lib/domain/figures/figure-import';
import { stuckInOneLine } from '@/lib/domain/stuck-work';
import { addEvidenceFile } from '@/lib/services/evidence/add-evidence-file';
import { checkFileAgain } from '@/lib/services/evidence/check-file-again';
import { fileEvidence } from '@/lib/services/evidence/file-evidence';
import { failEdition } from '@/lib/services/publications/fail-edition';
import { withClient } from '@/lib/hosting/postgres/roles';
import { giveUpImport, receiveFigures } from '@/lib/services/figures/import-figures';
import { preparePublication } from '@/lib/services/publications/prepare-publication';
import { giveUpEdition, restartEdition, restartImport } from '@/lib/services/stuck-work';
import { openOfficeWithMeasures } from '@/tests/support/figures-office';
import { fileOf, pdf } from '@/tests/support/evidence-files';
import { newEvidence, NOW, type Office } from '@/tests/support/record-builders';
import { refusalOf } from '@/tests/support/refusals';

let office: Office;
beforeEach(async () => {
  office = await openOfficeWithMeasures();
});
afterAll(closeDatabase);

const asOwner = (sql: string) => withClient(office.database.owner, (client) => client.query(sql));
/** As after the last try that a job has. */
const everyJobHasFailed = () =>
  asOwner(
    'update graphile_worker._private_jobs set attempts = max_attempts, locked_at = null, locked_by = null',
  );

const prepare = () =>
  preparePublication(office.people.officer, { changeNote: 'A test of what is stuck.' }, NOW);
const newestEvent = async (kind: string, id: string) =>
  (await listUncoveredEvents({ subject: { kind, id }, limit: 1 }))[0]?.action;

/** A file that the worker is to read, and that came 2 minutes ago. */
async function receiveLongFile(): Promise<string> {
  const words = `Quarter,Charged,All outcomes\n2026/27 Q2,9,280\n${'#'.repeat(600 * 1024)}`;
  const file = new File([words], 'figures.csv');
  const input = { measure: 'X.2', file, target: NO_TARGET, mappingName: null };
  const id = await receiveFigures(office.people.officer, input, NOW);
  await asOwner("update figure_import set moved_at = now() - interval '2 minutes'");
  return id;
}

test('an edition and a file whose jobs are waiting for the worker are not called stuck', async () => {
  await prepare();
  await receiveLongFile();
  expect(await listStuckWork()).toEqual([]);
});

test('an edition whose job failed for good is noticed, and an officer starts it again', async () => {
  const id = await prepare();
  await everyJobHasFailed();
  expect(await listStuckWork()).toEqual([{ kind: 'edition', id, number: 1, state: 'preparing' }]);
  await restartEdition(office.people.officer, { id }, NOW);
  expect(await listStuckWork()).toEqual([]);
  expect(await newestEvent('publication', id)).toBe('publication started again');
});

test('an edition that was approved and is not published by anybody is handed to the job that publishes', async () => {
  const id = await prepare();
  await everyJobHasFailed();
  await asOwner(`begin; select audit.append('t', 't', 'test', 'publication', '${id}', '{}');
    update publication set state = 'approved' where id = '${id}'; commit`);
  expect(await listStuckWork()).toEqual([{ kind: 'edition', id, number: 1, state: 'approved' }]);
  await restartEdition(office.people.approver, { id }, NOW);
  const { rows } = await asOwner('select task, subject from jobs.in_hand()');
  expect(rows).toEqual([{ task: 'publish-edition', subject: id }]);
});

test('an edition that has gone on meanwhile is not recorded as failed', async () => {
  const id = await prepare();
  const before = await findUncoveredPublication(id);
  if (!before) throw new Error('The edition is not there');
  await everyJobHasFailed();
  await giveUpEdition(office.people.officer, { id }, NOW);
  await failEdition(before, 'A second worker could not draw it.');
  expect(await newestEvent('publication', id)).toBe('publication given up');
});

test('an edition that nobody works on can be given up, and the next one prepared', async () => {
  const id = await prepare();
  await everyJobHasFailed();
  await giveUpEdition(office.people.officer, { id }, NOW);
  expect((await findUncoveredPublication(id))?.state).toBe('failed');
  expect(await newestEvent('publication', id)).toBe('publication given up');
  expect((await findUncoveredPublication(await prepare()))?.state).toBe('preparing');
});

test('an edition that the worker has in hand cannot be given up or started a second time', async () => {
  const id = await prepare();
  const { officer } = office.people;
  expect((await refusalOf(giveUpEdition(officer, { id }, NOW))).code).toBe('changed-meanwhile');
  expect((await refusalOf(restartEdition(officer, { id }, NOW))).code).toBe('changed-meanwhile');
  expect((await findUncoveredPublication(id))?.state).toBe('preparing');
});

test('a file that nobody reads is noticed after a minute, and an officer starts it again', async () => {
  const id = await receiveLongFile();
  await everyJobHasFailed();
  const stuck = await listStuckWork();
  expect(stuck).toEqual([{ kind: 'import', id, measure: 'X.2', fileName: 'figures.csv', state: 'received' }]);
  expect(stuckInOneLine(stuck)).toBe('work has stopped: editions 0, imports 1, files 0');
  await restartImport(office.people.officer, { id }, NOW);
  expect(await listStuckWork()).toEqual([]);
  expect(await newestEvent('measure', 'X.2')).toBe('figures import started again');
});

test('a file that nobody reads can be given up, and its bytes are let go', async () => {
  const id = await receiveLongFile();
  await everyJobHasFailed();
  await giveUpImport(office.people.officer, { id }, NOW);
  expect((await findUncoveredFigureImport(id))?.state).toBe('given-up');
  expect(await newestEvent('measure', 'X.2')).toBe('figures import given up');
});

test('a panel member starts nothing again and gives nothing up', async () => {
  const id = await prepare();
  await everyJobHasFailed();
  const { panelMember } = office.people;
  for (const act of [restartEdition, giveUpEdition, restartImport]) {
    expect((await refusalOf(act(panelMember, { id }, NOW))).code).toBe('not-allowed');
  }
});

test('the public and the auditor cannot see which jobs are in hand', async () => {
  for (const url of [office.database.public, office.database.audit]) {
    await expect(withClient(url, (client) => client.query('select from jobs.in_hand()'))).rejects.toThrow(
      'permission denied',
    );
  }
});

test('a file of evidence whose check was lost is noticed by those who may see it, and checked again', async () => {
  const { officer, approver, secondOfficer } = office.people;
  const evidence = newEvidence({ visibility: 'restricted', readers: [approver.id] });
  const id = await fileEvidence(officer, evidence, NOW);
  await addEvidenceFile(officer, { id, file: fileOf(pdf(), 'a.pdf') }, NOW);
  const [file] = await listEvidenceFiles(officer, id);
  const again = () => checkFileAgain(officer, { id, file: file?.id ?? '' }, NOW);
  expect(await listStuckWork()).toEqual([]);
  expect((await refusalOf(again())).code).toBe('changed-meanwhile');
  await everyJobHasFailed();
  const stuck = [{ kind: 'file', id: file?.id, evidenceId: id, revision: 1 }];
  expect(await listStuckWorkFor(officer)).toEqual(stuck);
  expect(await listStuckWorkFor(approver)).toEqual(stuck);
  expect(await listStuckWorkFor(secondOfficer)).toEqual([]);
  expect(stuckInOneLine(await listStuckWork())).toBe('work has stopped: editions 0, imports 0, files 1');
  await again();
  expect(await listStuckWork()).toEqual([]);
  const { rows } = await asOwner('select task, subject from jobs.in_hand()');
  expect(rows).toContainEqual({ task: 'check-evidence-file', subject: file?.id });
  expect(await newestEvent('evidence', id)).toBe('evidence file check started again');
});
