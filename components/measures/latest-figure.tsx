import type { ChartModel } from '@/lib/domain/chart/chart-types';

/** The newest figure with the counts it is made of, so that no rate stands without its number. */
export function LatestFigure({ model }: { model: ChartModel }) {
  const newest = model.periods.findLastIndex((_period, index) =>
    model.lines.some(({ points }) => (points[index]?.figure ?? null) !== null),
  );
  if (newest === -1) return null;
  return (
    <p className="govuk-body-s">
      <strong>Latest figure</strong> {model.readOut[newest]}
    </p>
  );
}
