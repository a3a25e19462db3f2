import { notFound } from 'next/navigation';
import { FORM_METADATA } from '@/components/layout/page-title';
import { ReplacementForm } from '@/components/recommendations/replacement-form';
import { RecordView } from '@/components/recommendations/record-view';
import { formatDay } from '@/lib/domain/day';
import { requirePart } from '@/lib/server/request/require-part';
import { replacementAction } from '../../actions';

export const metadata = FORM_METADATA;

type Props = { params: Promise<{ requirement: string }> };

export default async function ReplacedPage({ params }: Props) {
  const found = await requirePart('requirement:record-replacement', params);
  const { recommendation, requirement, evidence, today } = found;
  const { ref, addressedTo } = requirement;
  if (addressedTo === 'national') notFound();
  return (
    <RecordView {...{ recommendation, requirement, evidence }} heading={`Record what replaced part ${ref}`}>
      <ReplacementForm
        action={replacementAction}
        place={{ inspection: recommendation.inspectionSlug, recommendation: recommendation.ref }}
        requirement={requirement}
        todayInWords={formatDay(today)}
      />
    </RecordView>
  );
}
