import { NarrowPage } from '@/components/layout/narrow-page';
import { BackLink } from '@/components/ui/back-link';
import { recommendationHref } from '@/lib/domain/paths/office';
import type { InspectionRecord } from '@/lib/domain/inspections/inspection-record';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { AskedSection } from '../asked-section';
import { SummaryForm } from './summary-form';

type SummaryViewProps = {
  action: FormActionHandler;
  inspection: InspectionRecord;
  recommendation: RecommendationRecord;
};

const PAGE = 'Change the summary';

/** The form in which the plain summary is changed, above the words that it sums up. */
export function SummaryView({ action, inspection, recommendation }: SummaryViewProps) {
  const place = { inspection: inspection.slug, recommendation: recommendation.ref };
  const name = `Recommendation ${recommendation.ref}`;
  return (
    <NarrowPage before={<BackLink href={recommendationHref(place)}>{name}</BackLink>}>
      <span className="govuk-caption-l">
        {name}: {recommendation.summary}
      </span>
      <h1 className="govuk-heading-l">{PAGE}</h1>
      <SummaryForm
        {...{ action, place }}
        page={PAGE}
        version={recommendation.version}
        summary={recommendation.summary}
      />
      <AskedSection {...{ inspection, recommendation }} />
    </NarrowPage>
  );
}
