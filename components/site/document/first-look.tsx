import { counted } from '@/components/site/words/words';
import type { OutsideDocument } from '@/lib/domain/outside/document';
import { DRAFT_OF_TRIAL, describeAnswers, describePromises } from './document-words';
import { Since } from './since';

type FirstLookProps = {
  document: OutsideDocument;
  /** How many parts inspectors asked for, as this reader sees them. */
  asked: number;
  promises: readonly { dueOn: unknown; checkedOn: unknown }[];
  /** How many items of evidence this reader can see. */
  evidence: number;
};

/** What a newcomer asks first: does the response answer what was asked, what does it promise, what has been heard since? */
export function FirstLook({ document, asked, promises, evidence }: FirstLookProps) {
  if (document.answers.length === 0) return null;
  const checked = promises.filter(({ checkedOn }) => checkedOn !== null).length;
  return (
    <>
      {document.showsDrafts && <p className="govuk-body">{DRAFT_OF_TRIAL}</p>}
      <p className="govuk-body">
        {describeAnswers(document, asked)} {describePromises(promises)}
      </p>
      <p className="govuk-body">
        Heard since: {counted(checked, 'check')} of a promise, {counted(evidence, 'item')} of evidence
        {document.since.length > 0 && `, and ${counted(document.since.length, 'publication')} by others`}.
      </p>
      <Since since={document.since} />
    </>
  );
}
