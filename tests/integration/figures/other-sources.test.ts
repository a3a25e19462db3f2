import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FigureOriginsView } from '@/components/figures/figure-origins-view';
import { closeDatabase } from '@/lib/data/database';
import { findUncoveredFigureImport } from '@/lib/data/uncovered/figure-imports';
import { findSeriesOrigins } from '@/lib/data/figures/figure-origins';
import { findMeasure, findMeasureOfOffice } from '@/lib/data/measures/measures';
import { day } from '@/lib/domain/day';
import { figureRows } from '@/lib/domain/figures/figure-rows';
import { NO_TARGET } from '@/lib/domain/figures/figure-import';
import { asPanelMember } from '@/lib/domain/outside/panel-view';
import type { SignedInActor } from '@/lib/domain/permissions';
import { findEntrySheet } from '@/lib/services/figures/entry-sheet';
import { receiveFigures, saveImport } from '@/tests/support/import-by-worker';
import { words } from '@/tests/unit/ui/markup';
import { FIRST_SOURCE, openOfficeWithMeasures, SERIES } from '@/tests/support/figures-office';
import { NOW, type Office } from '@/tests/support/record-builders';
import { publicMeasures } from '@/tests/support/covered';
import { decideNow } from '@/tests/support/decide-now';

const NEWSPAPER = 'A newspaper';

let office: Office;
beforeEach(async () => {
  office = await openOfficeWithMeasures();
});
afterEach(closeDatabase);

/** Saves one quarter of charges out of outcomes, as an officer uploads it. */
async function bringIn(row: string, source: string | null) {
  const { officer } = office.people;
  const file = new File([`Quarter,Charged,All outcomes\n${row}\n`], 'figures.csv');
  const target = { ...NO_TARGET, series: SERIES, source };
  const id = await receiveFigures(officer, { measure: 'X.2', file, target, mappingName: null }, NOW);
  const received = await findUncoveredFigureImport(id);
  await saveImport(officer, { id, planHash: received?.planHash ?? '' }, NOW);
  return received?.report;
}

const shownTo = async (actor: SignedInActor) =>
  (await findMeasure(actor, 'X.2'))?.series[0]?.observations.map(({ period, numerator }) => [
    period.end,
    numerator,
  ]);

async function originsPage(actor: SignedInActor): Promise<string> {
  const found = await findSeriesOrigins(actor, 'X.2', SERIES);
  if (!found) throw new Error('There is no such series');
  return words(
    renderToStaticMarkup(
      createElement(FigureOriginsView, { ...found, home: '/manage/measures', mayTie: false }),
    ),
  );
}

const AS_IT_WAS = [
  ['2026-03-31', 12],
  ['2026-06-30', 15],
];

test('a figure of another source replaces none of the series’ own on any page, file or edition', async () => {
  const report = await bringIn('2026/27 Q1,299,310', NEWSPAPER);
  expect(report?.counts).toMatchObject({ new: 0, changed: 0, 'other-source': 1 });
  await decideNow(office.database);
  const { officer, panelMember } = office.people;
  expect(await shownTo(officer)).toEqual(AS_IT_WAS);
  expect(await shownTo(asPanelMember(panelMember))).toEqual(AS_IT_WAS);
  const measure = await findMeasureOfOffice(officer, 'X.2');
  if (!measure) throw new Error('There is no such measure');
  expect(JSON.stringify(publicMeasures([measure]))).not.toMatch(/\b299\b|newspaper/i);
  expect(figureRows(measure).map(({ numerator, source }) => `${numerator}, ${source}`)).toEqual([
    `12, ${FIRST_SOURCE}`,
    `15, ${FIRST_SOURCE}`,
  ]);
});

test('the office reads what another source says beside the figure; the panel reads nothing of it', async () => {
  await bringIn('2026/27 Q1,299,310', NEWSPAPER);
  await bringIn('2026/27 Q2,298,310', NEWSPAPER);
  const forOffice = await originsPage(office.people.officer);
  expect(forOffice).toContain('Another source says 299 of 310 (96.5%). From: A newspaper');
  expect(forOffice).toContain('Figures from other sources only');
  expect(forOffice).toContain('298 of 310 (96.1%)');
  const forPanel = await originsPage(asPanelMember(office.people.panelMember));
  expect(forPanel).toContain('From: The force, by letter');
  expect(forPanel).not.toMatch(/\b29[89]\b|newspaper|other source/i);
});

test('a period of which only another source gives a figure is in no chart, and stays to be entered', async () => {
  await bringIn('2026/27 Q2,298,310', NEWSPAPER);
  expect(await shownTo(office.people.officer)).toEqual(AS_IT_WAS);
  const sheet = await findEntrySheet(office.people.officer, 'X.2', {
    series: SERIES,
    until: null,
    today: day('2026-11-24'),
  });
  expect(sheet?.rows.find(({ period }) => period.end === '2026-09-30')?.typed).toEqual({
    numerator: '',
    denominator: '',
  });
});

test('when the series’ own source gives the figure afterwards, that one is shown', async () => {
  await bringIn('2026/27 Q2,298,310', NEWSPAPER);
  expect((await bringIn('2026/27 Q2,9,310', null))?.counts).toMatchObject({ new: 1, 'other-source': 0 });
  expect(await shownTo(office.people.officer)).toEqual([...AS_IT_WAS, ['2026-09-30', 9]]);
});
