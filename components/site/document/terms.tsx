import { Details } from '@/components/ui/details';
import { type OutsideDocument, termsIn } from '@/lib/domain/outside/document';
import { DRAFT_OF_TRIAL } from './document-words';

type TermsProps = { terms: OutsideDocument['terms']; text: string; isDraft?: boolean };

/** What the short forms in a text mean, below it. Opens without JavaScript, and is printed open. */
export function Terms({ terms, text, isDraft }: TermsProps) {
  const used = termsIn(text, terms);
  if (used.length === 0) return null;
  return (
    <Details
      summary={`What ${used.map(({ term }) => term).join(', ')} ${used.length === 1 ? 'means' : 'mean'}`}
    >
      {isDraft && <p className="govuk-body">{DRAFT_OF_TRIAL}</p>}
      <dl className="govuk-body">
        {used.map(({ term, meaning }) => (
          <div key={term}>
            <dt className="govuk-!-font-weight-bold">{term}</dt>
            <dd className="govuk-!-margin-left-0">{meaning}</dd>
          </div>
        ))}
      </dl>
    </Details>
  );
}
