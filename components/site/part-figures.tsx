import { verdictInWords } from '@/components/trends/verdict-in-words';
import type { PublicMeasure } from '@/lib/domain/snapshot';
import { measurePath } from '@/lib/domain/paths/public';
import type { Place } from './place';
import { chartModelOf, hasFigures } from './series-chart';

type PartFiguresProps = { place: Place; measures: readonly PublicMeasure[] };

/** The third dial of a part: what the figures of the measures that speak to it show. `measures`: those of the part. */
export function PartFigures({ place, measures }: PartFiguresProps) {
  if (measures.length === 0) return 'No measure is linked to this part';
  const having = measures.filter(hasFigures);
  if (having.length === 0) return 'No figures supplied yet';
  return (
    <ul className="govuk-list">
      {having.flatMap((measure) =>
        measure.series
          .filter(({ observations }) => observations.length > 0)
          .map((series) => (
            <li key={series.slug}>
              <a className="govuk-link" href={place.to(measurePath(measure.ref))}>
                {measure.ref}
              </a>
              : {verdictInWords(chartModelOf(measure, series))}
            </li>
          )),
      )}
    </ul>
  );
}
