import { TrendChart } from '@/components/trends/trend-chart';
import { LiveTable } from '@/components/trends/table/live-table';
import { TrendFigure } from '@/components/trends/trend-figure';
import { hasLine, type SeriesGroup } from '@/lib/domain/chart/chart-series';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { figureAnchor, measureHref, type MeasuresHome, originsOf } from '@/lib/domain/paths/measures';
import { DownloadLinks } from './download-links';
import { LatestFigure } from './latest-figure';

type CompareFigureProps = {
  measure: PublicMeasure;
  group: SeriesGroup;
  model: ChartModel;
  home: MeasuresHome;
};

/** One of the figures compared: its message, its chart to read figure by figure, its verdict and its table. */
export function CompareFigure({ measure, group, model, home }: CompareFigureProps) {
  const origins = originsOf(home, measure.ref, model);
  return (
    <div id={figureAnchor(group.id)}>
      <TrendFigure
        model={model}
        level={2}
        drawing={
          <div className="govuk-body">
            <TrendChart model={model} />
          </div>
        }
        table={<LiveTable model={model} origins={origins} />}
        download={
          <DownloadLinks
            measure={measure.ref}
            figure={hasLine(group) ? group.id : null}
            title={model.title}
          />
        }
        origins={origins}
      >
        <LatestFigure model={model} origins={origins} />
        {measure.caution && (
          <p className="govuk-body-s">
            <strong>Before you use this figure:</strong> {measure.caution}
          </p>
        )}
        <p className="govuk-body">
          <a className="govuk-link" href={measureHref(home, measure.ref)}>
            Measure {measure.ref}: {measure.title}
          </a>
        </p>
      </TrendFigure>
    </div>
  );
}
