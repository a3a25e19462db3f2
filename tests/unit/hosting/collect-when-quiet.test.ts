import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { collectWhenQuiet } from '@/lib/hosting/parts/collect-when-quiet';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** How many times a part has collected its garbage after each half minute, of which it worked these shares. */
function collectionsAfter(shares: readonly number[]): number[] {
  const waiting = [...shares];
  let count = 0;
  collectWhenQuiet({ busyShare: () => waiting.shift() ?? 0, collect: () => void (count += 1) });
  return shares.map(() => {
    vi.advanceTimersByTime(30_000);
    return count;
  });
}

test('a part that rests after its start collects its garbage once, and not again while it rests', () => {
  expect(collectionsAfter([0.01, 0.01, 0])).toEqual([1, 1, 1]);
});

test('a part that people use is left alone until it is quiet, each time', () => {
  expect(collectionsAfter([0.6, 0.06, 0.01, 0.3, 0.02, 0.02])).toEqual([0, 0, 1, 1, 2, 2]);
});
