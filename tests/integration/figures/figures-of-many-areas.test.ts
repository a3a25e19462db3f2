import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { closeDatabase } from '@/lib/data/database';
import { findMeasureForFigures } from '@/lib/data/figures/figures';
import { findUncoveredFigureImport } from '@/lib/data/uncovered/figure-imports';
import { listUncoveredFigures } from '@/lib/data/uncovered/figures';
import { NO_TARGET } from '@/lib/domain/figures/figure-import';
import { chooseHowToRead, receiveFigures, saveImport } from '@/tests/support/import-by-worker';
import { openOfficeWithMeasures } from '@/tests/support/figures-office';
import { NOW, type Office } from '@/tests/support/record-builders';

const TARGET = { ...NO_TARGET, source: 'A test' };
const FORCES = ['Avon and Somerset', 'Dorset', 'Wiltshire'];

let office: Office;
beforeAll(async () => {
  office = await openOfficeWithMeasures();
});
afterAll(closeDatabase);

/** A file with 2 quarters of each force; the second of each is `more` higher. Returns what saving it would do. */
async function dryRun(forces: readonly string[], more = 0) {
  const lines = forces.flatMap((force, at) => [
    `${force},2026/27 Q1,${20 + at}`,
    `${force},2026/27 Q2,${30 + at + more}`,
  ]);
  const file = new File([['Force,Quarter,Offences', ...lines].join('\n')], 'forces.csv');
  const { officer } = office.people;
  const id = await receiveFigures(officer, { measure: 'X.1', file, target: TARGET, mappingName: null }, NOW);
  await chooseHowToRead(officer, { id, target: TARGET, choices: { areas: 'Force' }, saveAs: null }, NOW);
  const read = await findUncoveredFigureImport(id);
  return { id, planHash: read?.planHash ?? '', report: read?.report };
}

test('the figures of many forces are compared with the record in 1 query, each force with its own', async () => {
  await saveImport(office.people.officer, await dryRun(FORCES), NOW);
  const asked = vi.spyOn(pg.Client.prototype, 'query');
  const { report } = await dryRun([...FORCES, 'Devon and Cornwall'], 5);
  const queries = asked.mock.calls
    .map((call) => JSON.stringify(call[0]))
    .filter((text) => text.includes('from observation'));
  asked.mockRestore();
  expect(queries).toHaveLength(1);
  expect(report?.series.map(({ title, counts }) => [title, counts.same, counts.changed, counts.new])).toEqual(
    [
      ...FORCES.map((force) => [`Offences recorded, ${force}`, 1, 1, 0]),
      ['Offences recorded, Devon and Cornwall', 0, 0, 2],
    ],
  );
});

test('figures of several series come each under its own series, and a series without any has none', async () => {
  const [ofX1, ofX2] = await Promise.all(['X.1', 'X.2'].map(findMeasureForFigures));
  const series = [...(ofX1?.series ?? []), ...(ofX2?.series ?? [])];
  const [first] = series;
  if (!first) throw new Error('No series');
  const empty = { ...first, id: crypto.randomUUID() };
  const found = await listUncoveredFigures([empty, ...series.toReversed()]);
  expect(found.get(empty.id)).toEqual([]);
  expect(series.map(({ id }) => found.get(id)?.map(({ numerator }) => numerator))).toEqual([
    [20, 30],
    [21, 31],
    [22, 32],
    [12, 15],
  ]);
  expect(await listUncoveredFigures([])).toEqual(new Map());
});
