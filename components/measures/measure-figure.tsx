import '@/components/trends/trend-chart.css';
import { TrendChart } from '@/components/trends/trend-chart';
import { TrendFigure } from '@/components/trends/trend-figure';
import { buildChartModel } from '@/lib/domain/chart-model';
import { chartInputOf, hasLine, type SeriesGroup } from '@/lib/domain/chart-series';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import type { MeasureRecord } from '@/lib/domain/records';
import { figureAnchor, measureFileHref, measureHref, type MeasuresHome } from './addresses';
import { WorkedOut } from './worked-out';

type MeasureFigureProps = {
  measure: MeasureRecord;
  group: SeriesGroup;
  /** Of the headline, as the page's outline asks. */
  level: 2 | 3 | 4;
  /** Adds the read-out, where a figure is alone on its page. */
  interactive: boolean;
  /** Where the measures are read; left out on a measure's own page, which says the caution once for all its figures. */
  home?: MeasuresHome;
};

/** One figure of a measure: the message, the picture, the verdict, the counts behind it, its source and its caution. */
export function MeasureFigure({ measure, group, level, interactive, home }: MeasureFigureProps) {
  const model = buildChartModel(chartInputOf(measure, group));
  return (
    <div id={figureAnchor(group.id)}>
      <TrendFigure
        model={model}
        level={level}
        drawing={
          <div className="govuk-body">
            <LatestFigure model={model} />
            {hasLine(group) && <TrendChart model={withoutRows(model)} interactive={interactive} />}
          </div>
        }
        download={<DownloadLink measure={measure} />}
      >
        {home && measure.caution && (
          <p className="govuk-body-s">
            <strong>Before you use this figure:</strong> {measure.caution}
          </p>
        )}
        <WorkedOut measure={measure} group={group} model={model} />
        {home && <MeasureLink measure={measure} home={home} />}
      </TrendFigure>
    </div>
  );
}

/** What the browser is sent to draw: the rows of the table and of the file are on the page already. */
function withoutRows(model: ChartModel): ChartModel {
  return { ...model, csvRows: [], table: { ...model.table, rows: [] } };
}

/** The newest figure with the counts it is made of, so that no rate stands without its number. */
function LatestFigure({ model }: { model: ChartModel }) {
  const newest = model.periods.findLastIndex((_period, index) =>
    model.lines.some(({ points }) => (points[index]?.figure ?? null) !== null),
  );
  if (!model.table.parts || newest === -1) return null;
  return (
    <p className="govuk-body-s">
      <strong>Latest figure</strong> {model.readOut[newest]}
    </p>
  );
}

function DownloadLink({ measure }: { measure: MeasureRecord }) {
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={measureFileHref(measure.ref)}>
        Download the figures of measure {measure.ref} (CSV)
      </a>
    </p>
  );
}

function MeasureLink({ measure, home }: { measure: MeasureRecord; home: MeasuresHome }) {
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={measureHref(home, measure.ref)}>
        Measure {measure.ref}: {measure.title}
      </a>
    </p>
  );
}
