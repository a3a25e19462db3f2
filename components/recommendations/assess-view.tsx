import { TwoColumn } from '@/components/layout/two-column';
import { BackLink } from '@/components/ui/back-link';
import { type Day, formatDay, isAfter } from '@/lib/domain/day';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { recommendationHref, requirementAnchor } from '@/lib/domain/paths/office';
import { AssessForm } from './assess-form';
import { CurrentText } from './current-text';

type AssessViewProps = {
  action: FormActionHandler;
  recommendation: RecommendationRecord;
  requirement: RequirementRecord;
  evidence: readonly EvidenceRecord[];
  today: Day;
};

/** The form for a requirement, with what is recorded now beside it. */
export function AssessView({ action, recommendation, requirement, evidence, today }: AssessViewProps) {
  const place = { inspection: recommendation.inspectionSlug, recommendation: recommendation.ref };
  const { ref, nextReviewOn } = requirement;
  return (
    <TwoColumn
      before={
        <BackLink href={`${recommendationHref(place)}#${requirementAnchor(ref)}`}>
          Recommendation {recommendation.ref}
        </BackLink>
      }
      heading={<h1 className="govuk-heading-l">Record a change to part {ref}</h1>}
      side={<CurrentText requirement={requirement} evidence={evidence} />}
      sideOn="right"
    >
      <AssessForm
        action={action}
        place={place}
        requirement={requirement}
        nextReviewOn={nextReviewOn !== null && isAfter(nextReviewOn, today) ? nextReviewOn : null}
        todayInWords={formatDay(today)}
      />
    </TwoColumn>
  );
}
