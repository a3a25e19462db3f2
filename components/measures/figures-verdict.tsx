import { buildChartModel } from '@/lib/domain/chart-model';
import { chartInputOf, groupSeries, hasFigures } from '@/lib/domain/chart-series';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import { ILLUSTRATIVE } from '@/lib/domain/chart/chart-words';
import type { MeasureRecord } from '@/lib/domain/records';
import { type NotJudged, VARIATIONS } from '@/lib/domain/statistics/judgement';
import { figureAnchor } from './addresses';

const NOT_JUDGED: Record<NotJudged, string> = {
  'no-figures': 'No figures supplied yet',
  'too-few-figures': 'Too few figures to tell',
  overlapping: 'Not judged, because its periods overlap',
  'too-few-cases': 'Too few cases to tell',
};

/** The third dial of a part: what the figures of the measures that speak to it show. `measures`: those of the part. */
export function FiguresVerdict({ measures }: { measures: readonly MeasureRecord[] }) {
  if (measures.length === 0) return 'No measure is linked to this part';
  if (!measures.some(hasFigures)) return 'No figures supplied yet';
  return (
    <ul className="govuk-list">
      {measures.flatMap((measure) =>
        groupSeries(measure.series).map((group) => (
          <li key={group.id}>
            <a className="govuk-link" href={`#${figureAnchor(group.id)}`}>
              {measure.ref}
            </a>
            : {verdictInWords(buildChartModel(chartInputOf(measure, group)))}
          </li>
        )),
      )}
    </ul>
  );
}

/** "A real change: higher", "No real change", or why nothing can be told. A verdict on invented figures says so. */
export function verdictInWords({ judgement, illustrative }: ChartModel): string {
  const { variation, notJudged } = judgement;
  const verdict = variation === null ? NOT_JUDGED[notJudged ?? 'too-few-figures'] : VARIATIONS[variation];
  return illustrative ? `${verdict} (${ILLUSTRATIVE.toLowerCase()})` : verdict;
}
