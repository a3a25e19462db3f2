import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MeasuresWall } from '@/components/measures/measures-wall';
import { placeAt } from '@/components/site/place';
import { appendEvent } from '@/lib/data/audit/audit';
import { closeDatabase } from '@/lib/data/database';
import { listEvidence } from '@/lib/data/evidence/evidence';
import { insertInspection } from '@/lib/data/inspections/imports';
import { listInspections } from '@/lib/data/inspections/inspections';
import { listLinkChoices } from '@/lib/data/measures/measure-links';
import { listMeasureChanges } from '@/lib/data/measures/measure-changes';
import { findMeasureOfOffice, listMeasures, listMeasuresOf } from '@/lib/data/measures/measures';
import { listRecommendationNames } from '@/lib/data/recommendations/recommendation-names';
import { findRecommendation } from '@/lib/data/recommendations/recommendations';
import { listUncoveredEvidence } from '@/lib/data/uncovered/evidence';
import { listUncoveredMeasures } from '@/lib/data/uncovered/measures';
import { listUncoveredRecommendationsOf } from '@/lib/data/uncovered/recommendations';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { unnamedOffice } from '@/lib/domain/office/office-facts';
import { day } from '@/lib/domain/day';
import { keyOfRecommendation } from '@/lib/domain/paths/recommendation-key';
import { panelView } from '@/lib/domain/outside/panel-view';
import type { SignedInActor } from '@/lib/domain/permissions';
import { PATHS } from '@/lib/domain/paths/public';
import { renderDataFiles } from '@/lib/publishing/files';
import { listPages } from '@/lib/publishing/pages';
import { changeMeasureLinks } from '@/lib/services/measures/change-measure-links';
import { preparePublication } from '@/lib/services/publications/prepare-publication';
import { findUncoveredPublication } from '@/lib/data/uncovered/publications';
import { fillMeasures } from '@/tests/support/figures-office';
import { keyOf, partKey } from '@/tests/support/keys';
import {
  fileAccepted,
  INSPECTION,
  NOW,
  type Office,
  openOfficeWith,
  PLACE,
} from '@/tests/support/record-builders';
import { takeSnapshot } from '@/tests/support/covered';

const SECOND = '2023-phase-two';
const second = (ref: string) => ({ ...keyOf(ref), inspection: SECOND });
const [FIRST_TITLE, SECOND_TITLE] = ['Dip sample of the first', 'Dip sample of the second'];

/** What a page is drawn with beside its snapshot. */
const NO_FILES = {
  drawings: new Map<string, string>(),
  pictures: new Map<string, string[]>(),
  cssPath: '/assets/site.css',
  fileSizes: new Map<string, number>(),
};

/** A later inspection of the same body, with recommendations of the same numbers. */
async function addSecond(): Promise<void> {
  await fillMeasures();
  const id = '00000000-0000-4000-8000-000000000010';
  await insertInspection({
    ...INSPECTION,
    ...{ id, slug: SECOND, shortTitle: 'Phase two, 2023', publishedOn: day('2023-02-01') },
  });
  await appendEvent({
    actor: SERVICE_ACTOR,
    subject: { kind: 'inspection', id },
    event: {
      action: 'response imported',
      detail: { inspection: SECOND, recommendations: 2, responses: 2 },
    },
  });
}

let office: Office;
beforeAll(async () => {
  office = await openOfficeWith('an_office_with_two_inspections', addSecond);
  const { officer } = office.people;
  const reason = 'Each measure is about one of them';
  const link = (measure: string, ref: ReturnType<typeof keyOf>) =>
    changeMeasureLinks(
      officer,
      {
        measure,
        version: 1,
        recommendations: [ref],
        requirements: [{ recommendation: ref, ref: '1' }],
        reason,
      },
      NOW,
    );
  await link('X.1', keyOf('1'));
  await link('X.2', second('1'));
  const open = {
    requirements: ['1'],
    recommendation: '1',
    visibility: 'public',
    publicSummary: 'Read',
  } as const;
  await fileAccepted(office, { ...open, inspection: PLACE.inspection, title: FIRST_TITLE });
  await fileAccepted(office, { ...open, inspection: SECOND, title: SECOND_TITLE });
});
afterAll(closeDatabase);

/** What is beside recommendation 1 of an inspection: its measures, and the evidence of its parts. */
async function beside(reader: SignedInActor, inspection: string) {
  const found = await findRecommendation(reader, inspection, '1');
  if (!found) throw new Error(`No recommendation 1 in ${inspection}`);
  // The parts of these records are drafts, which a trial shows.
  const { evidence } = panelView(found, await listEvidence(reader, found.id), { showsDrafts: true });
  return {
    measures: (await listMeasuresOf(reader, keyOfRecommendation(found))).map(({ ref }) => ref),
    evidence: evidence.map(({ title, requirementRefs }) => [title, ...requirementRefs]),
  };
}

