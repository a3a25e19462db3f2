import { inSentence } from '@/lib/domain/inspections/in-sentence';
import { Verbatim } from '@/components/site/verbatim';
import { EmptyState } from '@/components/ui/empty-state';
import { Quotation } from '@/components/ui/quotation';
import type { NumberedPromise } from '@/components/promises/numbered';
import { formatDay } from '@/lib/domain/day';
import { documentHref } from '@/lib/domain/paths/office';
import type { InspectionRecord } from '@/lib/domain/inspections/inspection-record';
import type { ResponseRecord } from '@/lib/domain/promises/response-record';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';

type ResponseSectionProps = {
  inspection: InspectionRecord;
  recommendation: RecommendationRecord;
  promises: readonly NumberedPromise[];
};

/** The response, word for word, in the order it was given; the sentences that are promises are marked and numbered. */
export function ResponseSection({ inspection, recommendation, promises }: ResponseSectionProps) {
  const { responses } = recommendation;
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
        <Quotation key={response.id} source={sourceOf(response, inspection)}>
          <Verbatim
            text={response.text}
            quotes={promises.filter(({ id }) => response.promises.some((own) => own.id === id))}
          />
        </Quotation>
      ))}
    </section>
  );
}

function sourceOf({ voice, datedOn }: ResponseRecord, { respondent }: InspectionRecord): string {
  return `response of ${voice === 'commissioner' ? inSentence(respondent) : 'the chief officer'}, ${formatDay(datedOn)}`;
}
