import { StaticDrawing } from '@/components/trends/drawing/static-drawing';
import { TrendFigure } from '@/components/trends/trend-figure';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { chartInputOf, hasLine, type SeriesGroup } from '@/lib/domain/chart/chart-series';
import { withYearItEnded } from '@/lib/domain/measures/leading-series';
import type { PublicMeasure, PublicSeries } from '@/lib/domain/outside/snapshot';
import { ChartDownloads } from './chart-downloads';
import type { Place } from './place';

type SeriesFigureProps = { place: Place; measure: PublicMeasure; group: SeriesGroup };

/**
 * A series, or a few that can be compared, as a headline, a drawing, a sentence and a table. With too few figures to draw
 * a line, the words and the table remain.
 */
export function SeriesFigure({ place, measure, group }: SeriesFigureProps) {
  const { id, series } = group;
  const svg = hasLine(group) ? place.drawings.get(id) : undefined;
  const model = buildChartModel(chartInputOf(measure, group));
  const [main, ...others] = series;
  return (
    <div id={id}>
      <TrendFigure
        model={withYearItEnded(model, place.snapshot.edition.datedOn)}
        level={3}
        drawing={svg ? <StaticDrawing svg={svg} /> : null}
        download={<ChartDownloads place={place} measure={measure.ref} id={id} title={model.title} />}
      >
        <p className="govuk-body-s">{main.scope}</p>
        <Source series={main} isNamed={others.length > 0} />
        {others.map((one) => (
          // Links to a series stay good when it is drawn beside another.
          <div key={one.slug} id={one.slug}>
            <Source series={one} isNamed />
          </div>
        ))}
      </TrendFigure>
    </div>
  );
}

/** What to know of a series, its licence and where it was published; `isNamed`: with the area it is about. */
function Source({ series, isNamed }: { series: PublicSeries; isNamed: boolean }) {
  const { area, note, licence, sourceUrl } = series;
  const of = isNamed ? `${area}: ` : '';
  return (
    <>
      {note && (
        <p className="govuk-body-s">
          {of}
          {note}
        </p>
      )}
      <p className="govuk-body-s">
        {of}
        {licence}
        {sourceUrl && (
          <>
            {' '}
            <a className="govuk-link" href={sourceUrl} rel="noreferrer">
              Where this figure was published
            </a>
          </>
        )}
      </p>
    </>
  );
}
