import type { ReactNode } from 'react';
import { TwoColumn } from '@/components/layout/two-column';
import { notesOf, PromiseNotes } from '@/components/site/promises/promise-notes';
import { PromiseOwner, PromiseWhen } from '@/components/site/promises/promise-columns';
import { PromiseTag } from '@/components/site/standing-tag';
import { BackLink } from '@/components/ui/back-link';
import { Quotation } from '@/components/ui/quotation';
import { SummaryList } from '@/components/ui/summary-list';
import { formatDay } from '@/lib/domain/day';
import {
  promiseHref,
  type PromiseWork,
  promiseWorkHref,
  recommendationHref,
} from '@/lib/domain/paths/office';
import { describeCadence } from '@/lib/domain/promises/occurrence-words';
import { isClosedState, needsSecondPerson } from '@/lib/domain/promises/closing';
import { isRegular } from '@/lib/domain/promises/occurrences';
import type { HoldsPromises, NumberedPromise } from '@/lib/domain/promises/promises-of';

/** The recommendation that a promise answers. */
export type PromisesHome = HoldsPromises & { inspectionSlug: string; ref: string };

export const placeOfHome = ({ inspectionSlug, ref }: PromisesHome) => ({
  inspection: inspectionSlug,
  recommendation: ref,
});

type PromisePageProps = {
  recommendation: PromisesHome;
  promise: NumberedPromise;
  heading: string;
  /** Which page about the promise this is; null is its first one. */
  work: PromiseWork | null;
  children: ReactNode;
};

const WORK: Record<PromiseWork, string> = {
  due: 'Set or move the due date',
  edit: 'Correct this promise',
  periods: 'Record whether a period was held',
  close: 'Close this promise with a second person',
  links: 'Link it to what it also serves',
  merge: 'Merge it into another promise',
};

/** What can be done to it; nothing where it was merged into another. */
const worksOf = (promise: NumberedPromise): PromiseWork[] =>
  promise.merged
    ? []
    : [
        ...(isRegular(promise.cadence) ? (['periods'] as const) : []),
        ...(['due', 'edit', 'links'] as const),
        ...(needsSecondPerson(promise) ? (['close'] as const) : []),
        ...(isClosedState(promise.state) ? [] : (['merge'] as const)),
      ];

/** A page about one promise: what it says now, and the other things that can be done to it, beside a form. */
export function PromisePage({ recommendation, promise, heading, work, children }: PromisePageProps) {
  const place = placeOfHome(recommendation);
  return (
    <TwoColumn
      before={
        work === null ? (
          <BackLink href={`${recommendationHref(place)}#promises`}>
            Recommendation {recommendation.ref}
          </BackLink>
        ) : (
          <BackLink href={promiseHref(place, promise.id)}>Promise {promise.number}</BackLink>
        )
      }
      heading={<h1 className="govuk-heading-l">{heading}</h1>}
      side={
        <>
          <PromiseNow recommendation={recommendation} promise={promise} />
          <ul className="govuk-list">
            {worksOf(promise)
              .filter((one) => one !== work)
              .map((one) => (
                <li key={one}>
                  <a className="govuk-link" href={promiseWorkHref(place, promise.id, one)}>
                    {WORK[one]}
                  </a>
                </li>
              ))}
          </ul>
        </>
      }
      sideOn="right"
    >
      {children}
    </TwoColumn>
  );
}

function PromiseNow({ recommendation, promise }: Pick<PromisePageProps, 'recommendation' | 'promise'>) {
  const { quote, dueOn, state, checkedOn } = promise;
  const response = recommendation.responses.find(({ promises }) =>
    promises.some(({ id }) => id === promise.id),
  );
  return (
    <>
      <h2 className="govuk-heading-s">{promise.promise}</h2>
      {quote !== null && (
        <Quotation source={response ? `response of ${formatDay(response.datedOn)}` : 'the response'}>
          <p>{quote}</p>
        </Quotation>
      )}
      <PromiseNotes promise={notesOf(promise)} readIn={recommendation.inspectionSlug} />
      <SummaryList
        isPlain
        rows={[
          { key: 'Who', value: <PromiseOwner promise={promise} /> },
          { key: 'How often', value: describeCadence(promise) },
          { key: 'Due', value: dueOn ? <PromiseWhen promise={promise} /> : 'No date given' },
          { key: 'Status', value: <PromiseTag state={state} /> },
          { key: 'Last checked', value: checkedOn ? formatDay(checkedOn) : 'Never' },
        ]}
      />
    </>
  );
}
