import type { CoveredSentence } from '@/lib/domain/document/cover';

/** What a sentence has: its records with links to them, or the office's word that it needs none. */
export function SentenceRecords({ links, sentence, state }: CoveredSentence) {
  if (state === 'left') return 'None yet';
  if (links.length === 0) return <NotNeededWords notNeeded={sentence.notNeeded} />;
  return (
    <ul className="govuk-list govuk-!-margin-bottom-0">
      {links.map(({ name, href, isDraft }) => (
        <li key={`${href} ${name}`}>
          <a className="govuk-link" href={href}>
            {name}
          </a>
          {isDraft && ' (draft)'}
        </li>
      ))}
    </ul>
  );
}

/** Why no record is needed, and whose word that is. */
export function NotNeededWords({ notNeeded }: Pick<CoveredSentence['sentence'], 'notNeeded'>) {
  if (notNeeded === null) return null;
  const { reason, by } = notNeeded;
  return (
    <>
      No record needed{by === null ? ' (draft)' : ''}. {reason}
      {by !== null && <span className="govuk-hint"> {by}</span>}
    </>
  );
}
