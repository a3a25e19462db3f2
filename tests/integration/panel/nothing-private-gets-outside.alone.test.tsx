import { readdirSync } from 'node:fs';
import type { ReactNode } from 'react';
import { prerenderToNodeStream } from 'react-dom/static';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { GET as getChart } from '@/app/api/exports/charts/[ref]/[picture]/route';
import { GET as getMeasure } from '@/app/api/exports/measures/[ref]/route';
import { GET as getRecommendations } from '@/app/api/exports/recommendations/route';
import PanelHomePage from '@/app/panel/page';
import PanelInspectionsPage from '@/app/panel/inspections/page';
import PanelPromisesPage from '@/app/panel/inspections/[slug]/promises/page';
import PanelRecommendationPage from '@/app/panel/inspections/[slug]/recommendations/[ref]/page';
import PanelMeasuresPage from '@/app/panel/measures/page';
import PanelComparePage from '@/app/panel/measures/compare/page';
import PanelRevisionsPage from '@/app/panel/measures/revisions/page';
import PanelMeasurePage from '@/app/panel/measures/[ref]/page';
import PanelSeriesPage from '@/app/panel/measures/[ref]/figures/[series]/page';
import PanelForcesPage from '@/app/panel/measures/[ref]/forces/page';
import PanelMethodologyPage from '@/app/panel/measures/[ref]/methodology/page';
import PanelSearchPage from '@/app/panel/search/page';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { findUncoveredPublication } from '@/lib/data/uncovered/publications';
import type { SignedInActor } from '@/lib/domain/permissions';
import { withClient } from '@/lib/hosting/postgres/roles';
import { drawChartJob } from '@/lib/jobs/draw-chart';
import { prepareEditionJob } from '@/lib/jobs/prepare-edition';
import { preparePublication } from '@/lib/services/publications/prepare-publication';
import { declaredColumns } from '@/tests/support/canaries/declared-columns';
import { columnsWithWords, MARKER, plantCanaries } from '@/tests/support/canaries/plant-canaries';
import { ROWS_TO_MARK } from '@/tests/support/canaries/rows-to-mark';
import { fileAccepted, NOW, type Office, openOffice, PLACE } from '@/tests/support/record-builders';
import { addComparison, fillOffice } from './panel-office';

/*
 * A marker in every private column of the database, and then everything that leaves the office, through its own doors: each
 * page of the panel, the files it can keep, and a whole edition, drawn as the worker draws it.
 */

const signedIn = vi.hoisted((): { actor: SignedInActor | null } => ({ actor: null }));
vi.mock('@/lib/server/record', () => ({ openRecord: () => undefined }));
vi.mock('@/lib/server/session/auth', () => ({ sessionInCookie: () => Promise.resolve('a session') }));
vi.mock('@/lib/services/people/recognise-session', () => ({
  recogniseSession: () => Promise.resolve(signedIn.actor),
}));
vi.mock('next/headers', () => ({ headers: () => Promise.resolve(new Headers()) }));

type Asked = { params: Promise<Record<string, string>>; searchParams: Promise<Record<string, string>> };
type PanelPage = {
  file: string;
  openPage: (asked: Asked) => Promise<ReactNode>;
  params: Record<string, string>;
};

const { inspection: slug, recommendation: ref } = PLACE;
/** What the address of each page names. A page of the panel that is not here fails the test. */
const PANEL_PAGES: readonly PanelPage[] = [
  { file: 'page.tsx', openPage: PanelHomePage, params: {} },
  { file: 'inspections/page.tsx', openPage: PanelInspectionsPage, params: {} },
  { file: 'inspections/[slug]/promises/page.tsx', openPage: PanelPromisesPage, params: { slug } },
  {
    file: 'inspections/[slug]/recommendations/[ref]/page.tsx',
    openPage: PanelRecommendationPage,
    params: { slug, ref },
  },
  { file: 'measures/page.tsx', openPage: PanelMeasuresPage, params: {} },
  { file: 'measures/compare/page.tsx', openPage: PanelComparePage, params: {} },
  { file: 'measures/revisions/page.tsx', openPage: PanelRevisionsPage, params: {} },
  { file: 'measures/[ref]/page.tsx', openPage: PanelMeasurePage, params: { ref: '5.1' } },
  {
    file: 'measures/[ref]/methodology/page.tsx',
    openPage: PanelMethodologyPage,
    params: { ref: '5.1' },
  },
  { file: 'search/page.tsx', openPage: PanelSearchPage, params: {} },
  {
    file: 'measures/[ref]/figures/[series]/page.tsx',
    openPage: PanelSeriesPage,
    params: { ref: '5.1', series: 'early-advice' },
  },
  { file: 'measures/[ref]/forces/page.tsx', openPage: PanelForcesPage, params: { ref: '5.1' } },
];
/** Pages that no address names. */
const WITHOUT = ['[...missing]/page.tsx'];
/** A figure of the measure, and the comparison of forces. */
const PICTURES = ['early-advice', 'forces-2025'];

