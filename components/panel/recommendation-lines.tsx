import { StandingTag } from '@/components/site/standing-tag';
import { counted } from '@/components/site/words/words';
import { FirstFew } from './first-few';
import { EmptyState } from '@/components/ui/empty-state';
import { type Day, formatDay } from '@/lib/domain/day';
import type { PanelRecommendation } from '@/lib/domain/outside/panel-view';
import { panelRecommendationHref } from '@/lib/domain/paths/panel';

type RecommendationLinesProps = { recommendations: readonly PanelRecommendation[]; today: Day };

/** As many as most inspections make; the others open below. */
const MOST = 12;

/** Every recommendation, one step away: its status, the counts behind it, and the next date. */
export function RecommendationLines({ recommendations, today }: RecommendationLinesProps) {
  if (recommendations.length === 0) {
    return (
      <EmptyState title="There are no recommendations yet">
        <p className="govuk-body">They appear here when the office imports the response to an inspection.</p>
      </EmptyState>
    );
  }
  return (
    <FirstFew
      items={recommendations}
      most={MOST}
      nameOfRest={(count) => counted(count, 'more recommendation')}
    >
      {(shown) => <Lines recommendations={shown} today={today} />}
    </FirstFew>
  );
}

const Lines = ({ recommendations, today }: RecommendationLinesProps) => (
  <ul className="govuk-list app-lines">
    {recommendations.map((recommendation) => (
      <li key={recommendation.ref}>
        <a className="govuk-link" href={panelRecommendationHref(recommendation)}>
          {recommendation.ref}. {recommendation.summary}
        </a>{' '}
        <StandingTag standing={recommendation.status} />
        <div>
          {recommendation.progress} <NextReview recommendation={recommendation} today={today} />
        </div>
      </li>
    ))}
  </ul>
);

function NextReview({ recommendation, today }: { recommendation: PanelRecommendation; today: Day }) {
  const { nextReviewOn, requirements } = recommendation;
  const [next] = [nextReviewOn, ...requirements.map((part) => part.nextReviewOn)]
    .filter((on): on is Day => on !== null && on >= today)
    .sort();
  return next ? `Next review: ${formatDay(next)}.` : null;
}
