import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { ROUTES_WITHOUT_SCRIPTS } from '@/lib/server/answer/pages-without-scripts';
import { builtClientParts, builtRoutes } from '../support/found-records';
import { expect, test } from '@/tests/support/journeys/journey';
import { signIn } from '../support/people';
import { fetchRaw } from '@/tests/support/service/raw-answer';
import { serviceOrigin } from '../support/service-calls';
import { signedIn } from '@/tests/support/journeys/sessions';

/** In the frame of every page: one hands on drafts to the forms of a page that has some, one tells its title of their mistakes, one says what was saved and brings itself into view, the others show what broke. */
const IN_EVERY_PAGE = [
  'app/error.tsx',
  'app/global-error.tsx',
  'components/forms/drafts-provider.tsx',
  'components/forms/forms-page.tsx',
  'components/layout/saved-banner.tsx',
  'components/ui/focus-when-shown.tsx',
];
/** Nobody gets these: whole pages without scripts are sent instead (message-pages.tsx). */
const REPLACED = /^\/_|\[\.\.\.missing\]/;

test('the pages that are sent without scripts are those with nothing to run, and all of them', () => {
  const pages = builtRoutes().filter((route) => route.endsWith('/page') && !REPLACED.test(route));
  const withNothing = pages.filter((route) =>
    builtClientParts(route).every((part) => IN_EVERY_PAGE.includes(part)),
  );
  expect(withNothing.length).toBeLessThan(pages.length);
  expect(withNothing.map((route) => route.replace(/\/page$/, '')).toSorted()).toEqual(
    ROUTES_WITHOUT_SCRIPTS.toSorted(),
  );
});

const A_SERIES = 'all-crime-charge-rate-by-quarter-recorded';
const addressOf = (route: string) =>
  route
    .replace('recommendations/[ref]', 'recommendations/5')
    .replace('[slug]', '2021-phase-one')
    .replace('[ref]', 'C.1')
    .replace('[series]', A_SERIES);

/** What differs between two answers for the same page. */
const withoutNonce = (page: string) => page.replace(/ nonce="[^"]*"/g, '');

/** Needs a file that somebody has added: read where one is, in without-javascript.spec.ts. */
const OF_A_FILE = '/manage/evidence/[id]/files/[file]';

for (const route of ROUTES_WITHOUT_SCRIPTS.filter((one) => one !== OF_A_FILE)) {
  test(`a reader gets the whole of ${route} packed or as it is, and not one script with it`, async () => {
    const cookie = await signedIn('administrator');
    const address = `${serviceOrigin()}${addressOf(route)}${route === '/sign-in' ? '?ready=1' : ''}`;
    const read = (coding: string) => fetchRaw(address, { cookie, 'accept-encoding': coding });
    const [plain, brotli, gzip] = [await read('identity'), await read('gzip, br'), await read('gzip')];
    expect([plain.status, brotli.status, gzip.status]).toEqual([200, 200, 200]);
    expect([plain, brotli, gzip].map(({ headers }) => headers['content-encoding'])).toEqual([
      undefined,
      'br',
      'gzip',
    ]);
    const page = plain.body.toString();
    expect(page).not.toMatch(/<script|as="script"/);
    expect(page).toMatch(/<main[^>]*>.*<h1.*<\/main>.*<\/html>$/s);
    expect(withoutNonce(brotliDecompressSync(brotli.body).toString())).toBe(withoutNonce(page));
    expect(withoutNonce(gunzipSync(gzip.body).toString())).toBe(withoutNonce(page));
    expect(plain.headers['content-security-policy']).toContain("script-src 'none'");
    expect(plain.headers['vary']).toContain('Accept-Encoding');
  });
}

test('an officer filters the wall of measures and goes on to a measure, and the browser has nothing to say of it', async ({
  page,
}) => {
  const said: string[] = [];
  await signIn(page, 'officer');
  page.on('console', (message) => said.push(message.text()));
  await page.goto('/manage/measures');
  await page.getByRole('navigation', { name: 'Recommendation' }).getByRole('link', { name: /^5/ }).click();
  await expect(page).toHaveURL(/recommendation=5/);
  const measure = page.getByRole('heading', { level: 3 }).getByRole('link').first();
  const title = (await measure.textContent()) ?? '';
  await measure.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  expect(said).toEqual([]);
});