let office: Office;
let unmarked: string[];
let undeclared: string[];

beforeAll(async () => {
  office = await openOffice();
  await fileAccepted(office, { visibility: 'public', publicSummary: 'What anybody may read' });
  await fillOffice(office);
  await addComparison(office);
  const { admin, app } = office.database;
  await closeDatabase();
  await withClient(admin, async (client) => {
    const declared = declaredColumns();
    const real = await columnsWithWords(client);
    undeclared = [
      ...real.filter((column) => !declared.includes(column)).map((column) => `not declared: ${column}`),
      ...declared.filter((column) => !real.includes(column)).map((column) => `no such column: ${column}`),
    ];
    unmarked = await plantCanaries(client, ROWS_TO_MARK);
  });
  openDatabase(app);
  signedIn.actor = office.people.panelMember;
}, 60_000);
afterAll(closeDatabase);

test('somebody has said of every column that can hold words or a file whether it may be read outside', () => {
  expect(undeclared).toEqual([]);
});

test('every private column holds a marker', () => {
  expect(unmarked).toEqual([]);
});

/** The markers of a text, each once. */
const markersIn = (text: string): string[] => [...new Set(text.match(new RegExp(`${MARKER} [\\w.]+`, 'g')))];

async function htmlOf(page: ReactNode): Promise<string> {
  const { prelude } = await prerenderToNodeStream(page);
  let html = '';
  for await (const chunk of prelude) html += String(chunk);
  return html;
}

test('every page of the panel is looked at', () => {
  const pages = readdirSync('app/panel', { recursive: true, encoding: 'utf8' });
  expect(pages.filter((file) => file.endsWith('page.tsx')).toSorted()).toEqual(
    [...PANEL_PAGES.map(({ file }) => file), ...WITHOUT].toSorted(),
  );
});

test.each(PANEL_PAGES)('the panel reads no marker on $file', async ({ openPage, params }) => {
  const html = await htmlOf(
    await openPage({
      params: Promise.resolve(params),
      searchParams: Promise.resolve({ days: '365', q: 'evidence' }),
    }),
  );
  expect(html).toContain('<h1');
  expect(markersIn(html)).toEqual([]);
});

test('the panel keeps no marker in a file', async () => {
  const measure = await getMeasure(new Request('http://localhost/api/exports/measures/5.1'), {
    params: Promise.resolve({ ref: '5.1' }),
  });
  const files = [await measure.text(), await (await getRecommendations()).text()];
  expect(files.flatMap(markersIn)).toEqual([]);
  expect(files.every((file) => file.length > 200)).toBe(true);
});

test.each(PICTURES)(
  'the panel reads no marker in the picture of %s',
  async (figure) => {
    const { database } = office;
    await closeDatabase();
    openDatabase(database.worker);
    await drawChartJob({ measure: '5.1', figure, role: 'panel', size: 'wide', format: 'svg' }, NOW);
    await closeDatabase();
    openDatabase(database.app);
    const picture = `${figure}.svg`;
    const response = await getChart(new Request(`http://localhost/api/exports/charts/5.1/${picture}`), {
      params: Promise.resolve({ ref: '5.1', picture }),
    });
    expect(response.status).toBe(200);
    const svg = await response.text();
    expect(svg).toContain('<path');
    expect(markersIn(svg)).toEqual([]);
  },
  60_000,
);

test('an edition holds no marker: no page, no table, no picture, no data', async () => {
  const { database, people } = office;
  const id = await preparePublication(people.officer, { changeNote: 'What the office has done since.' }, NOW);
  await closeDatabase();
  openDatabase(database.worker);
  vi.stubEnv('WORKER_DATABASE_URL', database.worker);
  await prepareEditionJob(id, NOW);
  expect(await findUncoveredPublication(id)).toMatchObject({ state: 'draft' });
  const files = await withClient(database.admin, (client) =>
    client.query<{ path: string; body: Buffer }>(
      'select path, body from published.edition_file where edition_id = $1',
      [id],
    ),
  );
  expect(files.rows.length).toBeGreaterThan(20);
  const found = files.rows.flatMap(({ path, body }) =>
    markersIn(body.toString()).map((one) => `${path}: ${one}`),
  );
  expect(found).toEqual([]);
}, 120_000);
