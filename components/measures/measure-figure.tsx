import type { ReactNode } from 'react';
import '@/components/trends/trend-chart.css';
import { TrendFigure } from '@/components/trends/trend-figure';
import { hasLine, type SeriesGroup } from '@/lib/domain/chart/chart-series';
import { hasParts } from '@/lib/domain/chart/chart-table';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { figureAnchor, type MeasuresHome, originsOf } from '@/lib/domain/paths/measures';
import { DownloadLinks } from '@/components/figures/download-links';
import { LatestFigure } from '@/components/figures/latest-figure';
import { WorkedOut } from '@/components/figures/worked-out';

type MeasureFigureProps = {
  measure: PublicMeasure;
  group: SeriesGroup;
  /** What it draws. */
  model: ChartModel;
  /** Of the headline, as the page's outline asks. */
  level: 2 | 3 | 4;
  home: MeasuresHome;
  /** The chart; null where there is no line to draw. */
  picture: ReactNode;
  /** The figures as a table, where the plain one is not meant. */
  table?: ReactNode;
  /** Cautions, and the way to the measure: what its own page says once for all its figures. */
  children?: ReactNode;
};

/** One figure of a measure: the message, the picture, the verdict, the counts behind it, its source and its caution. */
export function MeasureFigure(props: MeasureFigureProps) {
  const { measure, group, model, level, home, picture, table, children } = props;
  const origins = originsOf(home, measure.ref, model);
  return (
    <div id={figureAnchor(group.id)}>
      <TrendFigure
        model={model}
        level={level}
        drawing={
          <div className="govuk-body">
            {hasParts(model) && <LatestFigure model={model} origins={origins} />}
            {picture}
          </div>
        }
        table={table}
        download={
          <DownloadLinks
            measure={measure.ref}
            figure={hasLine(group) ? group.id : null}
            title={model.title}
          />
        }
        origins={origins}
      >
        {children}
        <WorkedOut measure={measure} group={group} model={model} />
      </TrendFigure>
    </div>
  );
}
