import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PanelRecommendationView } from '@/components/panel/recommendation/recommendation-view';
import { RecommendationView } from '@/components/recommendations/recommendation-view';
import { TodayView } from '@/components/today/today-view';
import { appendEvent } from '@/lib/data/audit/audit';
import { insertMeasure, insertSeries } from '@/lib/data/measures/catalogue';
import { closeDatabase, inTransaction, openDatabase } from '@/lib/data/database';
import { listMeasures } from '@/lib/data/measures/measures';
import { readRecommendationPage } from '@/lib/data/recommendations/recommendation-page';
import { readToday } from '@/lib/data/today';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { day } from '@/lib/domain/day';
import { panelView } from '@/lib/domain/outside/panel-view';
import { EMPTY_FORM } from '@/lib/schemas/form-state';
import { askForFigures } from '@/lib/services/figures/ask-for-figures';
import { recordForceAnswer } from '@/lib/services/recommendations/record-force-answer';
import {
  forceAnswer,
  INSPECTION_KEY,
  NOW,
  type Office,
  openOffice,
  PLACE,
} from '@/tests/support/record-builders';
import { decideNow } from '@/tests/support/decide-now';

const TODAY = day('2026-11-24');
const SENTENCE =
  'The force reports this complete, but the latest figures do not show it (no unusual change in measure 5.1, to 31 March 2026).';

const LEVEL = [50, 52, 49, 51, 50, 48, 51, 50, 49, 52, 50, 51];

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await closeDatabase();
  openDatabase(office.database.owner);
  await inTransaction(async () => {
    await insertMeasure(
      {
        ...{ ref: '5.1', position: 1, title: 'Early advice considered', definition: 'Recorded decisions.' },
        ...{ numerator: null, denominator: null, unit: 'percent', frequency: 'yearly', basis: 'decision' },
        ...{ direction: 'up', source: 'The force', scope: 'Rape', caution: null, reading: null },
        disclosureRule: 'standard',
      },
      { inspection: INSPECTION_KEY, recommendations: ['5'], requirements: ['5a'] },
    );
    await insertSeries({
      ...{ slug: 'early-advice', measureRef: '5.1', title: 'Early advice considered', areaCode: 'E23000036' },
      ...{ area: 'Avon and Somerset', scope: 'Rape', basis: 'decision', periodType: 'financial-year' },
      ...{ unit: 'percent', source: 'The force', sourceUrl: null, licence: 'Supplied', note: null },
      observations: LEVEL.map((value, index) => ({
        period: {
          type: 'financial-year',
          start: day(`${2014 + index}-04-01`),
          end: day(`${2015 + index}-03-31`),
        },
        ...{ numerator: null, denominator: null, value, flags: [], revision: 1 },
      })),
    });
    await appendEvent({
      actor: SERVICE_ACTOR,
      subject: { kind: 'measure', id: '5.1' },
      event: { action: 'figures loaded', detail: { measure: '5.1', series: 1, observations: 12 } },
    });
  });
  await decideNow(office.database);
  const done = forceAnswer({ says: 'complete' });
  await recordForceAnswer(office.people.officer, done, NOW);
  const request = { measure: '5.1', askedOf: 'The force', dueOn: day('2026-12-18'), note: 'The last year' };
  await askForFigures(office.people.officer, request, NOW);
});
afterAll(closeDatabase);

const noAction = async () => EMPTY_FORM;

test('an officer and a panel member read the same sentence where a claim and the figures part ways', async () => {
  const { officer, panelMember } = office.people;
  const page = await readRecommendationPage(officer, PLACE.inspection, PLACE.recommendation);
  if (!page) throw new Error('No recommendation');
  const staff = renderToStaticMarkup(
    <RecommendationView
      historyPage={1}
      {...page}
      role="officer"
      today={TODAY}
      confirmAction={noAction}
      confirmPromiseAction={noAction}
    />,
  );
  const panel = renderToStaticMarkup(
    <PanelRecommendationView
      links={[]}
      inspection={page.inspection}
      recommendation={panelView(page.recommendation, [])}
      measures={await listMeasures(panelMember)}
      document={null}
      today={TODAY}
    />,
  );
  for (const html of [staff, panel]) expect(html).toContain(SENTENCE);
});

test('an officer finds it on the first page, with the figures that were asked for', async () => {
  const { officer } = office.people;
  const records = await readToday(officer, TODAY);
  const html = renderToStaticMarkup(
    <TodayView
      firstSteps={[]}
      {...records}
      person={officer}
      hour={9}
      today={TODAY}
      waiting={[]}
      waitingForOthers={[]}
      status={undefined}
    />,
  );
  expect(html).toContain('Conflicting evidence (1)');
  expect(html).toContain(SENTENCE);
  expect(html).toContain('Figures asked for (1)');
  expect(html).toContain('18 December 2026');
});
