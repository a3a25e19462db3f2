import { NarrowPage } from '@/components/layout/narrow-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { AddForm } from '@/components/promises/add-form';
import { nameOfVersion } from '@/components/site/recommendation/response-facts';
import { BackLink } from '@/components/ui/back-link';
import { listBodies } from '@/lib/data/bodies';
import { dayInLondon, formatDay } from '@/lib/domain/day';
import { recommendationHref } from '@/lib/domain/paths/office';
import { inOrder } from '@/lib/domain/promises/response';
import { requireRecommendation } from '@/lib/server/request/require-record';
import { addPromiseAction } from '../../actions';

export const metadata = FORM_METADATA;

type Props = { params: Promise<unknown> };

export default async function NewPromisePage({ params }: Props) {
  const { record } = await requireRecommendation('promise:change', params);
  const place = { inspection: record.inspectionSlug, recommendation: record.ref };
  const responses = inOrder(record.responses).toReversed();
  return (
    <NarrowPage
      before={<BackLink href={`${recommendationHref(place)}#promises`}>Recommendation {record.ref}</BackLink>}
    >
      <h1 className="govuk-heading-l">Add a promise to recommendation {record.ref}</h1>
      <AddForm
        action={addPromiseAction}
        place={place}
        version={record.version}
        responses={responses.map((one) => ({ id: one.id, name: nameOfVersion(one, record.responses) }))}
        bodies={await listBodies()}
        todayInWords={formatDay(dayInLondon(new Date()))}
      />
    </NarrowPage>
  );
}
