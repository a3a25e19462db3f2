import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyTarget, nearestPeriod } from '@/components/trends/explorer/chart-explorer';
import { type EndLabel, layOut, spreadLabels, textWidth } from '@/components/trends/drawing/chart-layout';
import { signalLabels } from '@/components/trends/table/signal-labels';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { inputOf, STEADY_SHARES } from '@/tests/support/statistics/made-up-series';

const model = buildChartModel(inputOf(STEADY_SHARES, { target: 9 }));

test('labels at the line ends never cover one another and stay on the sheet', () => {
  const label = fc.record({
    y: fc.double({ min: 0, max: 300, noNaN: true }),
    rows: fc.array(fc.constant('row'), { minLength: 1, maxLength: 3 }),
    tone: fc.constant('frame' as const),
  });
  fc.assert(
    fc.property(fc.array(label, { maxLength: 5 }), (labels: EndLabel[]) => {
      const spread = spreadLabels(labels, 16, { top: 0, bottom: 300 });
      spread.forEach(({ y, rows }, index) => {
        const before = spread[index - 1];
        const top = y - rows.length * 8;
        expect(top).toBeGreaterThanOrEqual(before ? before.y + before.rows.length * 8 - 1e-9 : -1e-9);
        expect(y + rows.length * 8).toBeLessThanOrEqual(300 + 1e-9);
      });
    }),
  );
});

test.each([290, 360, 720, 960])('at %i pixels every label beside the plot has room', (width) => {
  const { plot, text, endLabels } = layOut(model, { width, height: 300 });
  expect(endLabels.map(({ rows }) => rows.join(' '))).toContain('8.8%');
  for (const { rows } of endLabels) {
    for (const row of rows)
      expect(plot.left + plot.width + 10 + textWidth(row, text)).toBeLessThanOrEqual(width + 1);
  }
});

test('names of what stands out do not cover one another', () => {
  const layout = layOut(model, { width: 360, height: 300 });
  const labels = signalLabels(model, layout);
  expect(labels.map(({ text }) => text)).toContain('High');
  labels.forEach((one, index) => {
    for (const other of labels.slice(index + 1)) {
      const apart = Math.abs(one.x - other.x) >= (textWidth(one.text, 14) + textWidth(other.text, 14)) / 2;
      expect(apart || Math.abs(one.y - other.y) >= 14).toBe(true);
    }
  });
});

test.each([
  ['ArrowLeft', 5, 4],
  ['ArrowLeft', 0, 0],
  ['ArrowRight', 5, 6],
  ['ArrowRight', 47, 47],
  ['Home', 5, 0],
  ['End', 5, 47],
  ['ArrowDown', 5, 4],
  ['ArrowUp', 5, 6],
  ['Enter', 5, null],
])('%s on figure %i leads to %s', (key, index, target) => {
  expect(keyTarget(key, index, 48)).toBe(target);
});

test('pointing reads the nearest period', () => {
  const layout = layOut(model, { width: 720, height: 340 });
  expect(nearestPeriod(model, layout, 0)).toBe(0);
  expect(nearestPeriod(model, layout, 720)).toBe(47);
  expect(nearestPeriod(model, layout, layout.plot.left + layout.plot.width / 2 + 1)).toBe(24);
});
