// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { TrendChart } from '@/components/trends/trend-chart';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { CHARGED_OF_OUTCOMES } from '@/tests/support/statistics/home-office-quarters';
import { inputOf } from '@/tests/support/statistics/made-up-series';

const model = buildChartModel(
  inputOf(
    CHARGED_OF_OUTCOMES.map(([n, d]) => ({ n, d })),
    { target: 12 },
  ),
);

/** Figures that vary about one average, the first far above it: a chart with limits. */
const steady = buildChartModel(
  inputOf(
    [300, 101, 98, 103, 99, 100, 97, 102, 101, 98, 100, 103, 99, 97, 101, 100].map((n) => ({ n, d: 1000 })),
  ),
);

let holder: HTMLElement;
let root: Root;

// The chart asks for its drawing library when it is first shown; reading it from disk is not what is tested here.
beforeAll(async () => {
  await import('@/components/trends/drawing/trend-drawing');
});

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  holder = document.createElement('div');
  document.body.append(holder);
  root = createRoot(holder);
});

afterEach(async () => {
  await act(async () => root.unmount());
  holder.remove();
  vi.unstubAllGlobals();
});

async function show(shown = model) {
  await act(async () => root.render(<TrendChart model={shown} width={720} height={340} />));
  await vi.waitFor(() => expect(holder.querySelectorAll('.tc-tick').length).toBeGreaterThan(0));
}

const press = (key: string) =>
  act(async () => {
    holder
      .querySelector('.tc-handle')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
const readOut = () => holder.querySelector('[aria-live="polite"]')?.textContent;

test('the chart is a picture with words, drawn without legend, tooltip or tab stop of the library', async () => {
  await show();
  expect(holder.querySelector('[role="img"]')?.getAttribute('aria-label')).toBe(model.altText);
  expect(holder.querySelector('.tc-line path')?.getAttribute('d')?.match(/[ML]/g)).toHaveLength(48);
  expect(holder.querySelector('.recharts-legend-wrapper, .recharts-tooltip-wrapper')).toBeNull();
  expect(
    [...holder.querySelectorAll('[tabindex="0"], [role="application"]')].map((one) => one.className),
  ).toEqual(['tc-handle']);
});

test('arrow keys move from figure to figure and the words follow', async () => {
  await show();
  const handle = holder.querySelector('.tc-handle');
  expect(handle?.getAttribute('tabindex')).toBe('0');
  expect(readOut()).toContain('use the left and right arrow keys');
  await press('ArrowLeft');
  expect(readOut()).toBe('January to March 2026: 9.4%, 3,749 of 39,959, 95% interval 9.1% to 9.7%');
  await press('Home');
  expect(readOut()).toBe('April to June 2014: 17.2%, 4,066 of 23,674, 95% interval 16.7% to 17.7%');
  await press('ArrowRight');
  expect(readOut()).toMatch(/^July to September 2014: 16\.7%/);
  expect(handle?.getAttribute('aria-valuetext')).toBe('2 of 48');
  expect(holder.querySelectorAll('.tc-cursor circle')).toHaveLength(1);
});

test('a figure beyond the limits is read out as one', async () => {
  await show(steady);
  await press('Home');
  expect(readOut()).toMatch(/^April to June 2014: 30(\.0)?%, 300 of 1,000.* \(above the upper limit\)$/);
  await press('ArrowRight');
  expect(readOut()).not.toContain('limit');
});

test('pointing at the chart reads the figure under the pointer', async () => {
  await show();
  await act(async () => {
    holder
      .querySelector('.tc-handle')
      ?.dispatchEvent(new PointerEvent('pointermove', { clientX: 0, bubbles: true }));
  });
  expect(readOut()).toMatch(/^April to June 2014/);
});

test('words on the chart take the colour of the text around them', async () => {
  await show();
  for (const words of holder.querySelectorAll('.tc-stage svg:not(.tc-cursor) text')) {
    const fill = words.getAttribute('fill') ?? words.closest('g[fill]')?.getAttribute('fill');
    expect(fill).toBe('currentColor');
  }
  expect(holder.innerHTML).not.toContain('#666');
});

const choose = (words: string) =>
  act(async () => {
    const label = [...holder.querySelectorAll('label')].find(({ textContent }) => textContent === words);
    holder.querySelector<HTMLInputElement>(`[id="${label?.getAttribute('for')}"]`)?.click();
  });
const figuresDrawn = () => holder.querySelector('.tc-line path')?.getAttribute('d')?.match(/[ML]/g)?.length;

test('a reader looks at the last three years and is told, aloud too, that the verdict is on all figures', async () => {
  await show();
  expect(holder.querySelector('[role="status"]')?.textContent).toBe('');
  await choose('Last 3 years');
  await vi.waitFor(() => expect(figuresDrawn()).toBe(12));
  expect(holder.querySelector('[role="status"]')?.textContent).toBe(
    'The chart shows April to June 2023 to January to March 2026. The verdict below is on all figures.',
  );
  await press('Home');
  expect(readOut()).toMatch(/^April to June 2023: /);
  await choose('All figures');
  await vi.waitFor(() => expect(figuresDrawn()).toBe(48));
});

test('a reader hides the limits: lines and names go, the points that stand out stay', async () => {
  await show(steady);
  const signals = holder.querySelectorAll('.tc-signal').length;
  expect(holder.querySelectorAll('.tc-limit, .tc-mean').length).toBeGreaterThan(0);
  await choose('Show the average and limits');
  await vi.waitFor(() => expect(holder.querySelectorAll('.tc-limit, .tc-mean')).toHaveLength(0));
  expect(holder.querySelectorAll('.tc-signal')).toHaveLength(signals);
  expect(holder.textContent).not.toContain('Upper limit');
  expect(holder.querySelector('[role="status"]')?.textContent).toBe(
    'The chart shows all figures. The average and the limits are hidden.',
  );
});
