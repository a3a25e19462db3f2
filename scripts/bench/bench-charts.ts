import { brotliCompressSync } from 'node:zlib';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { drawChart, drawChartAt } from '@/lib/publishing/charts/draw-chart';
import { inputOf, type Made, seriesOf } from '@/tests/support/statistics/made-up-series';

/** Turns that count, and turns before them: a process that draws one chart draws many, so the first ones say little. */
const TURNS = { model: { warm: 60, counted: 101 }, drawing: { warm: 5, counted: 15 } } as const;

/** Made-up shares that rise and fall, so that lines, limits and special causes all have something to do. */
const wave = (count: number): Made[] =>
  Array.from({ length: count }, (_, index) => ({
    n: Math.round(90 + 25 * Math.sin(index / 5)),
    d: 1000 + (index % 7) * 10,
  }));

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The median time of a turn, in milliseconds. */
async function timed(work: () => unknown, turns: { warm: number; counted: number }): Promise<number> {
  const times: number[] = [];
  for (let turn = -turns.warm; turn < turns.counted; turn += 1) {
    const start = performance.now();
    await work();
    if (turn >= 0) times.push(performance.now() - start);
  }
  return median(times);
}

/** Says whether a goal holds, and remembers for the exit code when it does not. */
function report(what: string, { measured, most, unit }: { measured: number; most: number; unit: string }) {
  const holds = measured <= most;
  if (!holds) process.exitCode = 1;
  const verdict = holds ? 'holds' : 'does not hold';
  console.log(`${what}: goal ${most} ${unit}, measured ${measured.toFixed(2)} ${unit}: ${verdict}`);
}

const long = inputOf([], { series: [seriesOf(wave(520), { periodType: 'month' })] });
const model = buildChartModel(inputOf(wave(48)));
report('Model of 520 points, median', {
  measured: await timed(() => buildChartModel(long), TURNS.model),
  most: 2,
  unit: 'ms',
});
for (const size of ['wide', 'narrow'] as const) {
  report(`Drawing of 48 points, ${size}, median`, {
    measured: await timed(() => drawChartAt(model, size), TURNS.drawing),
    most: 120,
    unit: 'ms',
  });
}
report('Drawing of 48 points, wide and narrow together, brotli', {
  measured: brotliCompressSync(Object.values((await drawChart(model)) ?? {}).join('')).length / 1024,
  most: 4,
  unit: 'KB',
});
