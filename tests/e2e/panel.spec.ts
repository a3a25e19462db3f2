import { MEASURE_REFERENCE } from '@/lib/domain/address-parts';
import type { Page } from '@playwright/test';
import { test, expect } from '@/tests/support/journeys/journey';
import { acceptEvidence, fileEvidence } from '@/tests/support/journeys/journey-pages';
import { signIn } from '../support/people';

const isMeasure = (ref: string) => MEASURE_REFERENCE.test(ref);

const CANARY = 'Canary 7f3a: no panel member reads this';
const EXPORTS = '/api/exports/recommendations';
/** A page as a document, and as Next's own navigation asks for it. Documents of measures carry the same data in them. */
const VIEWS: Record<string, string>[] = [{}, { RSC: '1' }];

/** Every address of the panel's pages that the page leads to, without those of other hosts. */
async function linksUnder(page: Page, start: string): Promise<string[]> {
  const addresses = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(addresses.map((address) => address.split('#')[0] ?? ''))].filter((address) =>
    address.startsWith(start),
  );
}

test('a panel member reads where things stand, and each recommendation is one click away', async ({
  page,
}) => {
  await signIn(page, 'panel');
  await page.goto('/panel');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Progress since the inspection');
  const addresses = await linksUnder(page, '/panel/inspections/');
  expect(addresses).toHaveLength(8);
  for (const address of addresses) {
    expect(await (await page.request.get(address)).text(), address).toMatch(
      /<h2[^>]*>What inspectors asked</,
    );
  }
  const cards = page.locator('#recommendations').getByRole('link', { name: /./ });
  await cards.and(page.locator(`a[href="${addresses.at(-1)}"]`)).click();
  await expect(page.getByRole('heading', { name: 'What inspectors asked' })).toBeVisible();
});

test('a panel member finds nothing that is for the office only or restricted, on no page, in no payload and in no file', async ({
  page,
  openPage,
}) => {
  const officer = await openPage('officer');
  const approver = await openPage('approver');
  for (const visibility of ['Office only', 'Restricted (named people)']) {
    await fileEvidence(officer, {
      requirement: '6a',
      title: `${CANARY} (${visibility})`,
      visibility,
      description: CANARY,
    });
    await approver.goto(new URL(officer.url()).pathname);
    await acceptEvidence(approver, CANARY);
  }
  const secret = new URL(officer.url()).pathname;

  await signIn(page, 'panel');
  await page.goto('/panel');
  const recommendations = await linksUnder(page, '/panel/inspections/');
  await page.goto('/panel/measures');
  const measures = await linksUnder(page, '/panel/measures/');
  // The list of revisions is below the measures too, and has no file of its own.
  const refs = new Set(measures.map((address) => address.split('/')[3] ?? '').filter(isMeasure));
  const files = [...refs].map((ref) => `/api/exports/measures/${ref}`);
  const pages = ['/panel', '/panel/measures', ...recommendations, '/account'];
  const asked = [
    ...VIEWS.flatMap((headers) => pages.map((address) => ({ address, headers }))),
    ...[...measures, ...files, EXPORTS].map((address) => ({ address, headers: {} })),
  ];
  for (let at = 0; at < asked.length; at += 4) {
    await Promise.all(
      asked.slice(at, at + 4).map(async ({ address, headers }) => {
        const answer = await page.request.get(address, { headers });
        expect(answer.status(), address).toBe(200);
        expect((await answer.text()).includes('Canary 7f3a'), address).toBe(false);
      }),
    );
  }
  for (const address of ['/manage', secret, '/manage/publications', '/manage/people']) {
    for (const headers of VIEWS) {
      const answer = await page.request.get(address, { headers });
      expect((await answer.text()).includes('Canary 7f3a'), address).toBe(false);
    }
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You cannot see this page');
  }
});

test('a panel member reads a chart figure by figure with the arrow keys', async ({ page }) => {
  await signIn(page, 'panel');
  await page.goto('/panel/measures/C.1');
  const chart = page.locator('.tc-explorer').first();
  const handle = chart.getByRole('slider');
  await handle.focus();
  const heard = chart.locator('[aria-live="polite"]');
  await page.keyboard.press('End');
  const last = await heard.textContent();
  expect(last).toMatch(/\d/);
  await page.keyboard.press('ArrowLeft');
  await expect(heard).not.toHaveText(last ?? '');
  await expect(heard).toHaveText(/\d/);
  await page.keyboard.press('Home');
  await expect(handle).toHaveAttribute('aria-valuenow', '1');
});

test('a panel member downloads the figures behind a chart', async ({ page }) => {
  await signIn(page, 'panel');
  await page.goto('/panel');
  const figure = page.locator('#figures figure').first();
  await figure.getByText('The figures in a table').first().click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    figure.getByRole('link', { name: /CSV/ }).first().click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^measure-.*\.csv$/);
  const answer = await page.request.get(download.url());
  expect(answer.headers()['content-type']).toContain('text/csv');
  expect((await answer.text()).split('\n').length).toBeGreaterThan(2);
});
