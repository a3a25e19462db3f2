import { isAfter } from '@/lib/domain/day';
import { type Period, periodKey } from '@/lib/domain/figure';

type OfPeriod = { period: Period };

/** For each period that is not known yet and shares days with another: the other. */
export function findOverlaps(known: readonly OfPeriod[], incoming: readonly OfPeriod[]): Map<string, Period> {
  const heldKeys = new Set(known.map(({ period }) => periodKey(period)));
  const periods = new Map([...known, ...incoming].map(({ period }) => [periodKey(period), period]));
  const inOrder = [...periods].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const clashes = new Map<string, Period>();
  let reaching: Period | null = null;
  for (const [key, period] of inOrder) {
    if (reaching && !isAfter(period.start, reaching.end)) {
      if (heldKeys.has(key)) clashes.set(periodKey(reaching), period);
      else clashes.set(key, reaching);
    }
    if (!reaching || isAfter(period.end, reaching.end)) reaching = period;
  }
  return clashes;
}
