import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PanelRecommendationView } from '@/components/panel/recommendation/recommendation-view';
import { listChanges } from '@/lib/data/changes';
import { closeDatabase } from '@/lib/data/database';
import { listEvidence } from '@/lib/data/evidence/evidence';
import { findInspection } from '@/lib/data/inspections/inspections';
import { findRecommendation } from '@/lib/data/recommendations/recommendations';
import { day, dayInLondon } from '@/lib/domain/day';
import { asPanelMember, panelView } from '@/lib/domain/outside/panel-view';
import { fileAccepted, NOW, openOffice, PLACE, type Office } from '@/tests/support/record-builders';

const TITLE = 'Minutes that nobody has summed up';
const CANARY = 'canary-note-of-the-office';
let office: Office;

beforeAll(async () => {
  office = await openOffice();
  await fileAccepted(office, { visibility: 'panel', title: TITLE, publicSummary: null, description: CANARY });
});
afterAll(closeDatabase);

test('of evidence without a summary a panel member reads the title, and nothing of the office’s note', async () => {
  const reader = asPanelMember(office.people.panelMember);
  const inspection = await findInspection(PLACE.inspection);
  const whole = await findRecommendation(reader, PLACE.inspection, PLACE.recommendation);
  if (!inspection || !whole) throw new Error('The office of these tests is not filled');
  const recommendation = panelView(whole, await listEvidence(reader, whole.id));
  expect(recommendation.evidence).toMatchObject([{ title: TITLE, summary: '' }]);
  const page = renderToStaticMarkup(
    <PanelRecommendationView
      links={[]}
      {...{ inspection, recommendation }}
      document={null}
      measures={[]}
      today={dayInLondon(NOW)}
    />,
  );
  expect(page).toContain(TITLE);
  const changes = await listChanges(reader, {
    inspectionSlug: PLACE.inspection,
    since: day('2020-01-01'),
  });
  expect(changes.evidence).toMatchObject([{ title: TITLE, summary: null }]);
  for (const text of [page, JSON.stringify({ recommendation, changes })]) expect(text).not.toContain(CANARY);
});
