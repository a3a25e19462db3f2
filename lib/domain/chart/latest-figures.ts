import type { ChartModel, ChartPoint } from './chart-types';

type Drawn = Pick<ChartModel, 'lines' | 'periods'>;

function lastWith({ lines, periods }: Drawn, wanted: (point: ChartPoint) => boolean): number {
  return periods.findLastIndex((_period, index) =>
    lines.some(({ points }) => {
      const point = points[index];
      return point !== undefined && point.figure !== null && wanted(point);
    }),
  );
}

/**
 * The numbers of the periods that a chart calls its latest: of the last figures whose cases have finished, which the verdict
 * is about, and of newer ones whose cases have not. Null where there is none.
 */
export function latestFigures(model: Drawn): { judged: number | null; provisional: number | null } {
  const judged = lastWith(model, ({ immature }) => !immature);
  const provisional = lastWith(model, ({ immature }) => immature);
  return {
    judged: judged === -1 ? null : judged,
    provisional: provisional > judged ? provisional : null,
  };
}
