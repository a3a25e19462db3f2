import type { ReactNode } from 'react';
import type { SeriesGroup } from '@/lib/domain/chart/chart-series';
import { type Day, formatDay } from '@/lib/domain/day';
import { lastDayOfOld } from '@/lib/domain/measures/leading-series';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';

type NoLaterFiguresProps = {
  measure: Pick<PublicMeasure, 'source'>;
  group: SeriesGroup;
  today: Day;
  /** The way to ask for later ones, for those who may. */
  children?: ReactNode;
};

/** Beside figures that are old for how often they come: that nothing later has come, and who holds it. */
export function NoLaterFigures({ measure, group, today, children }: NoLaterFiguresProps) {
  const last = lastDayOfOld(group.series, today);
  if (last === null) return null;
  return (
    <p className="govuk-body">
      We have no figures after {formatDay(last)}. Who holds them: {measure.source} {children}
    </p>
  );
}
