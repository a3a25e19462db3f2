import { verdictInWords } from '@/components/trends/verdict-in-words';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { chartInputOf, groupSeries, hasFigures } from '@/lib/domain/chart/chart-series';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { measurePath } from '@/lib/domain/paths/public';
import type { Place } from './place';

type PartFiguresProps = { place: Place; measures: readonly PublicMeasure[] };

/** The third dial of a part: what the figures of the measures linked to it show. `measures`: those of the part. */
export function PartFigures({ place, measures }: PartFiguresProps) {
  if (measures.length === 0) return 'No measure is linked to this part';
  const having = measures.filter(hasFigures);
  if (having.length === 0) return 'No figures supplied yet';
  return (
    <ul className="govuk-list">
      {having.flatMap((measure) =>
        groupSeries(measure.series).map((group) => (
          <li key={group.id}>
            <a className="govuk-link" href={place.to(measurePath(measure.ref))}>
              {measure.ref}
            </a>
            : {verdictInWords(buildChartModel(chartInputOf(measure, group)))}
          </li>
        )),
      )}
    </ul>
  );
}
