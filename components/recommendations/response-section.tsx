import { Fragment } from 'react';
import {
  ChangedSince,
  nameOfVersion,
  ResponsePosition,
} from '@/components/site/recommendation/response-facts';
import { inOrder } from '@/lib/domain/promises/response';
import { inSentence } from '@/lib/domain/inspections/in-sentence';
import { Verbatim } from '@/components/site/recommendation/verbatim';
import { EmptyState } from '@/components/ui/empty-state';
import { Quotation } from '@/components/ui/quotation';
import type { NumberedPromise } from '@/lib/domain/promises/promises-of';
import { formatDay } from '@/lib/domain/day';
import { documentHref } from '@/lib/domain/paths/office';
import type { InspectionRecord } from '@/lib/domain/inspections/inspection-record';
import type { ResponseRecord } from '@/lib/domain/promises/response-record';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';

type ResponseSectionProps = {
  inspection: InspectionRecord;
  recommendation: RecommendationRecord;
  promises: readonly NumberedPromise[];
  /** The form for a later response, where this person may record one. */
  respondHref: string | null;
};

/** The response, word for word, in the order it was given; the sentences that are promises are marked and numbered. */
export function ResponseSection(props: ResponseSectionProps) {
  const { inspection, recommendation, promises, respondHref } = props;
  const responses = inOrder(recommendation.responses);
  return (
    <section id="response">
      <h2 className="govuk-heading-m">Response</h2>
      {responses.length === 0 && (
        <EmptyState title="There is no response to this recommendation yet">
          <p className="govuk-body">
            It appears here, word for word, when the response document is imported.
          </p>
        </EmptyState>
      )}
      {responses.length > 0 && (
        <p className="govuk-body">
          <a className="govuk-link" href={documentHref(inspection.slug)}>
            The whole response, sentence by sentence
          </a>
        </p>
      )}
      {responses.map((response) => (
        <Fragment key={response.id}>
          {responses.length > 1 && <h3 className="govuk-heading-s">{nameOfVersion(response, responses)}</h3>}
          <ResponsePosition response={response} />
          <Quotation source={sourceOf(response, inspection)}>
            <Verbatim
              text={response.text}
              quotes={promises.filter(({ id }) => response.promises.some((own) => own.id === id))}
            />
          </Quotation>
          <ChangedSince response={response} responses={responses} />
        </Fragment>
      ))}
      {respondHref && (
        <p className="govuk-body">
          <a className="govuk-link" href={respondHref}>
            Record a later response
          </a>
        </p>
      )}
    </section>
  );
}

function sourceOf({ voice, datedOn }: ResponseRecord, { respondent }: InspectionRecord): string {
  return `response of ${voice === 'commissioner' ? inSentence(respondent) : 'the chief officer'}, ${formatDay(datedOn)}`;
}
