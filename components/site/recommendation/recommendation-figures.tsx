import { EmptyState } from '@/components/ui/empty-state';
import { Details } from '@/components/ui/details';
import { hasFigures, hasLine, type SeriesGroup } from '@/lib/domain/chart/chart-series';
import { leadingHeadline } from '@/lib/domain/measures/leading-series';
import { closestFirst, isBackground } from '@/lib/domain/measures/subject';
import type { PublicMeasure, PublicRecommendation } from '@/lib/domain/outside/snapshot';
import { measurePath } from '@/lib/domain/paths/public';
import { NoLaterFigures } from '../words/no-later-figures';
import type { Place } from '../place';
import { SeriesFigure } from '../series-figure';
import { BACKGROUND, counted } from '../words/words';

/** Charts drawn on the page itself; the others are one step away. More would make the page heavy and hard to read. */
const MOST_CHARTS = 2;

type RecommendationFiguresProps = { place: Place; recommendation: PublicRecommendation };

/** What the figures show for a recommendation, and which figures nobody has supplied yet. */
export function RecommendationFigures({ place, recommendation }: RecommendationFiguresProps) {
  const measures = place.snapshot.measures.filter(({ ref }) => recommendation.measureRefs.includes(ref));
  const having = closestFirst(measures, place.snapshot.edition.datedOn);
  const near = having.filter((figure) => !isBackground(figure));
  const drawn = near.filter(({ group }) => hasLine(group)).slice(0, MOST_CHARTS);
  const others = near.filter((figure) => !drawn.includes(figure));
  const background = having.filter(isBackground);
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
      {drawn.map(({ measure, group }) => (
        <MeasureInShort key={measure.ref} {...{ place, measure, group }} />
      ))}
      {others.length > 0 && (
        <>
          <h3 className="govuk-heading-s">{drawn.length > 0 ? 'Other figures' : 'Figures'}</h3>
          <MeasureLinks place={place} measures={others.map(({ measure }) => measure)} />
        </>
      )}
      {background.length > 0 && (
        <Details summary={BACKGROUND}>
          <MeasureLinks place={place} measures={background.map(({ measure }) => measure)} />
        </Details>
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

type MeasureInShortProps = { place: Place; measure: PublicMeasure; group: SeriesGroup };

function MeasureInShort({ place, measure, group }: MeasureInShortProps) {
  return (
    <>
      <SeriesFigure place={place} measure={measure} group={group} />
      <NoLaterFigures {...{ measure, group }} today={place.snapshot.edition.datedOn} />
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
