import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const WIDE = { width: 1280, height: 900 };
/** The width at which a page must still be read without scrolling sideways (WCAG 1.4.10). */
const NARROW = { width: 320, height: 700 };

/**
 * What axe finds against WCAG 2.0 to 2.2, A and AA, in the page as it is now: one line for each fault. Axe is handed over
 * once for each page that was loaded, and hands back what is wrong only: its own wrapper does more, and takes three times
 * as long.
 */
export async function listFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (standards) => {
    const { violations } = await window.axe.run({ runOnly: standards, resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
    );
  }, STANDARDS);
}

/** Expects no fault in the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await listFaults(page), `axe at ${page.url()}`).toEqual([]);
}

/**
 * The same for a page of a browser that runs no scripts, where axe cannot run either: what that browser shows is laid out
 * in another one, without its scripts, and looked at there.
 */
export async function expectAccessibleMarkup(page: Page): Promise<void> {
  const markup = (await page.content()).replace(/<script[\s\S]*?<\/script>/g, '');
  const [address = ''] = page.url().split('#');
  const context = await page.context().browser()?.newContext({ javaScriptEnabled: true });
  if (!context) throw new Error('The page has no browser');
  const copy = await context.newPage();
  await copy.route(address, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: markup }),
  );
  await copy.goto(address);
  await expectAccessible(copy);
  await context.close();
}

const openAll = (page: Page) =>
  page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));

/** Rows of one table are alike: what is wrong with one is wrong with its first. A table of figures may have fifty. */
const ROWS_OF_ONE_TABLE = 3;

const takeAwayRowsAfter = (page: Page, most: number) =>
  page.evaluate((count) => {
    for (const { rows } of document.querySelectorAll('tbody'))
      for (const row of [...rows].slice(count)) row.remove();
  }, most);

/** What sticks out to the right of the window, as "tag.class", where the page scrolls sideways; empty where it does not. */
const listOverflow = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`)
      .slice(0, 5);
  });

/**
 * Everything that is wrong with the page for somebody who hears it, magnifies it, or sets their own colours. Of long
 * tables the first rows are looked at, unless `everyRow`; no table may make the page scroll sideways with any of its rows.
 */
export async function listFaultsInEveryLook(
  page: Page,
  { everyRow }: { everyRow: boolean },
): Promise<string[]> {
  await page.setViewportSize(NARROW);
  await openAll(page);
  const overflow = (await listOverflow(page)).map((what) => `320 px: scrolls sideways because of ${what}`);
  if (!everyRow) await takeAwayRowsAfter(page, ROWS_OF_ONE_TABLE);
  const found = [...overflow, ...(await listFaults(page)).map((fault) => `320 px: ${fault}`)];
  await page.setViewportSize(WIDE);
  found.push(...(await listFaults(page)).map((fault) => `wide: ${fault}`));
  await page.emulateMedia({ forcedColors: 'active' });
  found.push(...(await listFaults(page)).map((fault) => `forced colours: ${fault}`));
  await page.emulateMedia({ forcedColors: 'none' });
  const headings = await page.locator('h1').count();
  if (headings !== 1) found.push(`it has ${headings} first headings`);
  return found;
}
