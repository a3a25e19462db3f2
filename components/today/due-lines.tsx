import type { ReactNode } from 'react';
import { listed } from '@/components/site/words/words';
import { formatDay } from '@/lib/domain/day';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import {
  assessHref,
  evidenceHref,
  type Place,
  promiseHref,
  promiseWorkHref,
  recommendationHref,
  requirementAnchor,
} from '@/lib/domain/paths/office';
import type { Disagreement } from '@/lib/domain/recommendations/disagreement';
import type { RecommendationAtAGlance } from '@/lib/domain/recommendations/at-a-glance';
import type { ReviewDue } from '@/lib/domain/recommendations/review';
import type { PromiseDue } from '@/lib/domain/today/promises-due';
import type { EvidenceExpiring, ToRecheck } from '@/lib/domain/today/what-is-due';

/** One line of a list: what it is about, with a link to where it is dealt with. */
export type Line = { id: string; words: ReactNode };

const placeOf = ({ inspectionSlug, ref }: RecommendationAtAGlance): Place => ({
  inspection: inspectionSlug,
  recommendation: ref,
});

/** A review with its day, and the way to what is reviewed. */
export function reviewLine({ recommendation, requirementRef, on }: ReviewDue): Line {
  const page = recommendationHref(placeOf(recommendation));
  const what = requirementRef === null ? `recommendation ${recommendation.ref}` : `part ${requirementRef}`;
  return {
    id: `${page} ${what}`,
    words: (
      <>
        <a
          className="govuk-link"
          href={requirementRef === null ? page : `${page}#${requirementAnchor(requirementRef)}`}
        >
          Review of {what}
        </a>
        , {formatDay(on)}
      </>
    ),
  };
}

/** A promise that needs somebody, why, and the way to where it is dealt with. */
export function promiseLine({ recommendation, promise, why, work }: PromiseDue): Line {
  const place = placeOf(recommendation);
  return {
    id: `${promise.id} ${why}`,
    words: (
      <>
        <a
          className="govuk-link"
          href={work === null ? promiseHref(place, promise.id) : promiseWorkHref(place, promise.id, work)}
        >
          Promise: {promise.promise}
        </a>{' '}
        {why}
      </>
    ),
  };
}

/** A part where the force’s word, our finding and the figures conflict. */
export function disagreementLine({
  recommendation,
  requirement,
  sentence,
}: Disagreement<RecommendationAtAGlance>): Line {
  const { id, ref } = requirement;
  const href = `${recommendationHref(placeOf(recommendation))}#${requirementAnchor(ref)}`;
  return {
    id: `${id} ${sentence}`,
    words: (
      <>
        <a className="govuk-link" href={href}>
          Part {ref}
        </a>
        . {sentence}
      </>
    ),
  };
}

/** A part that needs re-checking, why, and the way to where it is assessed. */
export function recheckLine({ recommendation, requirement: { id, ref, found } }: ToRecheck): Line {
  return {
    id,
    words: (
      <>
        <a className="govuk-link" href={assessHref(placeOf(recommendation), ref)}>
          Part {ref}
        </a>
        . {found?.reason}
      </>
    ),
  };
}

/** Evidence that expires or has expired, what rests on it, and the way to it. */
export function evidenceLine({ evidence, on, hasExpired }: EvidenceExpiring): Line {
  const { id, title, requirements } = evidence;
  const parts = listed(requirements.map(({ ref }) => ref));
  return {
    id,
    words: (
      <>
        <a className="govuk-link" href={evidenceHref(id)}>
          {title}
        </a>
        , {hasExpired ? 'expired' : 'expires'} {formatDay(on)}
        {parts && `. It is evidence for ${requirements.length === 1 ? 'part' : 'parts'} ${parts}`}
      </>
    ),
  };
}

/** Evidence that was asked for and has not come, of whom and since when, and the way to it. */
export function overdueLine({ id, title, askedOf, dueOn }: EvidenceRecord): Line {
  return {
    id,
    words: (
      <>
        <a className="govuk-link" href={evidenceHref(id)}>
          {title}
        </a>
        . Evidence asked of {askedOf}
        {dueOn && `, due by ${formatDay(dueOn)}`}
      </>
    ),
  };
}
