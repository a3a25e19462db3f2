import { notFound } from 'next/navigation';
import { FORM_METADATA } from '@/components/layout/page-title';
import { ForceAnswerForm } from '@/components/recommendations/force-answer-form';
import { RecordView } from '@/components/recommendations/record-view';
import { formatDay } from '@/lib/domain/day';
import { requirePart } from '@/lib/server/request/require-part';
import { forceAnswerAction } from '../../actions';

export const metadata = FORM_METADATA;

type Props = { params: Promise<{ requirement: string }> };

export default async function ForceSaysPage({ params }: Props) {
  const found = await requirePart('requirement:record-force', params);
  const { recommendation, requirement, evidence, today } = found;
  const { ref, addressedTo } = requirement;
  if (addressedTo === 'national') notFound();
  return (
    <RecordView
      {...{ recommendation, requirement, evidence }}
      heading={`Record what the force says about part ${ref}`}
    >
      <ForceAnswerForm
        action={forceAnswerAction}
        place={{ inspection: recommendation.inspectionSlug, recommendation: recommendation.ref }}
        requirement={requirement}
        todayInWords={formatDay(today)}
      />
    </RecordView>
  );
}
