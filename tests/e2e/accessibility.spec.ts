import type { Page } from '@playwright/test';
import type { Role } from '@/lib/domain/permissions';
import { listFaultsInEveryLook } from '@/tests/support/journeys/axe';
import { test, expect } from '@/tests/support/journeys/journey';
import { listFiles, pagesOf, publicText } from '@/tests/support/journeys/journey-pages';
import { signIn } from '../support/people';

/** `npm run check:pages` looks at every page there is, which takes a while. */
const EVERY_PAGE = process.env.EVERY_PAGE === '1';

test.describe.configure({ timeout: EVERY_PAGE ? 3_600_000 : 240_000 });

const PUBLIC_TITLE = /^[^–]+ – Inspection response tracker – OPCC$/;
const SIGNED_IN_TITLE = /^[^–]+ – Inspection response tracker$/;

/** Of the public pages that differ only in what they are about, so many are looked at. */
const OF_ONE_PUBLIC_KIND = EVERY_PAGE ? Number.POSITIVE_INFINITY : 2;
/** And so many of those behind sign-in. */
const OF_ONE_KIND = EVERY_PAGE ? Number.POSITIVE_INFINITY : 1;

/** Of one page with its lists narrowed or put in another order: there is no end to those. */
const OF_ONE_LIST = EVERY_PAGE ? 2 : 1;

async function look(page: Page, path: string, title: RegExp): Promise<string[]> {
  await page.goto(path);
  const found = await listFaultsInEveryLook(page, { thorough: EVERY_PAGE });
  const shown = await page.title();
  if (!title.test(shown)) found.push(`its title is "${shown}"`);
  return found.map((fault) => `${path}: ${fault}`);
}

/** Shares the paths out between the pages, which are looked at side by side. */
async function lookAtAll(pages: readonly Page[], paths: readonly string[], title: RegExp): Promise<string[]> {
  const waiting = [...paths];
  const found: string[] = [];
  test.info().annotations.push({ type: 'pages', description: String(paths.length) });
  const work = async (page: Page): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      found.push(...(await look(page, path, title)));
    }
  };
  await Promise.all(pages.map(work));
  return found;
}

/** The recommendation with all that one can have: bullets, parts of both kinds, figures. It is a kind of its own. */
const FULLEST = '5';

/** The kind of page an address leads to: ids, references and queries taken out. */
const kindOf = (path: string): string =>
  path
    .replace(/\?.*$/, '?')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')
    .replace(/\/(assess|reading|force-says|replaced|exception|measures|figures|document)\/[^/?]+/g, '/$1/…')
    .replace(/\/recommendations\/[^/]+(?=\/)/, '/recommendations/…')
    .replace(/\/recommendations\/([^/]+)$/, (all, ref) => (ref === FULLEST ? all : '/recommendations/…'));

const isPage = (path: string): boolean => /^\/(manage|panel|account)/.test(path);

/** Every page a person can come to by links from `start`, of each kind the first. Menus lead everywhere. */
async function walk(page: Page, start: string): Promise<string[]> {
  const seen = new Map<string, number>();
  const found: string[] = [];
  const waiting = [start];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path);
    const already = seen.get(kind) ?? 0;
    if (found.includes(path) || already >= (path.includes('?') ? OF_ONE_LIST : OF_ONE_KIND)) continue;
    seen.set(kind, already + 1);
    found.push(path);
    const markup = await (await page.request.get(path)).text();
    const links = [...markup.matchAll(/<a\s[^>]*href="([^"]+)"/g)].map(([, href = '']) => href);
    waiting.push(...links.map((href) => (href.split('#')[0] ?? '').replaceAll('&amp;', '&')).filter(isPage));
  }
  return found;
}

/** Of the public pages of each kind the first few; pages with a chart are of another kind than those without. */
async function choosePublicPages(page: Page, paths: readonly string[]): Promise<string[]> {
  const seen = new Map<string, number>();
  const chosen: string[] = [];
  for (const path of paths) {
    const kind = `${kindOf(path)} ${/<figure/.test(await publicText(page, path))}`;
    const already = seen.get(kind) ?? 0;
    seen.set(kind, already + 1);
    if (already < OF_ONE_PUBLIC_KIND) chosen.push(path);
  }
  return chosen;
}

test('anybody can read the public pages: wide, at 320 pixels and in their own colours', async ({
  page,
  openPage,
}) => {
  const published = await choosePublicPages(page, pagesOf(await listFiles(page)));
  const paths = [...published, '/no-such-page', '/editions/1/overview'];
  expect(await lookAtAll([page, await openPage(null)], paths, PUBLIC_TITLE)).toEqual([]);
});

/**
 * `own`: the pages that an officer does not come to, or that look otherwise to these people. The others are an officer's
 * with fewer buttons on them.
 */
const PEOPLE: { role: Role; start: string; own: RegExp; comesTo: string[] }[] = [
  {
    role: 'officer',
    start: '/manage',
    own: /^/,
    comesTo: ['/manage/measures', '/manage/publications/new', '/panel', '/account'],
  },
  {
    role: 'administrator',
    start: '/manage/people',
    own: /^\/manage(\/people|\/history|\/backups|\/publications\/trial|$)/,
    comesTo: ['/manage/people/new', '/manage/history', '/manage/backups', '/manage/publications/trial'],
  },
  {
    role: 'panel',
    start: '/panel',
    own: /^\/(panel|panel\/measures|account)$|\/recommendations\/5$/,
    comesTo: ['/panel/measures'],
  },
];

for (const { role, start, own, comesTo } of PEOPLE) {
  test(`the role "${role}" can use the pages it comes to: wide, at 320 pixels and in its own colours`, async ({
    page,
    openPage,
  }) => {
    await signIn(page, role);
    const found = await walk(page, start);
    const paths = EVERY_PAGE ? found : found.filter((path) => own.test(path));
    expect(paths).toEqual(expect.arrayContaining(comesTo));
    expect(await lookAtAll([page, await openPage(role)], paths, SIGNED_IN_TITLE)).toEqual([]);
  });
}

test('a person who is kept out or lost can read why: wide, at 320 pixels and in their own colours', async ({
  page,
  openPage,
}) => {
  const panel = await openPage('panel');
  const found = [
    ...(await look(page, '/sign-in', SIGNED_IN_TITLE)),
    ...(await look(page, '/sign-in?error=CredentialsSignin', /Inspection response tracker$/)),
    ...(await look(panel, '/manage', SIGNED_IN_TITLE)),
    ...(await look(panel, '/panel/no-such-page', SIGNED_IN_TITLE)),
  ];
  expect(found).toEqual([]);
});
