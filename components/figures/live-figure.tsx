import { MeasureFigure } from '@/components/measures/measure-figure';
import { LiveTable } from '@/components/trends/table/live-table';
import { TrendChart } from '@/components/trends/trend-chart';
import { hasLine, type SeriesGroup } from '@/lib/domain/chart/chart-series';
import type { Day } from '@/lib/domain/day';
import { chartOf } from '@/lib/domain/measures/chart-of-measure';
import { withYearItEnded } from '@/lib/domain/measures/leading-series';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { type MeasuresHome, originsOf } from '@/lib/domain/paths/measures';

type LiveFigureProps = {
  measure: PublicMeasure;
  group: SeriesGroup;
  home: MeasuresHome;
  /** Figures that ended long before this day begin with the year. */
  today: Day;
};

/** A figure on the page of its measure: a chart to read figure by figure. The page says its cautions once for all figures. */
export function LiveFigure({ measure, group, home, today }: LiveFigureProps) {
  const model = withYearItEnded(chartOf(measure, group), today);
  return (
    <MeasureFigure
      {...{ measure, group, model, home }}
      level={3}
      picture={hasLine(group) && <TrendChart model={model} />}
      table={<LiveTable model={model} origins={originsOf(home, measure.ref, model)} />}
    />
  );
}
