import type { PublicMeasure } from '@/lib/domain/snapshot';
import { PATHS } from './paths';
import type { Place } from './place';
import { hasChart } from './series-chart';
import { SeriesFigure } from './series-figure';

const MOST_CHARTS = 2;

/** The figures that speak to most recommendations, and the way to all others. */
export function OverviewFigures({ place }: { place: Place }) {
  const drawn = widestFirst(place.snapshot.measures.filter(({ series }) => series.some(hasChart))).slice(0, MOST_CHARTS);
  return (
    <section id="difference">
      <h2 className="govuk-heading-m">Is it making a difference?</h2>
      {drawn.length === 0 && <p className="govuk-body">No figures have been supplied yet.</p>}
      {drawn.map((measure) => {
        const series = measure.series.find(hasChart);
        return series && <SeriesFigure key={measure.ref} place={place} measure={measure} series={series} />;
      })}
      <p className="govuk-body">
        <a className="govuk-link" href={place.to(PATHS.measures)}>
          All figures, and the figures we do not have yet
        </a>
      </p>
    </section>
  );
}

function widestFirst(measures: readonly PublicMeasure[]): PublicMeasure[] {
  return [...measures].sort((a, b) => b.recommendationRefs.length - a.recommendationRefs.length);
}
