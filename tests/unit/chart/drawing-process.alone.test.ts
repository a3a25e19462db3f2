import type * as Processes from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { drawChartAt } from '@/lib/publishing/charts/draw-chart';
import { inputOf } from '@/tests/support/statistics/made-up-series';

const started = vi.hoisted((): Processes.ChildProcess[] => []);

vi.mock('node:child_process', async (load) => {
  const processes = await load<typeof Processes>();
  const fork = (...given: Parameters<typeof processes.fork>) => {
    const child = processes.fork(...given);
    started.push(child);
    return child;
  };
  return { ...processes, fork };
});

afterEach(() => void vi.useRealTimers());

const model = buildChartModel(inputOf([10, 12, 11, 13]));

test(
  'a drawing process that nobody asks for a minute ends, and the next chart has the same bytes',
  { timeout: 60_000 },
  async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const first = await drawChartAt(model, 'wide');
    vi.advanceTimersByTime(59_000);
    await drawChartAt(model, 'narrow');
    vi.advanceTimersByTime(59_000);
    expect(await drawChartAt(model, 'wide')).toBe(first);
    expect(started).toHaveLength(1);

    const [drawer] = started;
    if (!drawer) throw new Error('No drawing process was started');
    const ended = once(drawer, 'exit');
    vi.advanceTimersByTime(60_000);
    const again = drawChartAt(model, 'wide');
    await ended;
    expect(await again).toBe(first);
    expect(started).toHaveLength(2);
  },
);
