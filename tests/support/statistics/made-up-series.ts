import { addDays, type Day, day, dayFromParts } from '@/lib/domain/day';
import type { ChartInput, ChartSeries } from '@/lib/domain/chart/chart-types';
import type { Figure, Period, PeriodType, ValueFlag } from '@/lib/domain/figure';

/** The last day before the month `months` after January of `year`, and the first day of it. */
function monthStart(year: number, months: number): Day {
  const start = dayFromParts(year + Math.floor(months / 12), (months % 12) + 1, 1);
  return start ?? day(`${year}-01-01`);
}

const MONTHS: Partial<Record<PeriodType, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  'calendar-year': 12,
  'financial-year': 12,
};

/** The period number `index` of a type, from April 2014. Rolling years end a quarter apart. */
export function periodAt(type: PeriodType, index: number): Period {
  if (type === 'rolling-year') {
    return {
      type,
      start: monthStart(2013, 3 + 3 * index),
      end: addDays(monthStart(2014, 3 + 3 * index), -1),
    };
  }
  const step = MONTHS[type] ?? 1;
  const start = monthStart(2014, 3 + step * index);
  const end = addDays(monthStart(2014, 3 + step * (index + 1)), -1);
  return type === 'point' ? { type, start: end, end } : { type, start, end };
}

/** A figure of a test's own making: a number, or a numerator and denominator. */
export type Made = number | { n: number; d: number } | null;

/**
 * 48 made-up shares of about 9% with one of 15%: one average describes them, the limits are p-prime, and a single figure
 * stands out.
 */
export const STEADY_SHARES: readonly { n: number; d: number }[] = Array.from({ length: 48 }, (_, index) => {
  const d = 30_000 + 500 * (index % 7);
  const perMille = index === 30 ? 150 : 84 + ((index * 7) % 13);
  return { n: Math.round((d * perMille) / 1000), d };
});

/** One observation of a made-up series, for tests only. */
export function observation(
  type: PeriodType,
  index: number,
  { made, flags = [] }: { made: Made; flags?: ValueFlag[] },
): Figure {
  const parts = made !== null && typeof made === 'object' ? made : null;
  return {
    period: periodAt(type, index),
    numerator: parts?.n ?? null,
    denominator: parts?.d ?? null,
    value: typeof made === 'number' ? made : null,
    flags,
    revision: 1,
  };
}

/** A series of made-up figures, one a period. */
export function seriesOf(made: readonly Made[], given: Partial<ChartSeries> = {}): ChartSeries {
  const periodType = given.periodType ?? 'quarter';
  return {
    slug: 'made-up',
    label: 'Made up',
    basis: 'outcome',
    periodType,
    observations: made.map((one, index) => observation(periodType, index, { made: one })),
    ...given,
  };
}

/** A chart of made-up figures. */
export function inputOf(made: readonly Made[], given: Partial<ChartInput> = {}): ChartInput {
  return {
    title: 'Made-up share',
    subtitle: 'Share of made-up cases, by quarter',
    unit: 'percent',
    direction: 'up',
    series: [seriesOf(made)],
    annotations: [],
    target: null,
    sourceLine: 'Source: made up for a test',
    ...given,
  };
}
