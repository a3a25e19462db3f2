import type { ChartModel } from '@/lib/domain/chart/chart-types';

export type Row = Record<string, number | null>;
export const LIMIT_SIDES = ['upper', 'lower'] as const;

/** Name of a line's column in the rows. */
export const lineKey = (line: number) => `line${line}`;
/** Name of a limit's column in the rows. */
export const limitKey = (side: (typeof LIMIT_SIDES)[number], at: number) => `${side}${at}`;

/** One row a period: the figure of each line and, where limits differ from period to period, the limits. */
export function rowsOf({ periods, lines, limits }: ChartModel): Row[] {
  const bounds = limits.flatMap((limit, at) =>
    LIMIT_SIDES.map((side) => ({
      key: limitKey(side, at),
      places: new Map(limit[side].map(({ x, y }) => [x, y])),
    })),
  );
  return periods.map(({ x }, index) => ({
    x,
    ...Object.fromEntries(lines.map(({ points }, at) => [lineKey(at), points[index]?.figure ?? null])),
    ...Object.fromEntries(bounds.map(({ key, places }) => [key, places.get(x) ?? null])),
  }));
}
