import { FilterLinks } from '@/components/ui/filter-links';
import { WALL_VERDICT_LABELS, WALL_VERDICTS, type WallFigure } from '@/lib/domain/measures/measures-wall';
import { type MeasuresHome, wallHref } from '@/lib/domain/paths/measures';
import {
  describeRecommendationKey,
  includesRecommendation,
  isSameRecommendation,
} from '@/lib/domain/paths/recommendation-key';
import type { RecommendationName } from './measures-by-recommendation';
import type { WallChoice } from './wall-choice';

type WallFiltersProps = {
  figures: readonly WallFigure[];
  recommendations: readonly RecommendationName[];
  chosen: WallChoice;
  home: MeasuresHome;
};

/** True for the figures of the recommendation and of the verdict chosen. */
export const isChosen =
  ({ recommendation, verdict }: WallChoice) =>
  (figure: WallFigure): boolean =>
    (recommendation === undefined ||
      includesRecommendation(figure.measure.recommendations, recommendation)) &&
    (verdict === undefined || figure.verdict === verdict);

/** Two ways to narrow the wall, each with the number of figures that it leads to beside the other. */
export function WallFilters({ figures, recommendations, chosen, home }: WallFiltersProps) {
  const link = (text: string, choice: WallChoice, current: boolean) => ({
    href: wallHref(home, choice),
    text,
    count: figures.filter(isChosen(choice)).length,
    current,
  });
  const { recommendation, verdict } = chosen;
  const among = recommendations.map(({ key }) => key);
  const verdicts = WALL_VERDICTS.map((one) =>
    link(WALL_VERDICT_LABELS[one], { recommendation, verdict: one }, one === verdict),
  );
  return (
    <div className="app-wall-filters">
      <FilterLinks
        label="Recommendation"
        links={[
          link('All', { verdict }, recommendation === undefined),
          ...recommendations.map(({ key }) =>
            link(
              describeRecommendationKey(key, among),
              { recommendation: key, verdict },
              recommendation !== undefined && isSameRecommendation(key, recommendation),
            ),
          ),
        ]}
      />
      <FilterLinks
        label="Verdict"
        links={[
          link('All', { recommendation }, verdict === undefined),
          ...verdicts.filter(({ count, current }) => count > 0 || current),
        ]}
      />
    </div>
  );
}
