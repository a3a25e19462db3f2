import { differenceFrom } from '@/tests/support/statistics/printed-precision';

/** One expected value beside ours. `difference` is 0 when they agree to the last digit printed. */
export type Comparison = {
  source: string;
  what: string;
  expected: string;
  ours: string;
  difference: number;
};

/** Compares a printed number with ours; nothing where none was printed. */
export function compareNumber(
  source: string,
  what: string,
  pair: { expected: string | null; ours: number | undefined },
): Comparison[] {
  const { expected, ours } = pair;
  if (expected === null) return [];
  const difference = ours === undefined ? NaN : differenceFrom(expected, ours);
  return [{ source, what, expected, ours: String(ours), difference }];
}

/** Compares whatever can be written as JSON. */
export function compareText(
  source: string,
  what: string,
  pair: { expected: unknown; ours: unknown },
): Comparison {
  const [expected, ours] = [JSON.stringify(pair.expected), JSON.stringify(pair.ours)];
  return { source, what, expected, ours, difference: expected === ours ? 0 : 1 };
}