test.each(['officer', 'panelMember'] as const)(
  'nothing of one inspection stands under the same number of another, when a %s reads',
  async (who) => {
    const reader = office.people[who];
    expect(await beside(reader, PLACE.inspection)).toEqual({
      measures: ['X.1'],
      evidence: [[FIRST_TITLE, '1']],
    });
    expect(await beside(reader, SECOND)).toEqual({ measures: ['X.2'], evidence: [[SECOND_TITLE, '1']] });
  },
);

test.each(['officer', 'panelMember'] as const)(
  'the wall tells equal numbers apart, and narrows to one of them, when a %s reads',
  async (who) => {
    const [measures, recommendations] = await Promise.all([
      listMeasures(office.people[who]),
      listRecommendationNames(),
    ]);
    const wall = (recommendation: ReturnType<typeof keyOf>) =>
      renderToStaticMarkup(
        <MeasuresWall
          {...{ measures, recommendations }}
          chosen={{ recommendation }}
          home="/panel/measures"
        />,
      );
    expect(wall(keyOf('1'))).toContain('Offences recorded');
    expect(wall(keyOf('1'))).not.toContain('Charge rate');
    expect(wall(second('1'))).toContain('Charge rate');
    expect(wall(second('1'))).not.toContain('Offences recorded');
    expect(wall(second('1'))).toContain('for recommendation 1 (2023-phase-two)');
    expect(wall(second('1'))).toContain('?inspection=2021-phase-one&amp;recommendation=1');
  },
);

test('an edition holds every inspection, each under its own address, and equal numbers are told apart', async () => {
  const inspections = await listInspections();
  const snapshot = takeSnapshot({
    ...{ number: 1, datedOn: day('2026-11-24'), changeNote: 'First', unapprovedEdition: null },
    ...{ body: 'office', inspections: inspections.map((inspection) => ({ inspection })) },
    recommendations: await listUncoveredRecommendationsOf('office'),
    evidence: await listUncoveredEvidence('office'),
    ...{ measures: await listUncoveredMeasures(), supportLines: [], showsDrafts: true },
    office: unnamedOffice({ name: 'An office', shortName: 'Office' }),
  });
  const pages = new Map(listPages(snapshot).map((page) => [page.path, page]));
  for (const [slug, own, other] of [
    [PLACE.inspection, ['Offences recorded', FIRST_TITLE], ['Charge rate', SECOND_TITLE]],
    [SECOND, ['Charge rate', SECOND_TITLE], ['Offences recorded', FIRST_TITLE]],
  ] as const) {
    expect(pages.has(`/inspections/${slug}`)).toBe(true);
    const path = `/inspections/${slug}/recommendations/1`;
    const place = placeAt(path, { ...NO_FILES, snapshot });
    const html = renderToStaticMarkup(pages.get(path)?.draw(place) ?? null);
    for (const word of own) expect(html).toContain(word);
    for (const word of other) expect(html).not.toContain(word);
  }
  const csv = String(renderDataFiles(snapshot).find(({ path }) => path === PATHS.recommendationsCsv)?.body);
  expect(csv.split('\n').map((row) => row.split(',')[2])).toEqual(
    expect.arrayContaining([SECOND, PLACE.inspection]),
  );
});

test('what inspectors publish after the day of an edition is not in it', async () => {
  const inspections = (await listInspections()).map((inspection) => ({ inspection }));
  const { inspections: held, recommendations } = takeSnapshot({
    ...{ number: 1, datedOn: day('2022-01-01'), changeNote: 'First', unapprovedEdition: null },
    ...{ body: 'office', inspections, evidence: [], measures: [], supportLines: [], showsDrafts: true },
    recommendations: await listUncoveredRecommendationsOf('office'),
    office: unnamedOffice({ name: 'An office', shortName: 'Office' }),
  });
  expect(held.map(({ slug }) => slug)).toEqual([PLACE.inspection]);
  expect(new Set(recommendations.map(({ inspectionSlug }) => inspectionSlug))).toEqual(
    new Set([PLACE.inspection]),
  );
});

test('the form offers both, and a measure that moves from one to the other leaves a line that tells them apart', async () => {
  const { officer } = office.people;
  const choices = await listLinkChoices();
  expect(choices.map(({ key }) => key)).toEqual([second('1'), second('5'), keyOf('1'), keyOf('5')]);
  const [recommendations, requirements] = [[second('5'), keyOf('5')], [partKey('5a')]];
  const both = { measure: 'X.2', version: 2, recommendations, requirements, reason: 'It is about both' };
  await changeMeasureLinks(officer, both, NOW);
  expect(await findMeasureOfOffice(officer, 'X.2')).toMatchObject({ recommendations, requirements });
  const [change] = await listMeasureChanges(officer, 'X.2');
  expect(change?.office?.edits.map(({ from, to }) => [from, to])).toEqual([
    ['1 (2023-phase-two)', '5 (2023-phase-two), 5 (2021-phase-one)'],
    ['1 (2023-phase-two)', '5a (2021-phase-one)'],
  ]);
});

test('an edition is of the body, so whoever prepares one is asked for no inspection', async () => {
  const id = await preparePublication(
    office.people.officer,
    { changeNote: 'What changed is said here' },
    NOW,
  );
  expect(await findUncoveredPublication(id)).toMatchObject({ body: 'office', inspection: null });
});
