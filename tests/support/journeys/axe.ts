import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** The short form of it: every page that is loaded reads it anew. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const WIDE = { width: 1280, height: 900 };
/** The width at which a page must still be read without scrolling sideways (WCAG 1.4.10). */
const NARROW = { width: 320, height: 700 };

/** The rules that other colours alone can break, and those that another width can: names and roles stay what they were. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];
const OF_WIDTH = ['target-size', 'scrollable-region-focusable', 'meta-viewport', 'css-orientation-lock'];

/**
 * What axe finds against WCAG 2.0 to 2.2, A and AA, in the page as it is now, or by some rules only: one line for each
 * fault. Axe is handed over once for each page that was loaded, and hands back what is wrong only: its own wrapper does
 * more, and takes three times as long.
 */
async function listFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const runOnly = rules
    ? { type: 'rule' as const, values: [...rules] }
    : { type: 'tag' as const, values: STANDARDS };
  return page.evaluate(async (only) => {
    const { violations } = await window.axe.run({ runOnly: only, resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
    );
  }, runOnly);
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

/**
 * Rows of one table are alike, and so are charts in one row and cards on one wall: what is wrong with one is wrong with
 * the first. There may be fifty.
 */
const FIRST_OF_MANY = ['tbody > tr', '.app-figures > *', '.app-wall > *']
  .map((many) => `${many}:nth-child(n + 4) { display: none }`)
  .join(' ');

/** A sheet of the page's own making, which the content policy lets in, and which React does not look at. */
const addSheet = (page: Page, css: string) =>
  page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, css);

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
 * Everything that is wrong with the page for somebody who hears it, magnifies it, or sets their own colours. Axe looks at
 * the first of many things that are alike, and after the first look only by the rules that the change can break, unless
 * `thorough`; no part of the page may make it scroll sideways.
 */
export async function listFaultsInEveryLook(
  page: Page,
  { thorough }: { thorough: boolean },
): Promise<string[]> {
  await page.setViewportSize(WIDE);
  await openAll(page);
  if (!thorough) await addSheet(page, FIRST_OF_MANY);
  const found = (await listFaults(page)).map((fault) => `wide: ${fault}`);
  await page.emulateMedia({ forcedColors: 'active' });
  found.push(
    ...(await listFaults(page, thorough ? undefined : OF_COLOURS)).map((fault) => `forced colours: ${fault}`),
  );
  await page.setViewportSize(NARROW);
  await page.emulateMedia({ forcedColors: 'none' });
  found.push(...(await listFaults(page, thorough ? undefined : OF_WIDTH)).map((fault) => `320 px: ${fault}`));
  await addSheet(page, '');
  found.push(...(await listOverflow(page)).map((what) => `320 px: scrolls sideways because of ${what}`));
  const headings = await page.locator('h1').count();
  if (headings !== 1) found.push(`it has ${headings} first headings`);
  return found;
}
