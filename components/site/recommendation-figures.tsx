import { EmptyState } from '@/components/ui/empty-state';
import { groupSeries, hasFigures, hasLine } from '@/lib/domain/chart/chart-series';
import { leadingGroups, leadingHeadline } from '@/lib/domain/measures/leading-series';
import type { PublicMeasure, PublicRecommendation } from '@/lib/domain/outside/snapshot';
import { measurePath } from '@/lib/domain/paths/public';
import type { Place } from './place';
import { SeriesFigure } from './series-figure';
import { counted } from './words/words';

/** Charts drawn on the page itself; the others are one step away. More would make the page heavy and hard to read. */
const MOST_CHARTS = 2;

type RecommendationFiguresProps = { place: Place; recommendation: PublicRecommendation };

/** What the figures show for a recommendation, and which figures nobody has supplied yet. */
export function RecommendationFigures({ place, recommendation }: RecommendationFiguresProps) {
  const measures = place.snapshot.measures.filter(({ ref }) => recommendation.measureRefs.includes(ref));
  const having = closestFirst(measures.filter(hasFigures));
  const drawn = having.filter(({ series }) => groupSeries(series).some(hasLine)).slice(0, MOST_CHARTS);
  const others = having.filter((measure) => !drawn.includes(measure));
  const missing = measures.filter((measure) => !hasFigures(measure));
  return (
    <>
      {having.length === 0 && (
        <EmptyState title="No figures supplied yet">
          <p className="govuk-body">
            Charts appear here when somebody supplies figures for the measures below.
          </p>
        </EmptyState>
      )}
      {drawn.map((measure) => (
        <MeasureInShort key={measure.ref} place={place} measure={measure} />
      ))}
      {others.length > 0 && (
        <>
          <h3 className="govuk-heading-s">
            {drawn.length > 0 ? 'Other figures that give context' : 'Figures that give context'}
          </h3>
          <MeasureLinks place={place} measures={others} />
        </>
      )}
      {missing.length > 0 && (
        <>
          <h3 className="govuk-heading-s">Figures we do not have</h3>
          <p className="govuk-body">
            {counted(missing.length, 'measure')} would help to show whether this recommendation makes a
            difference. No figures have been supplied yet.
          </p>
          <MeasureLinks place={place} measures={missing} />
        </>
      )}
    </>
  );
}

/**
 * A measure with a good direction says more about success than a volume, and one that speaks to few recommendations
 * says more about each of them. The catalogue's own order decides the rest.
 */
function closestFirst(measures: readonly PublicMeasure[]): PublicMeasure[] {
  const isVolume = ({ direction }: PublicMeasure) => Number(direction === 'neutral');
  return [...measures].sort(
    (a, b) => isVolume(a) - isVolume(b) || a.recommendations.length - b.recommendations.length,
  );
}

function MeasureInShort({ place, measure }: { place: Place; measure: PublicMeasure }) {
  const group = leadingGroups(measure, place.snapshot.edition.datedOn).find(hasLine);
  return (
    <>
      {group && <SeriesFigure place={place} measure={measure} group={group} />}
      <p className="govuk-body">
        <a className="govuk-link" href={place.to(measurePath(measure.ref))}>
          How this is worked out, and all figures of measure {measure.ref}
        </a>
      </p>
    </>
  );
}

/** Measures by number and name, as links, each with its newest figure. */
export function MeasureLinks({ place, measures }: { place: Place; measures: readonly PublicMeasure[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {measures.map((measure) => (
        <li key={measure.ref}>
          <a className="govuk-link" href={place.to(measurePath(measure.ref))}>
            {measure.ref} {measure.title}
          </a>
          {describeNewest(measure, place)}
        </li>
      ))}
    </ul>
  );
}

/** The headline of the series that leads, after the link; nothing where there are no figures. */
function describeNewest(measure: PublicMeasure, { snapshot }: Place): string {
  const headline = leadingHeadline(measure, snapshot.edition.datedOn);
  return headline ? `. ${headline}` : '';
}
