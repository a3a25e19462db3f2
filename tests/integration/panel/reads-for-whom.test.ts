import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '@/lib/data/database';
import { findSeriesOrigins } from '@/lib/data/figures/figure-origins';
import {
  findMeasure,
  listMeasures,
  listMeasuresOf,
  listMeasuresOfRequirements,
} from '@/lib/data/measures/measures';
import { readPanel } from '@/lib/data/panel';
import { readRecommendationPage } from '@/lib/data/recommendations/recommendation-page';
import { findRecommendation } from '@/lib/data/recommendations/recommendations';
import { findUncoveredMeasure } from '@/lib/data/uncovered/measures';
import { keyOfRecommendation } from '@/lib/domain/paths/recommendation-key';
import { day } from '@/lib/domain/day';
import type { SignedInActor } from '@/lib/domain/permissions';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { recordForceAnswer } from '@/lib/services/recommendations/record-force-answer';
import {
  forceAnswer,
  INSPECTION_KEY,
  NOW,
  type Office,
  openOffice,
  PLACE,
} from '@/tests/support/record-builders';
import { fillOffice } from './panel-office';
import { measuresFor } from '@/tests/support/covered';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await fillOffice(office);
  const done = forceAnswer({ version: 2, says: 'complete' });
  await recordForceAnswer(office.people.officer, done, NOW);
});
afterAll(closeDatabase);

async function recommendation(reader: SignedInActor) {
  const found = await findRecommendation(reader, PLACE.inspection, PLACE.recommendation);
  if (!found) throw new Error('The office of these tests has a recommendation');
  return found;
}

/** Every read of measures that a page can import. */
const READS: Record<string, (reader: SignedInActor) => Promise<readonly PublicMeasure[]>> = {
  listMeasures,
  findMeasure: async (reader) => [await findMeasure(reader, '5.1')].filter((found) => found !== null),
  listMeasuresOf: async (reader) => listMeasuresOf(reader, keyOfRecommendation(await recommendation(reader))),
  listMeasuresOfRequirements: async (reader) => {
    const { requirements } = await recommendation(reader);
    return listMeasuresOfRequirements(
      reader,
      requirements.map(({ id }) => id),
    );
  },
  readRecommendationPage: async (reader) => {
    const page = await readRecommendationPage(reader, PLACE.inspection, PLACE.recommendation);
    return page?.measures ?? [];
  },
};

const counts = (measures: readonly PublicMeasure[]) =>
  measures.flatMap(({ ref, series }) =>
    series.flatMap(({ observations }) =>
      observations.map(({ numerator, denominator }) => `${ref}: ${numerator ?? '[c]'} of ${denominator}`),
    ),
  );

describe.each(Object.entries(READS))('%s', (_name, read) => {
  test.each(['officer', 'approver', 'administrator'] as const)(
    'gives an %s the true counts',
    async (role) => {
      expect(counts(await read(office.people[role]))).toEqual([
        '5.1: 20 of 40',
        '5.1: 3 of 40',
        '5.1: 22 of 40',
      ]);
    },
  );

  test('gives a panel member the counts after disclosure control', async () => {
    const uncovered = await findUncoveredMeasure('5.1');
    if (!uncovered) throw new Error('The office of these tests has a measure');
    const shown = await read(office.people.panelMember);
    expect(shown).toEqual(measuresFor('panel', [uncovered]));
    expect(counts(shown)).toContain('5.1: [c] of 40');
    expect(counts(shown)).not.toContain('5.1: 3 of 40');
  });
});

test('the page of the panel has the counts after disclosure control, whoever looks at it as a panel member', async () => {
  const asked = { inspectionSlug: PLACE.inspection, since: day('2026-11-01') };
  const { measures } = await readPanel({ ...office.people.officer, role: 'panel' }, asked);
  expect(counts(measures)).toContain('5.1: [c] of 40');
  expect(JSON.stringify(measures)).not.toContain('"numerator":3');
});

test('where each figure of a series comes from is told to a panel member without a count of 3', async () => {
  const { officer, panelMember } = office.people;
  const told = async (reader: SignedInActor) =>
    JSON.stringify(await findSeriesOrigins(reader, '5.1', 'early-advice'));
  expect(await told(officer)).toContain('"numerator":3,');
  expect(await told(panelMember)).toContain('"numerator":null,');
  expect(await told(panelMember)).not.toContain('"numerator":3,');
});

test('a measure that is not there, or speaks to nothing that was asked about, is nobody’s to read', async () => {
  const { officer, panelMember } = office.people;
  for (const reader of [officer, panelMember]) {
    expect(await findMeasure(reader, '9.9')).toBeNull();
    expect(await listMeasuresOf(reader, { ...INSPECTION_KEY, ref: '99' })).toEqual([]);
    expect(await listMeasuresOfRequirements(reader, [])).toEqual([]);
  }
});
