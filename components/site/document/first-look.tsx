import { counted } from '@/components/site/words/words';
import type { OutsideDocument } from '@/lib/domain/outside/document';
import { listPromises } from '@/lib/domain/outside/promises';
import type { PublicEvidence } from '@/lib/domain/outside/evidence';
import type { PublicRecommendation } from '@/lib/domain/outside/snapshot';
import {
  DRAFT_OF_TRIAL,
  describeAnswers,
  describeConfirmedPromises,
  describePromises,
} from './document-words';
import { Since } from './since';

type FirstLookProps = {
  document: OutsideDocument;
  /** As this reader sees them. */
  recommendations: readonly (Pick<
    PublicRecommendation,
    'requirements' | 'responses' | 'actions' | 'beingChecked'
  > & {
    evidence: readonly PublicEvidence[];
  })[];
};

/** What a newcomer asks first: does the response answer what was asked, what does it promise, what has been heard since? */
export function FirstLook({ document, recommendations }: FirstLookProps) {
  if (document.answers.length === 0) return null;
  const all = recommendations.flatMap(listPromises);
  // What it says of promises it says of the response: an action of the office's own is none of its.
  const promises = all.filter(({ quote }) => quote !== null);
  const parts = recommendations.flatMap(({ requirements }) => requirements);
  const evidence = recommendations.flatMap((recommendation) => recommendation.evidence);
  const mayHaveMoreParts = recommendations.some(({ beingChecked }) => beingChecked.parts);
  const mayPromiseMore = recommendations.some(({ beingChecked }) => beingChecked.promises);
  const checked = all.filter(({ checkedOn }) => checkedOn !== null).length;
  return (
    <>
      {document.showsDrafts && <p className="govuk-body">{DRAFT_OF_TRIAL}</p>}
      <p className="govuk-body">
        {describeAnswers(document, mayHaveMoreParts ? null : parts.length)}{' '}
        {mayPromiseMore ? describeConfirmedPromises(promises) : describePromises(promises)}
      </p>
      <p className="govuk-body">
        Heard since: {counted(checked, 'check')} of a promise, {counted(evidence.length, 'item')} of evidence
        {document.since.length > 0 && `, and ${counted(document.since.length, 'publication')} by others`}.
      </p>
      <Since since={document.since} />
    </>
  );
}
