import type { ReactNode } from 'react';
import { TwoColumn } from '@/components/layout/two-column';
import { BackLink } from '@/components/ui/back-link';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import { recommendationHref, requirementAnchor } from '@/lib/domain/paths/office';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import { CurrentText } from './current-text';

type RecordViewProps = {
  heading: string;
  recommendation: RecommendationRecord;
  requirement: RequirementRecord;
  evidence: readonly EvidenceRecord[];
  /** The form of one dial. */
  children: ReactNode;
};

/** The form for one dial of a requirement, with what is recorded now beside it. */
export function RecordView({ heading, recommendation, requirement, evidence, children }: RecordViewProps) {
  const place = { inspection: recommendation.inspectionSlug, recommendation: recommendation.ref };
  return (
    <TwoColumn
      before={
        <BackLink href={`${recommendationHref(place)}#${requirementAnchor(requirement.ref)}`}>
          Recommendation {recommendation.ref}
        </BackLink>
      }
      heading={<h1 className="govuk-heading-l">{heading}</h1>}
      side={<CurrentText requirement={requirement} evidence={evidence} />}
      sideOn="right"
    >
      {children}
    </TwoColumn>
  );
}
