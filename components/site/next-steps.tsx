import { type Day, formatDay } from '@/lib/domain/day';
import type { PublicRecommendation } from '@/lib/domain/outside/snapshot';
import { listPromises } from '@/lib/domain/outside/promises';

type Step = { on: Day; words: string };

/** What has a date that is still to come: reviews and promises, soonest first. */
export function listNextSteps(recommendation: PublicRecommendation, asAt: Day): Step[] {
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
