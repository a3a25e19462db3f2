import '@/components/trends/trend-chart.css';
import { TrendChart } from '@/components/trends/trend-chart';
import { TrendFigure } from '@/components/trends/trend-figure';
import type { OriginOf } from '@/components/trends/trend-table';
import { buildChartModel } from '@/lib/domain/chart-model';
import { chartInputOf, hasLine, type SeriesGroup } from '@/lib/domain/chart-series';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import type { MeasureRecord } from '@/lib/domain/records';
import {
  figureAnchor,
  figureOriginAnchor,
  figureOriginsHref,
  measureFileHref,
  measureHref,
  type MeasuresHome,
} from './addresses';
import { WorkedOut } from './worked-out';

type MeasureFigureProps = {
  measure: MeasureRecord;
  group: SeriesGroup;
  /** Of the headline, as the page's outline asks. */
  level: 2 | 3 | 4;
  /** Adds the read-out, where a figure is alone on its page. */
  interactive: boolean;
  home: MeasuresHome;
  /** True on a measure's own page, which says the caution once for all its figures. */
  isOnOwnPage?: boolean;
};

/** One figure of a measure: the message, the picture, the verdict, the counts behind it, its source and its caution. */
export function MeasureFigure({ measure, group, level, interactive, home, isOnOwnPage }: MeasureFigureProps) {
  const model = buildChartModel(chartInputOf(measure, group));
  const originOf: OriginOf = ({ slug, end }) =>
    `${figureOriginsHref(home, { ref: measure.ref, slug })}#${figureOriginAnchor(end)}`;
  return (
    <div id={figureAnchor(group.id)}>
      <TrendFigure
        model={model}
        level={level}
        drawing={
          <div className="govuk-body">
            <LatestFigure model={model} originOf={originOf} />
            {hasLine(group) && <TrendChart model={withoutRows(model)} interactive={interactive} />}
          </div>
        }
        download={<DownloadLink measure={measure} />}
        originOf={originOf}
      >
        {!isOnOwnPage && measure.caution && (
          <p className="govuk-body-s">
            <strong>Before you use this figure:</strong> {measure.caution}
          </p>
        )}
        <WorkedOut measure={measure} group={group} model={model} />
        {!isOnOwnPage && <MeasureLink measure={measure} home={home} />}
      </TrendFigure>
    </div>
  );
}

/** What the browser is sent to draw: the rows of the table and of the file are on the page already. */
function withoutRows(model: ChartModel): ChartModel {
  return { ...model, csvRows: [], table: { ...model.table, rows: [] } };
}

/** The newest figure with the counts it is made of, so that no rate stands without its number. */
function LatestFigure({ model, originOf }: { model: ChartModel; originOf: OriginOf }) {
  const newest = model.periods.findLastIndex((_period, index) =>
    model.lines.some(({ points }) => (points[index]?.figure ?? null) !== null),
  );
  const period = model.periods[newest];
  const [main] = model.lines;
  if (!model.table.parts || !period || !main) return null;
  return (
    <p className="govuk-body-s">
      <strong>Latest figure</strong> {model.readOut[newest]}{' '}
      <a className="govuk-link" href={originOf({ slug: main.slug, end: period.end })}>
        Where it comes from<span className="govuk-visually-hidden">: {model.title}</span>
      </a>
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
