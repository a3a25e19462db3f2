import type { ChartModel, XTick } from '@/lib/domain/chart/chart-types';
import { formatNumber } from '@/lib/domain/figure';

/** Numbers of cases that an axis may name. */
const TICKS = [50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];
/** A phone has room for every other one. */
const EVERY_OTHER = 2;
/** Room beside the smallest and the largest force, as a part of a tenfold. */
const BESIDE = 0.05;

/** Where a number of cases lies on the axis: forces differ a hundredfold in size. */
export const placeOf = (cases: number): number => Math.log10(cases);

/** The axis of the cases, wide and narrow. */
export function casesAxis(cases: readonly number[]): ChartModel['x'] {
  const min = placeOf(Math.min(...cases)) - BESIDE;
  const max = placeOf(Math.max(...cases)) + BESIDE;
  const wide = TICKS.map((tick, index): XTick => ({
    index,
    x: placeOf(tick),
    text: formatNumber(tick),
  })).filter(({ x }) => x >= min && x <= max);
  return { min, max, wide, narrow: wide.filter((_tick, at) => at % EVERY_OTHER === 0) };
}
