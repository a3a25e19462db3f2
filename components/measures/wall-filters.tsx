import { FilterLinks } from '@/components/ui/filter-links';
import type { Day } from '@/lib/domain/day';
import { DUE_FIGURES, DUE_FIGURES_LABELS } from '@/lib/domain/figures/due/figures-due';
import { WALL_VERDICT_LABELS, WALL_VERDICTS, type WallFigure } from '@/lib/domain/measures/measures-wall';
import { type MeasuresHome, type WallChoice, wallHref } from '@/lib/domain/paths/measures';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import {
  describeRecommendationKey,
  includesRecommendation,
  isSameRecommendation,
  type RecommendationKey,
} from '@/lib/domain/paths/recommendation-key';
import type { RecommendationName } from './measures-by-recommendation';
import { isLinkedTo, whyDueOf } from './wall-choice';

type WallFiltersProps = {
  figures: readonly WallFigure[];
  /** Those that a measure is linked to: the others would lead to nothing. */
  recommendations: readonly RecommendationName[];
  /** Every recommendation, among which a number alone may not say which is meant. */
  among: readonly RecommendationKey[];
  chosen: WallChoice;
  home: MeasuresHome;
  /** Every measure and the day on which their figures are due or not; left out for those who do not keep them. */
  due?: { measures: readonly PublicMeasure[]; today: Day };
};

/** True for the figures of the recommendation and of the verdict chosen. */
export const isChosen =
  ({ recommendation, verdict }: WallChoice) =>
  (figure: WallFigure): boolean =>
    (recommendation === undefined ||
      includesRecommendation(figure.measure.recommendations, recommendation)) &&
    (verdict === undefined || figure.verdict === verdict);

/** Two ways to narrow the wall, each with the number of figures that it leads to beside the other. */
export function WallFilters({ figures, recommendations, among, chosen, home, due }: WallFiltersProps) {
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
      {due && <DueFilter {...due} chosen={chosen} home={home} />}
    </div>
  );
}

type DueFilterProps = Pick<WallFiltersProps, 'chosen' | 'home'> & NonNullable<WallFiltersProps['due']>;

/** Which measures have figures that are due, and why. It counts measures: those without figures have none to count. */
function DueFilter({ measures, today, chosen: { recommendation, due }, home }: DueFilterProps) {
  const linked = measures.filter(isLinkedTo(recommendation)).map((measure) => whyDueOf(measure, today));
  const links = DUE_FIGURES.map((one) => ({
    href: wallHref(home, { recommendation, due: one }),
    text: DUE_FIGURES_LABELS[one],
    count: linked.filter((why) => why === one).length,
    current: one === due,
  }));
  return (
    <FilterLinks
      label="Figures due"
      links={[
        {
          href: wallHref(home, { recommendation }),
          text: 'All measures',
          count: linked.length,
          current: !due,
        },
        ...links.filter(({ count, current }) => count > 0 || current),
      ]}
    />
  );
}
