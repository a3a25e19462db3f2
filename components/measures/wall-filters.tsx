import { FilterLinks } from '@/components/ui/filter-links';
import {
  WALL_VERDICT_LABELS,
  WALL_VERDICTS,
  type WallFigure,
  type WallVerdict,
} from '@/lib/domain/measures/measures-wall';
import { type MeasuresHome, wallHref } from '@/lib/domain/paths/measures';
import type { RecommendationName } from './measures-by-recommendation';

/** What the wall is narrowed to; nothing means all. */
export type WallChoice = { recommendation?: string; verdict?: WallVerdict };

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
    (recommendation === undefined || figure.measure.recommendationRefs.includes(recommendation)) &&
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
  const verdicts = WALL_VERDICTS.map((one) =>
    link(WALL_VERDICT_LABELS[one], { recommendation, verdict: one }, one === verdict),
  );
  return (
    <div className="app-wall-filters">
      <FilterLinks
        label="Recommendation"
        links={[
          link('All', { verdict }, recommendation === undefined),
          ...recommendations.map(({ ref }) =>
            link(ref, { recommendation: ref, verdict }, ref === recommendation),
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
