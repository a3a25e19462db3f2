import { brotliCompressSync } from 'node:zlib';
import { buildChartModel } from '@/lib/domain/chart-model';
import { drawChartAt } from '@/lib/publishing/charts/draw-chart';
import { inputOf, type Made, seriesOf } from '@/tests/support/statistics/made-up-series';

const REPEATS = 15;

/** Made-up shares that rise and fall, so that lines, limits and special causes all have something to do. */
const wave = (count: number): Made[] =>
  Array.from({ length: count }, (_, index) => ({
    n: Math.round(90 + 25 * Math.sin(index / 5)),
    d: 1000 + (index % 7) * 10,
  }));

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function timed(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < REPEATS; turn += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

const kilobytes = (text: string) =>
  `${(brotliCompressSync(text).length / 1024).toFixed(2)} KB brotli, ${(text.length / 1024).toFixed(1)} KB raw`;

const long = inputOf([], { series: [seriesOf(wave(520), { periodType: 'month' })] });
console.log(
  `Model of 520 points: ${(await timed(() => buildChartModel(long))).toFixed(1)} ms (median of ${REPEATS})`,
);

const model = buildChartModel(inputOf(wave(48)));
const first = performance.now();
await drawChartAt(model, 'wide');
console.log(
  `First drawing of 48 points, start of the drawing thread included: ${(performance.now() - first).toFixed(0)} ms`,
);
for (const size of ['wide', 'narrow'] as const) {
  const time = await timed(() => drawChartAt(model, size));
  console.log(
    `Drawing of 48 points, ${size}: ${time.toFixed(0)} ms (median of ${REPEATS}), ${kilobytes(await drawChartAt(model, size))}`,
  );
}
