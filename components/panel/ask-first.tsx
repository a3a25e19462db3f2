import { listPromises } from '@/lib/domain/outside/promises';
import { counted } from '@/components/site/words/words';
import { EmptyState } from '@/components/ui/empty-state';
import { describeLate } from '@/lib/domain/promises/occurrence-words';
import { PROMISE_STATES } from '@/lib/domain/promises/promise';
import { type Day, formatDay } from '@/lib/domain/day';
import { isLeftToAssess } from '@/lib/domain/recommendations/dials';
import { disagreementsOf } from '@/lib/domain/recommendations/disagreement';
import { about, keyOfRecommendation } from '@/lib/domain/paths/recommendation-key';
import { listExceptions, type BrokenPromise, type OverdueReview } from '@/lib/domain/exceptions';
import type { PanelRecommendation } from '@/lib/domain/outside/panel-view';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { panelRecommendationHref, partAnchor } from '@/lib/domain/paths/panel';
import { FirstFew } from './first-few';

type AskFirstProps = {
  recommendations: readonly PanelRecommendation[];
  measures: readonly PublicMeasure[];
  today: Day;
};

/** Conflicts come first; the others open below. */
const MOST = 3;

type Line = { key: string; href: string; where: string; words: string };

/** What is late, lapsed or disagrees, one sentence each: for a reader who has little time. */
export function AskFirst({ recommendations, measures, today }: AskFirstProps) {
  const { reviews, promises } = listExceptions(recommendations, today);
  const lines = [
    ...recommendations.flatMap((recommendation) => disagreementLines(recommendation, measures, today)),
    ...promises.map((promise) => promiseLine(promise, recommendations)),
    ...reviews.map((review) => reviewLine(review, recommendations)),
  ];
  return (
    <>
      {lines.length === 0 ? (
        <EmptyState title="Nothing is recorded as late, and there is no conflicting evidence">
          <p className="govuk-body">
            Reviews that are overdue, promises that are late or lapsed, and conflicting evidence appear here.
          </p>
        </EmptyState>
      ) : (
        <div className="app-brief">
          <FirstFew items={lines} most={MOST} nameOfRest={(count) => `${count} more to ask about`}>
            {(shown) => <Lines lines={shown} />}
          </FirstFew>
        </div>
      )}
      <NotLookedAtYet recommendations={recommendations} />
    </>
  );
}

const Lines = ({ lines }: { lines: readonly Line[] }) => (
  <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
    {lines.map(({ key, href, where, words }) => (
      <li key={key}>
        <a className="govuk-link" href={href}>
          {where}
        </a>
        : {words}
      </li>
    ))}
  </ul>
);

/** An empty list means little while nobody has looked: say how much has not been looked at. */
function NotLookedAtYet({ recommendations }: Pick<AskFirstProps, 'recommendations'>) {
  const promises = recommendations.flatMap(listPromises);
  const unchecked = promises.filter(({ state }) => state === 'unknown').length;
  const unassessed = recommendations
    .flatMap(({ requirements }) => requirements)
    .filter(isLeftToAssess).length;
  if (unchecked + unassessed === 0) return null;
  return (
    <p className="govuk-body">
      The office has not yet checked {counted(unchecked, 'promise')} and has not yet assessed{' '}
      {counted(unassessed, 'part')}, so there may be more to ask about.
    </p>
  );
}

function hrefOf(ref: string, recommendations: readonly PanelRecommendation[]): string {
  const inspectionSlug = recommendations[0]?.inspectionSlug ?? '';
  return panelRecommendationHref({ inspectionSlug, ref });
}

function reviewLine(review: OverdueReview, recommendations: readonly PanelRecommendation[]): Line {
  const { recommendationRef: ref, requirementRef, on } = review;
  const href = hrefOf(ref, recommendations);
  return {
    key: `review ${ref} ${requirementRef ?? ''}`,
    href: requirementRef === null ? href : `${href}#${partAnchor(requirementRef)}`,
    where: requirementRef === null ? `Recommendation ${ref}` : `Part ${requirementRef}`,
    words: `it was due for review on ${formatDay(on)}, and no later review date has been set.`,
  };
}

function promiseLine(promise: BrokenPromise, recommendations: readonly PanelRecommendation[]): Line {
  const { recommendationRef: ref, state, dueOn, checkedOn, period } = promise;
  const due = dueOn ? ` It was due by ${formatDay(dueOn)}.` : '';
  const missed = period ? ` ${describeLate(period)}` : '';
  const checked = checkedOn ? `, last checked ${formatDay(checkedOn)}` : '';
  return {
    key: `promise ${ref} ${promise.promise}`,
    href: `${hrefOf(ref, recommendations)}#promises`,
    where: `Recommendation ${ref}, promise`,
    words: `“${promise.promise}” – ${PROMISE_STATES[state].toLowerCase()}${checked}.${due}${missed}`,
  };
}

function disagreementLines(
  recommendation: PanelRecommendation,
  measures: readonly PublicMeasure[],
  today: Day,
): Line[] {
  const key = keyOfRecommendation(recommendation);
  return recommendation.requirements.flatMap((part) =>
    disagreementsOf(part, about({ recommendation: key, ref: part.ref }, measures), today).map((words) => ({
      key: `disagreement ${part.ref} ${words}`,
      href: `${panelRecommendationHref(recommendation)}#${partAnchor(part.ref)}`,
      where: `Part ${part.ref}`,
      words,
    })),
  );
}
