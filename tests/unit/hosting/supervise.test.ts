import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Running, supervise } from '@/lib/hosting/parts/supervise';

/** A part that can be made to end, under a clock that moves only when it is told to. */
function partThat({ serves }: { serves: boolean }) {
  const pauses: number[] = [];
  const said: string[] = [];
  let now = 0;
  let starts = 0;
  let stops = 0;
  let end: (reason: string) => void = () => undefined;
  const start = async (): Promise<Running> => {
    starts += 1;
    return {
      ready: serves ? Promise.resolve() : new Promise(() => undefined),
      ended: new Promise((resolve) => (end = resolve)),
      stop: async () => {
        stops += 1;
        end('asked');
      },
    };
  };
  const clock = { now: () => now, pause: async (milliseconds: number) => void pauses.push(milliseconds) };
  const supervised = supervise({ name: 'worker', start, say: (line) => said.push(line), clock });
  const endAfter = async (milliseconds: number, reason: string): Promise<void> => {
    await turn();
    now += milliseconds;
    end(reason);
    await turn();
  };
  return { supervised, pauses, said, endAfter, counts: () => ({ starts, stops }) };
}

test('a part that ends again and again is started again each time, after pauses that double up to 10 seconds', async () => {
  const { pauses, endAfter, counts } = partThat({ serves: true });
  for (let time = 0; time < 10; time += 1) await endAfter(1000, 'signal SIGKILL');
  expect(pauses).toEqual([100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000, 10_000]);
  expect(counts().starts).toBe(11);
});

test('after 5 seconds of health the next pause is short again', async () => {
  const { pauses, endAfter } = partThat({ serves: true });
  await endAfter(1000, 'signal SIGKILL');
  await endAfter(4_999, 'signal SIGKILL');
  await endAfter(5_000, 'signal SIGKILL');
  expect(pauses).toEqual([100, 200, 100]);
});

test('whoever reads the terminal is told which part ended and why', async () => {
  const { said, endAfter } = partThat({ serves: true });
  await endAfter(1000, 'signal SIGKILL');
  expect(said).toEqual(['The worker ended (signal SIGKILL) and is started again.']);
});

test('a part that never serves is given up after its third try, in one sentence', async () => {
  const { supervised, endAfter, counts } = partThat({ serves: false });
  for (let time = 0; time < 3; time += 1) await endAfter(1000, 'There is nothing to serve.');
  expect(await supervised.gaveUp).toBe('The worker cannot start: There is nothing to serve.');
  expect(counts().starts).toBe(3);
});

test('a part that has served before is never given up', async () => {
  const { supervised, endAfter, counts } = partThat({ serves: true });
  for (let time = 0; time < 50; time += 1) await endAfter(10, 'signal SIGKILL');
  expect(await Promise.race([supervised.gaveUp, turn('goes on')])).toBe('goes on');
  expect(counts().starts).toBe(51);
});

test('a part that was stopped stays stopped', async () => {
  const { supervised, counts } = partThat({ serves: true });
  await turn();
  await supervised.stop();
  await turn();
  expect(counts()).toEqual({ starts: 1, stops: 1 });
});
