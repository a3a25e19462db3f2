import { StaticDrawing } from '@/components/trends/static-drawing';
import { TrendFigure } from '@/components/trends/trend-figure';
import { withYearItEnded } from '@/lib/domain/leading-series';
import type { PublicMeasure, PublicSeries } from '@/lib/domain/snapshot';
import { FileLink } from './file-link';
import { measureCsvPath } from '@/lib/domain/paths/public';
import type { Place } from './place';
import { chartModelOf, hasChart } from './series-chart';

type SeriesFigureProps = { place: Place; measure: PublicMeasure; series: PublicSeries };

/**
 * A series as a headline, a drawing, a sentence and a table. With too few figures to draw a line, the words and the
 * table remain.
 */
export function SeriesFigure({ place, measure, series }: SeriesFigureProps) {
  const svg = hasChart(series) ? place.drawings.get(series.slug) : undefined;
  return (
    <div id={series.slug}>
      <TrendFigure
        model={withYearItEnded(chartModelOf(measure, series), place.snapshot.edition.datedOn)}
        level={3}
        drawing={svg ? <StaticDrawing svg={svg} /> : null}
        download={<Downloads place={place} measure={measure} series={series} />}
      >
        <p className="govuk-body-s">{series.scope}</p>
        {series.note && <p className="govuk-body-s">{series.note}</p>}
        <p className="govuk-body-s">
          {series.licence}
          {series.sourceUrl && (
            <>
              {' '}
              <a className="govuk-link" href={series.sourceUrl} rel="noreferrer">
                Where this figure was published
              </a>
            </>
          )}
        </p>
      </TrendFigure>
    </div>
  );
}

/** The figures of the measure as a file, and this chart as a picture to keep. */
function Downloads({ place, measure, series }: SeriesFigureProps) {
  return (
    <ul className="govuk-list">
      <li>
        <FileLink place={place} path={measureCsvPath(measure.ref)}>
          Download the figures of measure {measure.ref}
        </FileLink>
      </li>
      {place.pictures.get(series.slug)?.map((path) => (
        <li key={path}>
          <FileLink place={place} path={path} about={series.title}>
            Download this chart
          </FileLink>
        </li>
      ))}
    </ul>
  );
}
