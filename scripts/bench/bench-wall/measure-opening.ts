import type { BrowserContext, Page } from '@playwright/test';

/** What opening the wall once took: milliseconds from navigation, and bytes as they were sent. */
export type Opening = { firstChart: number; blocking: number; scriptBytes: number; allBytes: number };

/** Processor of a slow phone: this many times slower than this machine's. */
const SLOWER = 4;
/** How long after everything is loaded a long task still counts, in milliseconds. */
const SETTLING = 1800;

/** Runs in the page, before anything of it: writes down long tasks, and when the first picture of a chart was painted. */
function watch(): void {
  const seen: { firstChart: number; longTasks: number[] } = { firstChart: 0, longTasks: [] };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  document.addEventListener(
    'load',
    ({ target }) => {
      if (!(target instanceof HTMLImageElement) || seen.firstChart > 0) return;
      seen.firstChart = performance.now();
      // The frame after the next one shows what this one has drawn.
      requestAnimationFrame(() => requestAnimationFrame(() => (seen.firstChart = performance.now())));
    },
    true,
  );
}

type Seen = { firstChart: number; longTasks: number[] };
declare global {
  interface Window {
    seen: Seen;
  }
}

function countBytes(page: Page): { script: number; all: number } {
  const bytes = { script: 0, all: 0 };
  page.on('requestfinished', async (request) => {
    const sizes = await request.sizes().catch(() => null);
    bytes.all += sizes?.responseBodySize ?? 0;
    if (request.resourceType() === 'script') bytes.script += sizes?.responseBodySize ?? 0;
  });
  return bytes;
}

/** Opens `path` in a fresh page of `context` with a slow processor, and says what it took. */
export async function measureOpening(context: BrowserContext, path: string): Promise<Opening> {
  const page = await context.newPage();
  await page.addInitScript(watch);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const bytes = countBytes(page);
  await page.goto(path, { waitUntil: 'load' });
  await page.waitForFunction(() => window.seen.firstChart > 0);
  await page.waitForTimeout(SETTLING);
  const { firstChart, longTasks } = await page.evaluate(() => window.seen);
  await page.close();
  const blocking = longTasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0);
  return { firstChart, blocking, scriptBytes: bytes.script, allBytes: bytes.all };
}
