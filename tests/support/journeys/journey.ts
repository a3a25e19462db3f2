import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { Role } from '@/lib/domain/permissions';
import { signIn } from '@/tests/support/people';

type HowItIsSeen = { javaScriptEnabled?: boolean };
type NewPage = (role: Role | null, seen?: HowItIsSeen) => Promise<Page>;

type JourneyFixtures = {
  /** A page of another browser, which that person (or nobody) sits at; it is watched like the first. */
  openPage: NewPage;
};

/** Chromium writes down every address that answers with 4xx. Of the page itself the test knows; of its parts it must not happen. */
const isAnswerOfPageItself = (words: string, address: string, page: Page | null) =>
  words.startsWith('Failed to load resource') && page !== null && address === page.url();

/** Writes down everything that goes wrong in the pages of `context`: errors of the console, of scripts, of the content policy. */
function watch(context: BrowserContext): string[] {
  const faults: string[] = [];
  context.on('console', (message) => {
    const page = message.page();
    if (message.type() !== 'error' && !/content security policy/i.test(message.text())) return;
    if (isAnswerOfPageItself(message.text(), message.location().url, page)) return;
    faults.push(`${page?.url() ?? 'A page'}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (problem) => faults.push(`${problem.page()?.url() ?? ''}: ${problem.error()}`));
  return faults;
}

/** The `test` of every journey: it fails when any page it visits reports a fault. */
export const test = base.extend<JourneyFixtures, { firstEdition: void }>({
  // The worker draws the first edition while the service is already open, and pages take their icon from it.
  firstEdition: [
    async ({ playwright }, use) => {
      const asked = await playwright.request.newContext({ baseURL: process.env.TRACKER_ORIGIN });
      const status = async () => (await asked.get('/edition.json')).status();
      await expect.poll(status, { timeout: 60_000 }).toBe(200);
      await asked.dispose();
      await use();
    },
    { scope: 'worker', auto: true, timeout: 70_000 },
  ],
  baseURL: process.env.TRACKER_ORIGIN ?? '',
  context: async ({ context }, use) => {
    const faults = watch(context);
    await use(context);
    expect(faults).toEqual([]);
  },
  openPage: async ({ browser, baseURL, javaScriptEnabled }, use) => {
    const opened: { context: BrowserContext; faults: string[] }[] = [];
    await use(async (role, seen) => {
      const context = await browser.newContext({ baseURL, javaScriptEnabled, ...seen });
      opened.push({ context, faults: watch(context) });
      const page = await context.newPage();
      if (role) await signIn(page, role);
      return page;
    });
    for (const { context } of opened) await context.close();
    expect(opened.flatMap(({ faults }) => faults)).toEqual([]);
  },
});

export { expect } from '@playwright/test';
