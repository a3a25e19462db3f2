import { formatDay } from '@/lib/domain/day';
import type { RecommendationKey } from '@/lib/domain/paths/recommendation-key';
import {
  type LinkEnd,
  linksOf,
  type RecommendationLink,
  timesAsked,
} from '@/lib/domain/recommendations/recommendation-link';

type RecommendationLinksProps = {
  /** The recommendation that is read. */
  of: RecommendationKey;
  links: readonly Omit<RecommendationLink, 'id'>[];
  hrefOf: (other: LinkEnd) => string;
};

/** What a recommendation supersedes, repeats or is related to, read from its end, and how often the same was asked. */
export function RecommendationLinks({ of, links, hrefOf }: RecommendationLinksProps) {
  const asked = timesAsked(of, links);
  return (
    <>
      {asked && <p className="govuk-body">{asked}.</p>}
      <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
        {linksOf(of, links).map(({ words, other, reason }) => (
          <li key={`${words} ${other.inspection} ${other.ref}`}>
            {words}{' '}
            <a className="govuk-link" href={hrefOf(other)}>
              recommendation {other.ref}: {other.summary}
            </a>{' '}
            ({other.inspectionTitle}, {formatDay(other.publishedOn)}). {reason}
          </li>
        ))}
      </ul>
    </>
  );
}
