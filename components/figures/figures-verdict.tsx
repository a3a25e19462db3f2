import { verdictInWords } from '@/components/trends/verdict-in-words';
import { groupSeries, hasFigures } from '@/lib/domain/chart/chart-series';
import { chartOf } from '@/lib/domain/measures/chart-of-measure';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { figureHref, type MeasuresHome } from '@/lib/domain/paths/measures';

type FiguresVerdictProps = { measures: readonly PublicMeasure[]; home: MeasuresHome };

/** The third dial of a part: what the figures of the measures linked to it show. `measures`: those of the part. */
export function FiguresVerdict({ measures, home }: FiguresVerdictProps) {
  if (measures.length === 0) return 'No measure is linked to this part';
  if (!measures.some(hasFigures)) return 'No figures supplied yet';
  return (
    <ul className="govuk-list">
      {measures.flatMap((measure) =>
        groupSeries(measure.series).map((group) => (
          <li key={group.id}>
            <a className="govuk-link" href={figureHref(home, { ref: measure.ref, groupId: group.id })}>
              {measure.ref}
            </a>
            : {verdictInWords(chartOf(measure, group))}
          </li>
        )),
      )}
    </ul>
  );
}
