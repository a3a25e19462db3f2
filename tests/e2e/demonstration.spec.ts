import { expect, test } from '@playwright/test';
import type { Role } from '@/lib/domain/permissions';
import { isAgreed } from '../support/agreed-permissions';
import { type Found, ROUTES, type RouteRow } from '../support/authorisation-matrix';
import { accountOf } from '../support/people';
import { call } from '../support/service-calls';
import { newSession, signedIn } from '@/tests/support/journeys/sessions';
import { type StartedService, startProduct } from '@/tests/support/service/start-service';

const MARK = 'aria-label="Demonstration"';
const READERS = ['officer', 'approver', 'panel', 'administrator'] as const satisfies readonly Role[];

/** Records that a demonstration never has when it begins: an edition, what is to be taken out, a file on its way in, evidence tied to a figure,
 * files of evidence. */
const NOT_THERE = [
  '/manage/publications/[id]/page',
  '/manage/office/erasures/[id]/page',
  '/manage/measures/[ref]/import/[id]/page',
  '/manage/inspections/import/[id]/page',
  '/manage/inspections/import/[id]/details/page',
  '/manage/inspections/import/[id]/pieces/[start]/page',
  '/manage/inspections/import/[id]/suggestions/page',
  '/manage/inspections/import/[id]/suggestions/[which]/page',
  '/manage/measures/[ref]/figures/[series]/ties/[tie]/page',
  '/manage/evidence/[id]/files/[file]/page',
  '/manage/evidence/[id]/files/[file]/public/page',
  '/manage/evidence/[id]/readers/page',
];

type PageRow = RouteRow & { address: (found: Found) => string };
const isSignedInPage = (row: RouteRow): row is PageRow =>
  row.kind === 'page' && row.for !== 'anybody' && row.address !== null && row.methods.GET === 200;
const pages = ROUTES.filter(isSignedInPage).filter(({ route }) => !NOT_THERE.includes(route));

const mayRead = (role: Role, { for: who }: RouteRow) =>
  who === 'signed-in' || (who !== 'anybody' && isAgreed(role, who));

test('no page of the real service is marked as a demonstration', async () => {
  for (const page of ['/manage', '/manage/measures', '/manage/publications', '/panel', '/panel/measures']) {
    const { status, body } = await call(page, { cookie: await signedIn('approver') });
    expect([page, status, body.includes(MARK)]).toEqual([page, 200, false]);
  }
});

test.describe('in a demonstration', () => {
  const before = { ...process.env };
  const cookies = new Map<Role, string>();
  let demonstration: StartedService;
  let found: Found;

  const read = (address: string, role: Role) => call(address, { cookie: cookies.get(role) });

  async function firstId(address: string, pattern: RegExp): Promise<string> {
    const [, id] =
      pattern.exec((await read(address, address === '/manage/people' ? 'administrator' : 'officer')).body) ??
      [];
    if (!id) throw new Error(`${address} has nothing like ${pattern}`);
    return id;
  }

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    demonstration = await startProduct('demonstration');
    process.env.TRACKER_ORIGIN = demonstration.origin;
    process.env.TRACKER_ACCOUNTS = demonstration.accounts;
    for (const role of READERS) cookies.set(role, await newSession(accountOf(role)));
    const recommendation = '/inspections/2021-phase-one/recommendations/6';
    const series = await firstId('/manage/measures/6.1', /\/figures\/([a-z0-9-]+)[#"]/);
    const origins = `/manage/measures/6.1/figures/${series}`;
    const evidence = await firstId('/manage/evidence', /\/evidence\/([0-9a-f-]{36})/);
    found = {
      ...{ recommendation, inspectionSlug: '2021-phase-one', recommendationRef: '6', requirement: '6b' },
      ...{
        measure: '6.1',
        chart: '',
        document: '',
        figuresImport: '',
        publication: '',
        erasure: '',
        series,
        tie: '',
        evidenceFile: '',
        restricted: '',
      },
      figure: await firstId(origins, /\/evidence\/([0-9a-f-]{36})"/),
      extract: await firstId(
        '/manage/inspections/2021-phase-one/document',
        /\/document\/records\/([0-9a-f-]{36})"/,
      ),
      promise: await firstId(`/manage${recommendation}`, /\/promises\/([0-9a-f-]{36})/),
      evidence,
      evidenceLink: await firstId(`/manage/evidence/${evidence}`, /\/links\/([0-9a-f-]{36})"/),
      note: `/manage/measures/C.9/notes/${await firstId('/manage/measures/C.9/notes', /\/notes\/([0-9a-f-]{36})/)}`,
      footnote: `/manage/measures/3.1/notes/${await firstId('/manage/measures/3.1/notes', /\/notes\/([0-9a-f-]{36})/)}`,
      supportLine: await firstId('/manage/office', /\/support-lines\/([0-9a-f-]{36})"/),
      person: await firstId(
        '/manage/people',
        /\/manage\/people\/([0-9a-f-]{36})"[^>]*>Trial scrutiny officer/,
      ),
    };
  });

  test.afterAll(async () => {
    process.env.TRACKER_ORIGIN = before.TRACKER_ORIGIN;
    process.env.TRACKER_ACCOUNTS = before.TRACKER_ACCOUNTS;
    await demonstration.stop();
  });

  test('every page says that its figures are not real, read by somebody who may read it', async () => {
    test.setTimeout(120_000);
    const unmarked: string[] = [];
    for (const row of pages) {
      // The mark is in the frame that all pages share, whoever reads them: one reader of each page is enough.
      const role = READERS.find((one) => mayRead(one, row)) ?? 'administrator';
      const { status, body } = await read(row.address(found), role);
      if (status !== 200 || !body.includes(MARK)) unmarked.push(`${status} ${row.route}`);
    }
    expect(unmarked).toEqual([]);
    expect(pages.length).toBeGreaterThan(20);
  });

  for (const [role, home] of [
    ['officer', '/manage'],
    ['approver', '/manage'],
    ['panel', '/panel'],
    ['administrator', '/manage/people'],
  ] as const) {
    test(`a person with the role “${role}” reads so on the page they begin at`, async () => {
      const { status, body } = await read(home, role);
      expect([status, body.includes(MARK)]).toEqual([200, true]);
    });
  }

  test('a file of figures says so in every row', async () => {
    const { body } = await read('/api/exports/measures/6.1', 'panel');
    const [, ...rows] = body.trimEnd().split('\r\n');
    expect(rows).toHaveLength(28);
    expect(rows.filter((row) => !row.includes('Illustrative figures') || !row.includes('Not real'))).toEqual(
      [],
    );
  });

  test('the public reads that nothing is published, and the office why', async () => {
    expect((await call('/')).body).toContain('Nothing has been published here yet');
    expect((await read('/manage/publications/new', 'officer')).body).toContain(
      'Nothing can be published from a demonstration',
    );
  });
});
