import { inSentence } from '@/lib/domain/inspections/in-sentence';
import { EmptyState } from '@/components/ui/empty-state';
import { Quotation } from '@/components/ui/quotation';
import { formatDay } from '@/lib/domain/day';
import type { PublicInspection, PublicRecommendation, PublicResponse } from '@/lib/domain/outside/snapshot';
import type { PublicPromise } from '@/lib/domain/outside/promises';
import { ChangedSince, nameOfVersion, ResponsePosition } from './response-facts';
import { Verbatim } from './verbatim';

type ResponseSectionProps = {
  inspection: Pick<PublicInspection, 'respondent'>;
  recommendation: PublicRecommendation;
  promises: readonly PublicPromise[];
};

/** The answers to a recommendation, word for word: the response first, then later updates, newest first. */
export function ResponseSection({ inspection, recommendation, promises }: ResponseSectionProps) {
  const [first, ...updates] = recommendation.responses;
  if (!first) {
    return (
      <EmptyState title="There is no response to this recommendation yet">
        <p className="govuk-body">When it is given, it appears here word for word.</p>
      </EmptyState>
    );
  }
  const inOrder = [first, ...updates.toReversed()];
  return inOrder.map((response) => (
    <section key={`${response.voice} ${response.revision}`}>
      {inOrder.length > 1 && (
        <h3 className="govuk-heading-s">{nameOfVersion(response, recommendation.responses)}</h3>
      )}
      <ResponsePosition response={response} />
      <Quotation source={describeSource(response, inspection)}>
        <Verbatim text={response.text} quotes={quotesOf(response, promises)} />
      </Quotation>
      <ChangedSince response={response} responses={recommendation.responses} />
    </section>
  ));
}

function describeSource(
  { voice, datedOn }: PublicResponse,
  inspection: ResponseSectionProps['inspection'],
): string {
  const who = voice === 'commissioner' ? inSentence(inspection.respondent) : 'the chief officer';
  return `response of ${who}, ${formatDay(datedOn)}`;
}

/** The promises of this response under the numbers they bear on the page. */
function quotesOf(response: PublicResponse, numbered: readonly PublicPromise[]) {
  const own = new Set(response.promises.map(({ number }) => number));
  return numbered.filter(({ number }) => own.has(number));
}
