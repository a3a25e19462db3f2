import { TwoColumn } from '@/components/layout/two-column';
import { recommendationHref } from '@/lib/domain/paths/office';
import { PromiseTag } from '@/components/site/standing-tag';
import { BackLink } from '@/components/ui/back-link';
import { Quotation } from '@/components/ui/quotation';
import { SummaryList } from '@/components/ui/summary-list';
import { CADENCES } from '@/lib/domain/promises/promise';
import { type Day, formatDay } from '@/lib/domain/day';
import type { ResponseRecord } from '@/lib/domain/promises/response-record';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { CheckForm } from './check-form';
import type { NumberedPromise } from './numbered';

type CheckViewProps = {
  action: FormActionHandler;
  /** The recommendation that the promise answers. */
  recommendation: { inspectionSlug: string; ref: string; responses: readonly ResponseRecord[] };
  promise: NumberedPromise;
  today: Day;
};

/** The form for a check of a promise, with the promise and its own words beside it. */
export function CheckView({ action, recommendation, promise, today }: CheckViewProps) {
  const place = { inspection: recommendation.inspectionSlug, recommendation: recommendation.ref };
  return (
    <TwoColumn
      before={
        <BackLink href={`${recommendationHref(place)}#promises`}>
          Recommendation {recommendation.ref}
        </BackLink>
      }
      heading={<h1 className="govuk-heading-l">Record a check of promise {promise.number}</h1>}
      side={<PromiseNow recommendation={recommendation} promise={promise} />}
      sideOn="right"
    >
      <CheckForm action={action} place={place} promise={promise} todayInWords={formatDay(today)} />
    </TwoColumn>
  );
}

function PromiseNow({ recommendation, promise }: Pick<CheckViewProps, 'recommendation' | 'promise'>) {
  const { quote, owner, cadence, dueOn, state, checkedOn } = promise;
  const response = recommendation.responses.find(({ promises }) =>
    promises.some(({ id }) => id === promise.id),
  );
  return (
    <>
      <h2 className="govuk-heading-s">{promise.promise}</h2>
      <Quotation source={response ? `response of ${formatDay(response.datedOn)}` : 'the response'}>
        <p>{quote}</p>
      </Quotation>
      <SummaryList
        isPlain
        rows={[
          { key: 'Who', value: owner },
          { key: 'How often', value: CADENCES[cadence] },
          { key: 'By', value: dueOn ? formatDay(dueOn) : 'No date given' },
          { key: 'Status', value: <PromiseTag state={state} /> },
          { key: 'Last checked', value: checkedOn ? formatDay(checkedOn) : 'Never' },
        ]}
      />
    </>
  );
}
