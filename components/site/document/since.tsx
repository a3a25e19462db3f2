import { Details } from '@/components/ui/details';
import type { OutsideSince } from '@/lib/domain/outside/document';

/** What others have published since, each with its source and the date that the source gives. */
export function Since({ since }: { since: readonly OutsideSince[] }) {
  if (since.length === 0) return null;
  return (
    <Details summary={`What others have published since (${since.length})`}>
      <p className="govuk-body">
        We have not checked what any of it says of what was done here. That nothing was found on a subject
        does not mean that nothing was published.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {since.map(({ title, detail, source, dated, recommendationRef }) => (
          <li key={`${title} ${dated ?? ''}`}>
            {title}. {detail} {recommendationRef && `For recommendation ${recommendationRef}. `}
            Source: {source ?? 'not given'}, {dated ?? 'no date given'}.
          </li>
        ))}
      </ul>
    </Details>
  );
}
