import { afterEach, beforeEach, expect, test } from 'vitest';
import { appendEvent } from '@/lib/data/audit/audit';
import { closeDatabase } from '@/lib/data/database';
import { hasInspection, insertBodies, insertInspection } from '@/lib/data/inspections/imports';
import { findInspection, listInspections } from '@/lib/data/inspections/inspections';
import { findOffice } from '@/lib/data/inspections/office';
import { findRecommendation, listRecommendations } from '@/lib/data/recommendations/recommendations';
import { findUncoveredRecommendation } from '@/lib/data/uncovered/recommendations';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { day } from '@/lib/domain/day';
import {
  INSPECTION,
  INSPECTION_KEY,
  type Office,
  openOfficeWith,
  PLACE,
} from '@/tests/support/record-builders';

const OTHER = { body: 'another-office', inspection: PLACE.inspection };
const ID = '00000000-0000-4000-8000-000000000010';

/** The same report, answered by another body too, and published later than the office's own. */
async function answerItTwice(): Promise<void> {
  await insertBodies([
    { slug: OTHER.body, kind: 'local policing body', name: 'Another', shortName: 'Another', onsCode: null },
  ]);
  await insertInspection({
    ...INSPECTION,
    ...{ id: ID, bodySlug: OTHER.body, publishedOn: day('2022-01-01') },
    recommendations: INSPECTION.recommendations.map((one) => ({ ...one, summary: 'Of another body' })),
  });
  await appendEvent({
    actor: SERVICE_ACTOR,
    subject: { kind: 'inspection', id: ID },
    event: {
      action: 'response imported',
      detail: { inspection: PLACE.inspection, recommendations: 2, responses: 2 },
    },
  });
}

let office: Office;
beforeEach(async () => {
  office = await openOfficeWith('an_office_beside_another', answerItTwice);
});
afterEach(closeDatabase);

test('two bodies answer an inspection of the same name; an address of the office names its own', async () => {
  expect(await findOffice()).toMatchObject({ slug: 'office' });
  expect((await listInspections()).map(({ body }) => body.slug)).toEqual(['office']);
  expect((await findInspection(PLACE.inspection))?.body.slug).toBe('office');
  const { officer } = office.people;
  const found = await findRecommendation(officer, PLACE.inspection, '5');
  expect(found).toMatchObject({ bodySlug: 'office', summary: 'What recommendation 5 asks' });
  expect(await listRecommendations(officer, PLACE.inspection)).toHaveLength(2);
});

test('a key names the inspection of either body, and of no third', async () => {
  expect(await findUncoveredRecommendation({ ...OTHER, ref: '5' })).toMatchObject({
    ...{ bodySlug: OTHER.body, inspectionSlug: PLACE.inspection, summary: 'Of another body' },
  });
  expect(await hasInspection(OTHER)).toBe(true);
  expect(await hasInspection(INSPECTION_KEY)).toBe(true);
  expect(await hasInspection({ ...OTHER, body: 'a-third' })).toBe(false);
});

test('the database refuses a second inspection of the same name for one body', async () => {
  const again = insertInspection({ ...INSPECTION, id: '00000000-0000-4000-8000-000000000011' });
  await expect(again).rejects.toThrow();
});
