import { FORM_METADATA } from '@/components/layout/page-title';
import { AssessForm } from '@/components/recommendations/assess-form';
import { RecordView } from '@/components/recommendations/record-view';
import { formatDay, isAfter } from '@/lib/domain/day';
import { requirePart } from '@/lib/server/request/require-part';
import { assessRequirementAction } from '../../actions';

export const metadata = FORM_METADATA;

type Props = { params: Promise<{ requirement: string }> };

export default async function AssessPage({ params }: Props) {
  const { recommendation, requirement, evidence, today } = await requirePart('requirement:assess', params);
  const { ref, nextReviewOn } = requirement;
  return (
    <RecordView
      {...{ recommendation, requirement, evidence }}
      heading={`Record what we found about part ${ref}`}
    >
      <AssessForm
        action={assessRequirementAction}
        place={{ inspection: recommendation.inspectionSlug, recommendation: recommendation.ref }}
        requirement={requirement}
        nextReviewOn={nextReviewOn !== null && isAfter(nextReviewOn, today) ? nextReviewOn : null}
        todayInWords={formatDay(today)}
      />
    </RecordView>
  );
}
