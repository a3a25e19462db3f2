import { Fragment } from 'react';
import {
  ChangedSince,
  nameOfVersion,
  ResponsePosition,
} from '@/components/site/recommendation/response-facts';
import { inSentence } from '@/lib/domain/inspections/in-sentence';
import type { PublicPromise } from '@/lib/domain/outside/promises';
import { Verbatim } from '@/components/site/recommendation/verbatim';
import { EmptyState } from '@/components/ui/empty-state';
import { Quotation } from '@/components/ui/quotation';
import { formatDay } from '@/lib/domain/day';
import type { PanelRecommendation } from '@/lib/domain/outside/panel-view';
import type { PublicInspection, PublicResponse } from '@/lib/domain/outside/snapshot';

type Words = {
  inspection: Pick<PublicInspection, 'inspectorates' | 'title' | 'publishedOn' | 'respondent'>;
  recommendation: PanelRecommendation;
};

/** What the inspectors asked, word for word. */
export function AskedInWords({ inspection, recommendation }: Words) {
  const { inspectorates, title, publishedOn } = inspection;
  return (
    <Quotation source={`${inspectorates}, “${title}”, ${formatDay(publishedOn)}`}>
      <Verbatim text={recommendation.text} />
    </Quotation>
  );
}

/** The answers, word for word, in the order they were given; the sentences that are promises are marked and numbered. */
export function AnsweredInWords({
  inspection,
  recommendation,
  promises,
}: Words & { promises: readonly PublicPromise[] }) {
  const { responses } = recommendation;
  if (responses.length === 0) {
    return (
      <EmptyState title="There is no response to this recommendation yet">
        <p className="govuk-body">It appears here, word for word, when the office imports it.</p>
      </EmptyState>
    );
  }
  return responses.map((response) => (
    <Fragment key={`${response.voice} ${response.revision}`}>
      {responses.length > 1 && <h3 className="govuk-heading-s">{nameOfVersion(response, responses)}</h3>}
      <ResponsePosition response={response} />
      <Quotation source={sourceOf(response, inspection)}>
        <Verbatim text={response.text} quotes={quotesOf(response, promises)} />
      </Quotation>
      <ChangedSince response={response} responses={responses} />
    </Fragment>
  ));
}

function sourceOf({ voice, datedOn }: PublicResponse, { respondent }: Words['inspection']): string {
  return `response of ${voice === 'commissioner' ? inSentence(respondent) : 'the chief officer'}, ${formatDay(datedOn)}`;
}

/** The promises of this response under the numbers they bear on the page. */
function quotesOf(response: PublicResponse, numbered: readonly PublicPromise[]) {
  const own = new Set(response.promises.map(({ number }) => number));
  return numbered.filter(({ number }) => own.has(number));
}
