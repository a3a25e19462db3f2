import { PROMISE_STATES, type PromiseState } from '@/lib/domain/promises/promise';
import type { PublicRecommendation } from '@/lib/domain/outside/snapshot';
import { PATHS, recommendationPath } from '@/lib/domain/paths/public';
import type { Place } from '../place';
import { listPromises } from '@/lib/domain/outside/promises';
import { nameOfRecommendation } from '../words/recommendation-name';
import { PROMISES_BEING_CHECKED, counted, listed, sentenceCase } from '../words/words';

const STATES = Object.keys(PROMISE_STATES).filter((key): key is PromiseState => key in PROMISE_STATES);

/** How many promises the response makes, their status, and where to read them. */
export function OverviewPromises({ place }: { place: Place }) {
  const { recommendations } = place.snapshot;
  const all = recommendations.flatMap(listPromises);
  const promises = all.filter(({ quote }) => quote !== null);
  const own = all.filter(({ quote }) => quote === null);
  const isBeingChecked = recommendations.some(({ beingChecked }) => beingChecked.promises);
  const several = place.snapshot.inspections.filter(({ document }) => document !== null).length > 1;
  const responses = several ? 'the responses' : 'the response';
  const drafts = all.filter(({ confirmed }) => !confirmed).length;
  return (
    <section id="promises" className="site-section">
      <h2 className="govuk-heading-m">Promises</h2>
      <p className="govuk-body">
        {isBeingChecked
          ? `Of ${responses} we have confirmed`
          : `${sentenceCase(responses)} ${several ? 'make' : 'makes'}`}{' '}
        {counted(promises.length, 'promise')}
        {promises.length > 0 && <>: {listed(describeStates(promises))}</>}.
      </p>
      {own.length > 0 && (
        <p className="govuk-body">
          We have added {counted(own.length, 'action')} of our own: {listed(describeStates(own))}.
        </p>
      )}
      {isBeingChecked && <p className="govuk-body">{PROMISES_BEING_CHECKED}</p>}
      {drafts > 0 && (
        <p className="site-draft">
          Draft: we have not confirmed the wording of {drafts} of these promises yet.
        </p>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href={place.to(PATHS.promises)}>
          See whether the regular promises were kept in each period
        </a>
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {recommendations.map((recommendation) => (
          <PromisesOf
            key={`${recommendation.inspectionSlug} ${recommendation.ref}`}
            place={place}
            recommendation={recommendation}
          />
        ))}
      </ul>
    </section>
  );
}

function describeStates(promises: readonly { state: PromiseState }[]): string[] {
  return STATES.flatMap((state) => {
    const count = promises.filter((promise) => promise.state === state).length;
    return count === 0 ? [] : [`${count} ${PROMISE_STATES[state].toLowerCase()}`];
  });
}

function PromisesOf({ place, recommendation }: { place: Place; recommendation: PublicRecommendation }) {
  const { ref, inspectionSlug } = recommendation;
  const path = place.to(recommendationPath(inspectionSlug, ref));
  return (
    <li>
      <a className="govuk-link" href={`${path}#promises`}>
        {nameOfRecommendation(recommendation, place.snapshot)}:{' '}
        {counted(listPromises(recommendation).length, 'promise')}
        {recommendation.beingChecked.promises && ' confirmed so far'}
      </a>
    </li>
  );
}
