import { expect, test, vi } from 'vitest';
import { rememberDrawings } from '@/lib/publishing/remember-drawings';
import { buildChartModel } from '@/lib/domain/chart-model';
import { inputOf } from '../../support/statistics/made-up-series';

const model = (last: number) => buildChartModel(inputOf([20, 25, last]));
const drawing = { wide: '<svg/>', narrow: '' };

test('a chart that shows the same is drawn once, and one that shows something else is drawn', async () => {
  const drawChart = vi.fn(async () => drawing);
  const tools = rememberDrawings({ drawChart, rasterise: null });
  for (const last of [30, 30, 31, 30]) expect(await tools.drawChart(model(last))).toEqual(drawing);
  expect(drawChart).toHaveBeenCalledTimes(2);
  expect(tools.rasterise).toBeNull();
});

test('a picture is made once of the same drawing', async () => {
  const rasterise = vi.fn(async (svg: string) => new TextEncoder().encode(svg));
  const tools = rememberDrawings({ drawChart: async () => drawing, rasterise });
  for (const svg of ['<svg>a</svg>', '<svg>b</svg>', '<svg>a</svg>']) {
    expect(await tools.rasterise?.(svg)).toEqual(new TextEncoder().encode(svg));
  }
  expect(rasterise).toHaveBeenCalledTimes(2);
});

test('a chart that could not be drawn is tried again', async () => {
  const drawChart = vi.fn(async () => drawing).mockRejectedValueOnce(new Error('A line is missing'));
  const tools = rememberDrawings({ drawChart, rasterise: null });
  await expect(tools.drawChart(model(30))).rejects.toThrow('A line is missing');
  expect(await tools.drawChart(model(30))).toEqual(drawing);
});

test('no more is kept than some editions need', async () => {
  const drawChart = vi.fn(async () => drawing);
  const tools = rememberDrawings({ drawChart, rasterise: null });
  for (let last = 0; last <= 200; last += 1) await tools.drawChart(model(last));
  await tools.drawChart(model(200));
  expect(drawChart).toHaveBeenCalledTimes(201);
  await tools.drawChart(model(0));
  expect(drawChart).toHaveBeenCalledTimes(202);
});
