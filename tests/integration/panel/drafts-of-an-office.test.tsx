import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { panelGridRows } from '@/components/panel/panel-grid-rows';
import { PanelOverview } from '@/components/panel/panel-overview';
import { PanelRecommendationView } from '@/components/panel/recommendation/recommendation-view';
import { PromiseGridView } from '@/components/promises/promise-grid-view';
import { appendEvent } from '@/lib/data/audit/audit';
import { LISTS } from '@/app/api/exports/lists/lists';
import { closeDatabase, database } from '@/lib/data/database';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { insertMeasure } from '@/lib/data/measures/catalogue';
import { findInspection } from '@/lib/data/inspections/inspections';
import { listMeasures } from '@/lib/data/measures/measures';
import { readPanel } from '@/lib/data/panel';
import { searchPanel } from '@/lib/data/search/search-panel';
import { listUncoveredRecommendations } from '@/lib/data/uncovered/recommendations';
import { day } from '@/lib/domain/day';
import { asPanelMember } from '@/lib/domain/outside/panel-view';
import { STANDING_COLUMNS, standingRows } from '@/lib/domain/recommendations/standing-rows';
import { machineCsv } from '@/lib/publishing/machine-csv';
import { confirmPromise } from '@/lib/services/promises/confirm-promise';
import { confirmRequirement } from '@/lib/services/recommendations/confirm-requirement';
import { measureForTests } from '../../support/figures-office';
import { INSPECTION_KEY, NOW, openOfficeWith, PLACE, type Office } from '../../support/record-builders';
import { refusalOf } from '../../support/refusals';

const DRAFT = 'DRAFTMARKER';
const TODAY = day('2026-11-24');
let office: Office;

beforeAll(async () => {
  await closeDatabase();
  office = await openOfficeWith('an_office_with_drafts', async () => {
    const detail = { organisation: 'office' };
    await appendEvent({
      actor: SERVICE_ACTOR,
      subject: { kind: 'service', id: PLACE.inspection },
      event: { action: 'service set up', detail },
    });
    const links = { inspection: INSPECTION_KEY, recommendations: ['5'], requirements: ['5a', '5b'] };
    await insertMeasure(measureForTests('X.2'), links);
    await database()
      .$executeRaw`UPDATE requirement SET text = text || ${` ${DRAFT}`} WHERE confirmed_at IS NULL`;
    await database()
      .$executeRaw`UPDATE commitment SET promise = promise || ${` ${DRAFT}`} WHERE confirmed_at IS NULL`;
  });
});
afterAll(closeDatabase);

/** What the panel's pages and files hold, in this office that is no trial. */
async function everythingOutside(): Promise<string> {
  const reader = asPanelMember(office.people.panelMember);
  const inspection = await findInspection(PLACE.inspection);
  if (!inspection) throw new Error('There is no inspection');
  const asked = { inspectionSlug: PLACE.inspection, since: day('2020-01-01') };
  const panel = await readPanel(reader, asked);
  const { recommendations, document } = panel;
  const measures = await listMeasures(reader);
  const pages = [
    <PanelOverview
      key="overview"
      {...{ ...panel, inspection, measures, today: TODAY }}
      inspections={[inspection]}
      lookBack={{ days: 90, choices: [90], since: day('2020-01-01') }}
    />,
    ...recommendations.map((recommendation) => (
      <PanelRecommendationView
        links={[]}
        key={recommendation.ref}
        {...{ inspection, recommendation, measures, document, today: TODAY }}
      />
    )),
    <PromiseGridView
      key="grid"
      back={{ href: '/panel', text: 'Back' }}
      home="/panel"
      inspection={PLACE.inspection}
      rows={panelGridRows(recommendations)}
      today={TODAY}
      until={TODAY}
    />,
  ].map((page) => renderToStaticMarkup(page));
  const found = await searchPanel(reader, { words: DRAFT, kind: null });
  const promises = await LISTS.promises.read(reader, { slug: PLACE.inspection });
  return [
    JSON.stringify([found, promises]),
    JSON.stringify(panel),
    JSON.stringify(measures),
    machineCsv(STANDING_COLUMNS, standingRows(recommendations)),
    ...pages,
  ].join();
}

test('where nobody has confirmed anything the panel reads no part, no promise and no tie to a part', async () => {
  const outside = await everythingOutside();
  expect(outside).not.toContain(DRAFT);
  expect(outside).toContain('We are checking how we split the inspectors’ words into parts.');
  expect(outside).toContain('We are checking which sentences of the response are promises.');
  const measures = await listMeasures(asPanelMember(office.people.panelMember));
  expect(measures.flatMap(({ requirements }) => requirements)).toEqual([]);
});

test('what an officer confirms the panel reads, and nothing else', async () => {
  const [recommendation] = (await listUncoveredRecommendations(INSPECTION_KEY)).filter(
    ({ ref }) => ref === PLACE.recommendation,
  );
  const part = recommendation?.requirements[0];
  const promise = recommendation?.responses[0]?.promises[0];
  if (!part || !promise) throw new Error('The recommendation has no part or promise');
  const { officer } = office.people;
  await confirmRequirement(officer, { ...PLACE, requirement: part.ref, version: part.version }, NOW);
  const sent = { ...PLACE, promise: promise.id, version: promise.version };
  await confirmPromise(officer, sent, NOW);
  const outside = await everythingOutside();
  const measures = await listMeasures(asPanelMember(office.people.panelMember));
  expect(measures.flatMap(({ requirements }) => requirements.map(({ ref }) => ref))).toEqual([part.ref]);
  for (const confirmed of [part.text, promise.promise]) expect(outside).toContain(confirmed);
  const others = (await listUncoveredRecommendations(INSPECTION_KEY)).flatMap(
    ({ requirements, responses }) => [
      ...requirements.filter(({ confirmed }) => !confirmed).map(({ text }) => text),
      ...responses.flatMap(({ promises }) =>
        promises.filter(({ confirmed }) => !confirmed).map((one) => one.promise),
      ),
    ],
  );
  expect(others.length).toBeGreaterThan(0);
  for (const words of others) expect(outside).not.toContain(words);
  const again = await refusalOf(confirmPromise(officer, { ...sent, version: sent.version + 1 }, NOW));
  expect(again.sentence).toBe('This wording is already confirmed.');
});
