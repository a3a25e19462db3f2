import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MeasuresWall } from '@/components/measures/measures-wall';
import { MeasureView } from '@/components/measures/measure-view';
import { PanelOverview } from '@/components/panel/panel-overview';
import { PanelRecommendationView } from '@/components/panel/recommendation/recommendation-view';
import { listChanges } from '@/lib/data/changes';
import { closeDatabase } from '@/lib/data/database';
import { listEvidence } from '@/lib/data/evidence/evidence';
import { findInspection } from '@/lib/data/inspections/inspections';
import { findMeasure } from '@/lib/data/measures/measures';
import { readPanel } from '@/lib/data/panel';
import { listMeasureChanges } from '@/lib/data/measures/measure-changes';
import { listRecommendationNames } from '@/lib/data/recommendations/recommendation-names';
import { findRecommendation, listRecommendations } from '@/lib/data/recommendations/recommendations';
import { addDays, day, dayInLondon } from '@/lib/domain/day';
import { FIGURE_COLUMNS, figureRows } from '@/lib/domain/figures/figure-rows';
import { STANDING_COLUMNS, standingRows } from '@/lib/domain/recommendations/standing-rows';
import { asPanelMember, panelView } from '@/lib/domain/outside/panel-view';
import type { SignedInActor } from '@/lib/domain/permissions';
import { machineCsv } from '@/lib/publishing/machine-csv';
import { NOW, openOffice, PLACE, type Office } from '../../support/record-builders';
import { CANARIES, fillOffice, FOR_PANEL } from './panel-office';

let today = dayInLondon(NOW);
const since = day('2020-01-01');
let office: Office;

beforeAll(async () => {
  office = await openOffice();
  await fillOffice(office);
  // Some of it is stamped by the database's own clock and some by that of the tests: look back over both. The day is asked
  // for after the last stamp, so that a run over midnight looks back far enough as well.
  [, today = today] = [dayInLondon(NOW), dayInLondon(new Date())].toSorted();
});
afterAll(closeDatabase);

/** Everything a person is given when they read the panel's pages: the values first, then the pages as HTML. */
async function everythingFor(actor: SignedInActor): Promise<{ values: unknown; pages: string[] }> {
  const reader = asPanelMember(actor);
  const inspection = await findInspection(PLACE.inspection);
  const whole = await findRecommendation(reader, PLACE.inspection, PLACE.recommendation);
  const measure = await findMeasure(reader, '5.1');
  if (!inspection || !whole || !measure) throw new Error('The office of these tests is not filled');
  const asked = { inspectionSlug: PLACE.inspection, since };
  const { recommendations, changes, measures, document } = await readPanel(reader, asked);
  const recommendation = panelView(whole, await listEvidence(reader, whole.id));
  const names = await listRecommendationNames();
  const lookBack = { days: 90, choices: [90], since };
  const home = '/panel/measures';
  return {
    values: { recommendations, recommendation, changes, measures, document },
    pages: [
      <PanelOverview
        key="overview"
        {...{ inspection, recommendations, measures, changes, document, lookBack, today }}
        inspections={[inspection]}
      />,
      <PanelRecommendationView
        links={[]}
        key="one"
        {...{ inspection, recommendation, measures, document, today }}
      />,
      <MeasuresWall key="wall" {...{ measures, home }} recommendations={names} />,
      <MeasureView
        key="measure"
        {...{ measure, home, today }}
        changes={await listMeasureChanges(reader, measure.ref)}
      />,
    ].map((page) => renderToStaticMarkup(page)),
  };
}

const readers = ['panelMember', 'officer', 'approver', 'administrator'] as const;

test.each(readers)(
  'nothing of the office’s own reaches the panel’s pages when a %s opens them',
  async (who) => {
    const { values, pages } = await everythingFor(office.people[who]);
    const names = Object.values(office.people).map(({ name }) => name);
    for (const text of [JSON.stringify(values), ...pages]) {
      for (const canary of [...Object.values(CANARIES), ...names]) expect(text).not.toContain(canary);
      for (const { id } of Object.values(office.people)) expect(text).not.toContain(id);
    }
  },
);

test('a panel member sees where a part stood before and now, and why', async () => {
  const { pages } = await everythingFor(office.people.panelMember);
  expect(pages[0]).toContain('Not yet assessed');
  expect(pages[0]).toContain('The force showed us the new form');
});

test('a panel member reads what would change the office’s mind, beside the part', async () => {
  const { pages } = await everythingFor(office.people.panelMember);
  expect(pages[1]).toMatch(/What would change the office’s mind.*A second sample of closed cases/);
});

test('a panel member sees the promise that was found late, and the evidence accepted for the panel', async () => {
  const changes = await listChanges(office.people.panelMember, { inspectionSlug: PLACE.inspection, since });
  expect(changes.promises).toMatchObject([
    { recommendationRef: '5', before: 'unknown', after: 'late', checkedOn: '2026-11-23' },
  ]);
  const { title, summary } = FOR_PANEL;
  expect(changes.evidence).toMatchObject([
    { title, summary, requirements: [{ recommendationRef: '5', requirementRef: '5a' }] },
  ]);
});

test('an approver who asks what changed is told of the evidence an approver may see', async () => {
  const changes = await listChanges(office.people.approver, { inspectionSlug: PLACE.inspection, since });
  const titles = changes.evidence.map(({ title }) => title).toSorted();
  expect(titles).toEqual([FOR_PANEL.title, CANARIES.officeTitle, CANARIES.restrictedTitle].toSorted());
});

test('nothing is new to a reader who looks from tomorrow on', async () => {
  const tomorrow = { inspectionSlug: PLACE.inspection, since: addDays(today, 1) };
  expect(await listChanges(office.people.panelMember, tomorrow)).toEqual({
    assessments: [],
    promises: [],
    evidence: [],
  });
});

test('what changed in one inspection is not told of another', async () => {
  const other = { inspectionSlug: 'another-inspection', since };
  const { assessments, promises, evidence } = await listChanges(office.people.approver, other);
  expect([assessments, promises, evidence]).toEqual([[], [], []]);
});

test('a count of 3 people is hidden from the panel’s file and page, and not from the office', async () => {
  const fileFor = async (actor: SignedInActor) => {
    const measure = await findMeasure(actor, '5.1');
    return machineCsv(FIGURE_COLUMNS, measure ? figureRows(measure) : []);
  };
  const [panel, staff] = await Promise.all([
    fileFor(office.people.panelMember),
    fileFor(office.people.officer),
  ]);
  expect(staff).toContain(',3,40,7.5,');
  expect(panel).not.toContain(',3,40,');
  expect(panel).not.toContain('7.5');
  expect(panel).toContain('[c]');
  const { pages } = await everythingFor(office.people.officer);
  for (const page of pages) expect(page).not.toContain('7.5%');
});

test('the file of recommendations holds the standing and the reason, and nothing of the office’s own', async () => {
  const list = await listRecommendations(office.people.officer, PLACE.inspection);
  const csv = machineCsv(STANDING_COLUMNS, standingRows(list.map((one) => panelView(one))));
  expect(csv).toContain('The force showed us the new form');
  const names = Object.values(office.people).map(({ name }) => name);
  for (const canary of [...Object.values(CANARIES), ...names]) expect(csv).not.toContain(canary);
});
