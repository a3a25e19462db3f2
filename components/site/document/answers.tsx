import { Quotation } from '@/components/ui/quotation';
import type { OutsideAnswer, OutsideDocument, OutsideSaid } from '@/lib/domain/outside/document';
import { answerInWords, DRAFT_OF_TRIAL, theResponse } from './document-words';

type AnswersProps = {
  document: OutsideDocument;
  /** The recommendation, and its parts as this reader sees them. */
  recommendation: { ref: string };
};

/** How far the response answers each part of a recommendation, in its own words; and, in a trial, what it says is done. */
export function Answers({ document, recommendation: { ref } }: AnswersProps) {
  const answers = document.answers.filter(({ recommendationRef }) => recommendationRef === ref);
  const said = document.said.filter(({ recommendationRef }) => recommendationRef === ref);
  if (answers.length === 0) return null;
  return (
    <>
      {document.showsDrafts && <p className="govuk-body">{DRAFT_OF_TRIAL}</p>}
      {answers.map((answer) => (
        <Answer key={answer.ref} answer={answer} document={document} />
      ))}
      {said.length > 0 && <Said document={document} said={said} />}
    </>
  );
}

function Answer({ answer, document }: { answer: OutsideAnswer; document: OutsideDocument }) {
  const response = theResponse(document);
  return (
    <>
      <h3 className="govuk-heading-s">
        Part {answer.ref}: {answerInWords(answer, document)}
      </h3>
      {answer.addressees.length > 0 && (
        <p className="govuk-body">Addressed to: {answer.addressees.join('; ')}.</p>
      )}
      {answer.note && <p className="govuk-body">{answer.note}</p>}
      {answer.quotes.length > 0 && (
        <Quotation source={`${response.charAt(0).toLowerCase()}${response.slice(1)}`}>
          {answer.quotes.map((quote) => (
            <p key={quote}>{quote}</p>
          ))}
        </Quotation>
      )}
    </>
  );
}

const SAID = [
  ['done', 'It says that this is so, or has been done'],
  ['begun', 'It says that this goes on'],
  ['planned', 'It says that this is planned'],
] as const;

function Said({ document, said }: { document: OutsideDocument; said: readonly OutsideSaid[] }) {
  return (
    <>
      <h3 className="govuk-heading-s">What the document says is so, under way or planned</h3>
      <p className="govuk-body">
        {theResponse(document)} says these. Nothing here shows whether they were so.
      </p>
      {SAID.map(([key, title]) => {
        const own = said.filter((item) => item.said === key);
        if (own.length === 0) return null;
        return (
          <div key={key}>
            <p className="govuk-body govuk-!-margin-bottom-1">{title}:</p>
            <ul className="govuk-list govuk-list--bullet">
              {own.map((item) => (
                <li key={item.title}>
                  {item.title}
                  {item.detail && `. ${item.detail}`}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}
