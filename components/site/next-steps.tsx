import { type Day, formatDay } from '@/lib/domain/day';
import type { PublicRecommendation, PublicRequirement } from '@/lib/domain/outside/snapshot';
import { listPromises } from '@/lib/domain/outside/promises';

/** A recommendation as far as it has dates. */
type Dated = Pick<PublicRecommendation, 'nextReviewOn' | 'responses' | 'actions'> & {
  requirements: readonly Pick<PublicRequirement, 'ref' | 'nextReviewOn'>[];
};

type Step = { on: Day; words: string };

/** What has a date that is still to come: reviews and promises, soonest first. */
export function listNextSteps(recommendation: Dated, asAt: Day): Step[] {
  const { nextReviewOn, requirements } = recommendation;
  const steps = [
    nextReviewOn && { on: nextReviewOn, words: 'We review this recommendation as a whole.' },
    ...requirements.map(
      (part) => part.nextReviewOn && { on: part.nextReviewOn, words: `We review part ${part.ref}.` },
    ),
    ...listPromises(recommendation).map(
      ({ dueOn, state, number }) =>
        dueOn && state !== 'kept' && { on: dueOn, words: `Promise ${number} is due.` },
    ),
  ];
  return steps
    .filter((step): step is Step => Boolean(step) && step !== null && step !== false && step.on >= asAt)
    .sort((a, b) => a.on.localeCompare(b.on));
}

/** The next of the dates of some recommendations, or null. */
export const nextDateOf = (recommendations: readonly Dated[], asAt: Day): Day | null =>
  recommendations
    .flatMap((recommendation) => listNextSteps(recommendation, asAt))
    .map(({ on }) => on)
    .toSorted()[0] ?? null;

/** The dates to come, or a plain word that there are none. */
export function NextSteps({ recommendation, asAt }: { recommendation: PublicRecommendation; asAt: Day }) {
  const steps = listNextSteps(recommendation, asAt);
  if (steps.length === 0) {
    return <p className="govuk-body">No date has been set for the next review of this recommendation.</p>;
  }
  return (
    <ul className="govuk-list govuk-list--bullet">
      {steps.map(({ on, words }) => (
        <li key={`${on} ${words}`}>
          <strong>{formatDay(on)}</strong>: {words}
        </li>
      ))}
    </ul>
  );
}
