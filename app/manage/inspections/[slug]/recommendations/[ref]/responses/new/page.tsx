import { NarrowPage } from '@/components/layout/narrow-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { ResponseForm } from '@/components/recommendations/response-form';
import { BackLink } from '@/components/ui/back-link';
import { dayInLondon, formatDay } from '@/lib/domain/day';
import { recommendationHref } from '@/lib/domain/paths/office';
import { requireRecommendation } from '@/lib/server/request/require-record';
import { recordResponseAction } from '../../actions';

export const metadata = FORM_METADATA;

type Props = { params: Promise<unknown> };

export default async function NewResponsePage({ params }: Props) {
  const { record } = await requireRecommendation('response:record', params);
  const place = { inspection: record.inspectionSlug, recommendation: record.ref };
  return (
    <NarrowPage
      before={<BackLink href={`${recommendationHref(place)}#response`}>Recommendation {record.ref}</BackLink>}
    >
      <h1 className="govuk-heading-l">Record a response to recommendation {record.ref}</h1>
      <ResponseForm
        action={recordResponseAction}
        place={place}
        version={record.version}
        todayInWords={formatDay(dayInLondon(new Date()))}
      />
    </NarrowPage>
  );
}
