import { hasFigures } from '@/lib/domain/chart/chart-series';
import { headlineFigures } from '@/lib/domain/measures/subject';
import { PATHS } from '@/lib/domain/paths/public';
import type { Place } from './place';
import { SeriesFigure } from './series-figure';

const MOST_FIGURES = 2;

/** The closest figures of the last 2 years, or any, how many measures have none, and the way to all of them. */
export function OverviewFigures({ place }: { place: Place }) {
  const { measures, edition } = place.snapshot;
  const having = measures.filter(hasFigures);
  const missing = measures.length - having.length;
  return (
    <section id="difference" className="site-section">
      <h2 className="govuk-heading-m">Is it making a difference?</h2>
      {missing > 0 && (
        <p className="govuk-body">
          We follow {measures.length} measures. For {missing} of them we have no figures yet, so there is a
          lot that we cannot tell.
        </p>
      )}
      {headlineFigures(measures, edition.datedOn)
        .slice(0, MOST_FIGURES)
        .map(({ measure, group }) => (
          <SeriesFigure key={measure.ref} place={place} measure={measure} group={group} />
        ))}
      <p className="govuk-body">
        <a className="govuk-link" href={place.to(PATHS.measures)}>
          All figures, and the figures we do not have yet
        </a>
      </p>
    </section>
  );
}
