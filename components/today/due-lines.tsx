import type { ReactNode } from 'react';
import { listed } from '@/components/site/words/words';
import { formatDay } from '@/lib/domain/day';
import type { FiguresDue } from '@/lib/domain/figures/figures-due';
import {
  evidenceHref,
  officeMeasureHref,
  type Place,
  promiseHref,
  recommendationHref,
  requirementAnchor,
} from '@/lib/domain/paths/office';
import type { Disagreement } from '@/lib/domain/recommendations/disagreement';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import type { ReviewDue } from '@/lib/domain/recommendations/review';
import type { EvidenceExpiring, PromiseLate } from '@/lib/domain/today/what-is-due';

/** One line of a list: what it is about, with a link to where it is dealt with. */
export type Line = { id: string; words: ReactNode };

const placeOf = ({ inspectionSlug, ref }: RecommendationRecord): Place => ({
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

/** A promise that is late, and the way to its page. */
export function promiseLine({ recommendation, promise }: PromiseLate): Line {
  return {
    id: promise.id,
    words: (
      <>
        <a className="govuk-link" href={promiseHref(placeOf(recommendation), promise.id)}>
          Promise: {promise.promise}
        </a>
        {promise.dueOn && <>, due {formatDay(promise.dueOn)}</>}
      </>
    ),
  };
}

/** A measure whose next figures are expected, and the way to it. */
export function figuresLine({ ref, title, on, isLate }: FiguresDue): Line {
  return {
    id: ref,
    words: (
      <>
        <a className="govuk-link" href={officeMeasureHref(ref)}>
          {ref} {title}
        </a>
        , {isLate ? 'late: expected by' : 'expected by'} {formatDay(on)}
      </>
    ),
  };
}

/** A part where the force’s word, our finding and the figures conflict. */
export function disagreementLine({
  recommendation,
  requirement,
  sentence,
}: Disagreement<RecommendationRecord>): Line {
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
