import { once } from 'node:events';
import type * as Threads from 'node:worker_threads';
import { afterEach, expect, test, vi } from 'vitest';
import { buildChartModel } from '@/lib/domain/chart-model';
import { drawChartAt } from '@/lib/publishing/charts/draw-chart';
import { inputOf } from '@/tests/support/statistics/made-up-series';

const started = vi.hoisted((): Threads.Worker[] => []);

vi.mock('node:worker_threads', async (load) => {
  const threads = await load<typeof Threads>();
  class Noted extends threads.Worker {
    constructor(...given: ConstructorParameters<typeof threads.Worker>) {
      super(...given);
      started.push(this);
    }
  }
  return { ...threads, Worker: Noted };
});

afterEach(() => void vi.useRealTimers());

const model = buildChartModel(inputOf([10, 12, 11, 13]));

test(
  'a drawing thread that nobody asks for a minute ends, and the next chart has the same bytes',
  { timeout: 60_000 },
  async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const first = await drawChartAt(model, 'wide');
    vi.advanceTimersByTime(59_000);
    await drawChartAt(model, 'narrow');
    vi.advanceTimersByTime(59_000);
    expect(await drawChartAt(model, 'wide')).toBe(first);
    expect(started).toHaveLength(1);

    const [thread] = started;
    if (!thread) throw new Error('No drawing thread was started');
    const ended = once(thread, 'exit');
    vi.advanceTimersByTime(60_000);
    const again = drawChartAt(model, 'wide');
    await ended;
    expect(await again).toBe(first);
    expect(started).toHaveLength(2);
  },
);
