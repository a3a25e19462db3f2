import { afterAll, beforeAll, expect, test } from 'vitest';
import { csvFile } from '@/app/api/exports/csv-file';
import { LISTS } from '@/app/api/exports/lists/lists';
import { closeDatabase } from '@/lib/data/database';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { LIST_NAMES, type ListName } from '@/lib/domain/paths/lists';
import type { Role, SignedInActor } from '@/lib/domain/permissions';
import { recordDownload } from '@/lib/services/audit/record-download';
import { fileEvidence } from '@/lib/services/evidence/file-evidence';
import { isAgreed } from '@/tests/support/agreed-permissions';
import { newEvidence, NOW, type Office, openOffice, PLACE } from '@/tests/support/record-builders';
import { CANARIES, fillOffice } from '../panel/panel-office';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await fillOffice(office);
});
afterAll(closeDatabase);

const EVERYBODY: readonly Role[] = ['administrator', 'officer', 'approver', 'panel'];
const OFFICE: readonly Role[] = ['administrator', 'officer', 'approver'];
const ADMINISTRATOR: readonly Role[] = ['administrator'];

/** Who has each list as a file, as the office agreed it. */
const FOR: Readonly<Record<ListName, readonly Role[]>> = {
  ...{ evidence: OFFICE, sentences: OFFICE, 'figure-requests': OFFICE, editions: OFFICE },
  ...{ promises: EVERYBODY, measures: EVERYBODY, revisions: EVERYBODY },
  ...{ people: ADMINISTRATOR, history: ADMINISTRATOR },
};

const asked = { slug: PLACE.inspection };
const fileFor = async (actor: SignedInActor, list: ListName, search: Record<string, string> = asked) => {
  const table = await LISTS[list].read(actor, search);
  return table && csvFile({ name: `${list}.csv`, ...table }).text();
};

test.each(LIST_NAMES)(
  'the list of %s is a file for those who have its page, and for nobody else',
  async (list) => {
    expect(EVERYBODY.filter((role) => isAgreed(role, LISTS[list].permission))).toEqual(FOR[list]);
    const table = await LISTS[list].read(office.people.administrator, asked);
    expect(table?.columns.length).toBeGreaterThan(3);
    for (const { name } of table?.columns ?? []) expect(name).toMatch(/^[a-z][a-z0-9_]+$/);
  },
);

test('a panel member’s files hold nothing of the office’s own, and no person', async () => {
  const { panelMember, ...others } = office.people;
  for (const list of LIST_NAMES.filter((one) => FOR[one].includes('panel'))) {
    const text = (await fileFor(panelMember, list)) ?? '';
    expect(text.split('\r\n').length, list).toBeGreaterThan(1);
    for (const canary of Object.values(CANARIES)) expect(text, list).not.toContain(canary);
    for (const { id, name } of Object.values(others)) {
      expect(text, list).not.toContain(id);
      expect(text, list).not.toContain(name);
    }
  }
});

test('the file of evidence is narrowed as the library is, and holds restricted evidence for its readers alone', async () => {
  const { administrator, officer, secondOfficer } = office.people;
  await fileEvidence(officer, newEvidence({ title: 'Canaryword, =1+1', visibility: 'restricted' }), NOW);
  expect(await fileFor(officer, 'evidence', { q: 'canaryword' })).toContain('Canaryword');
  for (const other of [administrator, secondOfficer])
    expect(await fileFor(other, 'evidence', { q: 'canaryword' })).not.toContain('Canaryword');
  expect(await fileFor(officer, 'evidence', { state: 'rejected' })).not.toContain('Canaryword');
});

test.each(['=1+1', '+1', '@SUM(A1)', '-1+1', '\t=1'])(
  'a title that begins as a formula does (%j) is text in the file',
  async (title) => {
    await fileEvidence(office.people.officer, newEvidence({ title: `${title} formulaword` }), NOW);
    const text = (await fileFor(office.people.officer, 'evidence', { q: 'formulaword' })) ?? '';
    const cells = text.split(/\r\n|,/).map((cell) => cell.replace(/^"/, ''));
    expect(cells.filter((cell) => /^[=+@\t]|^-\D|^-\d+\+/.test(cell))).toEqual([]);
  },
);

test('an inspection that is not there has no list', async () => {
  for (const list of ['promises', 'sentences'] as const)
    expect(await LISTS[list].read(office.people.officer, { slug: 'none' }), list).toBeNull();
});

test('a list that somebody takes away is in the history: which, and how many rows', async () => {
  await recordDownload(office.people.panelMember, { list: 'promises', rows: 25 });
  const [newest] = await listUncoveredEvents({ limit: 1 });
  expect(newest).toMatchObject({
    ...{ action: 'list downloaded', actorName: 'Pat Panel', subject: { kind: 'list', id: 'promises' } },
    detail: { list: 'promises', rows: 25 },
  });
});
