import type { ReactNode } from 'react';
import { TwoColumn } from '@/components/layout/two-column';
import { BackLink } from '@/components/ui/back-link';
import { Quotation } from '@/components/ui/quotation';
import { formatDay } from '@/lib/domain/day';
import type { PartReading } from '@/lib/domain/document/part-reading';
import type { InspectionRecord } from '@/lib/domain/inspections/inspection-record';
import { recommendationHref, requirementAnchor } from '@/lib/domain/paths/office';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';

type CoverageViewProps = {
  inspection: InspectionRecord;
  recommendation: RecommendationRecord;
  requirement: RequirementRecord;
  reading: PartReading;
  /** The form. */
  children: ReactNode;
};

/** How far the response answers one part, to be confirmed; the part stays beside the form. */
export function CoverageView(props: CoverageViewProps) {
  const { inspection, recommendation, requirement, reading, children } = props;
  const place = { inspection: inspection.slug, recommendation: recommendation.ref };
  return (
    <TwoColumn
      before={
        <BackLink href={`${recommendationHref(place)}#${requirementAnchor(requirement.ref)}`}>
          Recommendation {recommendation.ref}
        </BackLink>
      }
      heading={<h1 className="govuk-heading-l">How the response answers part {requirement.ref}</h1>}
      side={
        <>
          <h2 className="govuk-heading-s">What part {requirement.ref} asks</h2>
          <Quotation source={`inspection published ${formatDay(inspection.publishedOn)}`}>
            <p>{requirement.text}</p>
          </Quotation>
          {reading.addressees.length > 0 && (
            <p className="govuk-body-s">Addressed to: {reading.addressees.join('; ')}</p>
          )}
          <p className="govuk-hint">
            {reading.confirmedBy === null
              ? 'This reading is a draft. Nobody outside the office reads it until it is confirmed, except in a trial.'
              : `Confirmed by ${reading.confirmedBy}.`}
          </p>
        </>
      }
      sideOn="right"
    >
      {children}
    </TwoColumn>
  );
}
