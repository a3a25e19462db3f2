import {
  describeRecommendationKey,
  isSameRecommendation,
  type RecommendationKey,
} from '@/lib/domain/paths/recommendation-key';
import type { FigureRequestRecord } from '@/lib/domain/figures/figure-request';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import type { MeasuresHome } from '@/lib/domain/paths/measures';
import { groupByRecommendation, groupId, type RecommendationName } from './measures-by-recommendation';
import { MissingTable } from '@/components/figures/missing-table';

type MissingMeasuresProps = {
  missing: readonly PublicMeasure[];
  recommendations: readonly RecommendationName[];
  /** The recommendation whose measures were asked for; all when left out. */
  chosen?: RecommendationKey;
  home: MeasuresHome;
  mayAsk: boolean;
  /** What figures were asked for and have not come; left out for everybody outside the office. */
  requests?: readonly FigureRequestRecord[] | undefined;
};

/** The measures that nobody has supplied figures for: a gap is shown as a gap. */
export function MissingMeasures({ missing, recommendations, chosen, ...rest }: MissingMeasuresProps) {
  if (missing.length === 0) return null;
  const groups =
    chosen === undefined
      ? groupByRecommendation(missing, recommendations)
      : [{ id: groupId(chosen), title: titleOf(chosen, recommendations), measures: missing }];
  return (
    <section className="app-wall-missing" aria-labelledby="missing">
      <h2 className="govuk-heading-m" id="missing">
        No figures supplied yet
      </h2>
      <p className="govuk-body">
        These measures would show whether a recommendation makes a difference. We list them so that you can
        see what is not known and who you could ask.
      </p>
      {groups.map(({ id, title, measures }) => (
        <MissingTable key={id} id={`${id}-missing`} caption={title} measures={measures} {...rest} />
      ))}
    </section>
  );
}

function titleOf(chosen: RecommendationKey, recommendations: readonly RecommendationName[]): string {
  const found = recommendations.find(({ key }) => isSameRecommendation(key, chosen));
  const among = recommendations.map(({ key }) => key);
  const title = `Recommendation ${describeRecommendationKey(chosen, among)}`;
  return found ? `${title}: ${found.summary}` : title;
}
