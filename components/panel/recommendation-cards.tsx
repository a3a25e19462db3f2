import { StandingTag } from '@/components/site/standing-tag';
import { Card, Cards } from '@/components/ui/cards';
import { EmptyState } from '@/components/ui/empty-state';
import { type Day, formatDay } from '@/lib/domain/day';
import type { PanelRecommendation } from '@/lib/domain/outside/panel-view';
import { panelRecommendationHref } from '@/lib/domain/paths/panel';

type RecommendationCardsProps = { recommendations: readonly PanelRecommendation[]; today: Day };

/** Every recommendation, one step away: its status, the counts behind it, and the next date. */
export function RecommendationCards({ recommendations, today }: RecommendationCardsProps) {
  if (recommendations.length === 0) {
    return (
      <EmptyState title="There are no recommendations yet">
        <p className="govuk-body">They appear here when the office imports the response to an inspection.</p>
      </EmptyState>
    );
  }
  return (
    <Cards>
      {recommendations.map((recommendation) => (
        <Card
          key={recommendation.ref}
          href={panelRecommendationHref(recommendation)}
          kicker={`Recommendation ${recommendation.ref}`}
          title={recommendation.summary}
          status={<StandingTag standing={recommendation.status} />}
        >
          <p>{recommendation.progress}</p>
          <NextReview recommendation={recommendation} today={today} />
        </Card>
      ))}
    </Cards>
  );
}

function NextReview({ recommendation, today }: { recommendation: PanelRecommendation; today: Day }) {
  const { nextReviewOn, requirements } = recommendation;
  const [next] = [nextReviewOn, ...requirements.map((part) => part.nextReviewOn)]
    .filter((on): on is Day => on !== null && on >= today)
    .sort();
  return next ? <p>Next review: {formatDay(next)}</p> : null;
}
