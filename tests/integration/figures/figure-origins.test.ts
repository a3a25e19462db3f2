import { afterAll, beforeAll, expect, test } from 'vitest';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { closeDatabase } from '@/lib/data/database';
import { findUncoveredFigureImport } from '@/lib/data/uncovered/figure-imports';
import { findSeriesOrigins, listEvidenceForMeasure } from '@/lib/data/figures/figure-origins';
import { NO_TARGET } from '@/lib/domain/figures/figure-import';
import type { FigureHistory } from '@/lib/domain/figures/figure-origin';
import { listRevisions } from '@/lib/data/revision-log';
import { asPanelMember } from '@/lib/domain/outside/panel-view';
import type { SignedInActor } from '@/lib/domain/permissions';
import { decideEvidence } from '@/lib/services/evidence/decide-evidence';
import { fileEvidence } from '@/lib/services/evidence/file-evidence';
import { receiveFigures, saveImport } from '@/tests/support/import-by-worker';
import { tieEvidenceToFigure } from '@/lib/services/figures/tie-evidence-to-figure';
import { openOfficeWithMeasures, SERIES } from '@/tests/support/figures-office';
import { acceptance, fileAccepted, newEvidence, NOW, type Office } from '@/tests/support/record-builders';
import { refusalOf } from '@/tests/support/refusals';
import { decideNow } from '@/tests/support/decide-now';

let office: Office;
beforeAll(async () => {
  office = await openOfficeWithMeasures();
  await importRevision();
});
afterAll(closeDatabase);

/** The file gives 4 charges for a quarter that the record has 15 for. */
async function importRevision(): Promise<void> {
  const { officer } = office.people;
  const file = new File(['Quarter,Charged,All outcomes\n2026/27 Q1,4,310\n'], 'small.csv');
  const input = { measure: 'X.2', file, target: NO_TARGET, mappingName: null };
  const id = await receiveFigures(officer, input, NOW);
  const planHash = (await findUncoveredFigureImport(id))?.planHash ?? '';
  await saveImport(officer, { id, planHash }, NOW);
}

async function historiesFor(actor: SignedInActor): Promise<FigureHistory[]> {
  return (await findSeriesOrigins(actor, 'X.2', SERIES))?.histories ?? [];
}

async function newestFor(actor: SignedInActor) {
  const [history] = await historiesFor(actor);
  if (!history) throw new Error('The series has no figure');
  return history.newest;
}

async function tie(evidence: string, actor = office.people.officer): Promise<void> {
  const { id: figure } = await newestFor(office.people.officer);
  await tieEvidenceToFigure(actor, { measure: 'X.2', series: SERIES, figure, evidence }, NOW);
}

test('an officer reads what a figure was before, and the file of each revision with its hash', async () => {
  const [history] = await historiesFor(office.people.officer);
  expect(history?.newest).toMatchObject({ numerator: 4, revision: 2, file: { name: 'small.csv' } });
  expect(history?.newest.file?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(history?.earlier).toMatchObject([{ numerator: 15, revision: 1, file: null }]);
});

test('a panel member reads neither the small count, nor what it was before, nor the hash of its file', async () => {
  await decideNow(office.database);
  const panel = asPanelMember(office.people.panelMember);
  const text = JSON.stringify(await findSeriesOrigins(panel, 'X.2', SERIES));
  const [history] = await historiesFor(panel);
  expect(history?.newest).toMatchObject({ numerator: null, flags: ['r', 'c'], file: null });
  expect(history?.earlier).toMatchObject([{ numerator: null, denominator: null, isWithheld: true }]);
  expect(text).not.toMatch(/"numerator":(4|15)\b|small\.csv|sha256/);
});

test('the log of revisions tells the office both numbers, and a panel member that there was a revision', async () => {
  await decideNow(office.database);
  const readPast = () => ({ measures: [] });
  const [told] = await listRevisions(office.people.officer, readPast);
  expect(told).toMatchObject({ ref: 'X.2', slug: SERIES, figures: { was: expect.stringMatching(/^15 of/) } });
  const lines = await listRevisions(asPanelMember(office.people.panelMember), readPast);
  expect(lines).toMatchObject([{ ref: 'X.2', slug: SERIES, figures: null }]);
});

test('evidence tied to a figure is found beside it, with an event in the officer’s name', async () => {
  const { officer } = office.people;
  const id = await fileAccepted(office, { title: 'Dip sample of charges', visibility: 'panel' });
  expect(await listEvidenceForMeasure(officer, 'X.2')).toContainEqual({ id, title: 'Dip sample of charges' });
  await tie(id);
  const place = { inspection: '2021-phase-one', recommendation: '5' };
  expect((await newestFor(officer)).evidence).toMatchObject([{ id, title: 'Dip sample of charges', place }]);
  const [event] = await listUncoveredEvents({ subject: { kind: 'measure', id: 'X.2' }, limit: 1 });
  expect(event).toMatchObject({
    actorName: 'Olive Officer',
    action: 'evidence tied to a figure',
    detail: { series: SERIES, period: 'April to June 2026', revision: 2, title: 'Dip sample of charges' },
  });
  expect((await refusalOf(tie(id))).sentence).toBe('This evidence is already linked to the figure.');
});

test('a panel member sees of the evidence only what was accepted and is marked for the panel', async () => {
  const title = 'For the office alone';
  await tie(await fileAccepted(office, { title, visibility: 'opcc' }));
  await tie(await fileEvidence(office.people.officer, newEvidence({ title, visibility: 'panel' }), NOW));
  const titlesFor = async (actor: SignedInActor) => (await newestFor(actor)).evidence.map((one) => one.title);
  expect(await titlesFor(office.people.officer)).toEqual(['Dip sample of charges', title, title]);
  expect(await titlesFor(asPanelMember(office.people.panelMember))).toEqual(['Dip sample of charges']);
});

test('evidence that was rejected, or that is not there, supports no figure, and a panel member ties none', async () => {
  const { officer, approver, panelMember } = office.people;
  const id = await fileEvidence(officer, newEvidence(), NOW);
  await decideEvidence(approver, { ...acceptance(id), decision: 'rejected' }, NOW);
  expect((await refusalOf(tie(id))).sentence).toContain('was rejected');
  expect((await refusalOf(tie('00000000-0000-4000-8000-00000000dead'))).code).toBe('not-found');
  expect((await refusalOf(tie(id, panelMember))).code).toBe('not-allowed');
});

test('a series is found only under its own measure', async () => {
  expect(await findSeriesOrigins(office.people.officer, 'X.1', SERIES)).toBeNull();
});
