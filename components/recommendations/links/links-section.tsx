import { RecommendationLinks } from '@/components/site/recommendation/recommendation-links';
import { recommendationHref } from '@/lib/domain/paths/office';
import { keyOfRecommendation } from '@/lib/domain/paths/recommendation-key';
import { linksOf, type RecommendationLink } from '@/lib/domain/recommendations/recommendation-link';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';

type LinksSectionProps = {
  recommendation: RecommendationRecord;
  links: readonly RecommendationLink[];
  /** Where one is made or ended; null for who may not. */
  linkHref: string | null;
};

/** What this recommendation supersedes, repeats or is related to, and the way to say so. */
export function LinksSection({ recommendation, links, linkHref }: LinksSectionProps) {
  const of = keyOfRecommendation(recommendation);
  const hasLinks = linksOf(of, links).length > 0;
  return (
    <section id="links">
      <h2 className="govuk-heading-m">Asked before and since</h2>
      {hasLinks ? (
        <RecommendationLinks
          of={of}
          links={links}
          hrefOf={({ inspection, ref }) => recommendationHref({ inspection, recommendation: ref })}
        />
      ) : (
        <p className="govuk-body">It is not linked to another recommendation.</p>
      )}
      {linkHref && (
        <p className="govuk-body">
          <a className="govuk-link" href={linkHref}>
            Link this recommendation to another one
          </a>
        </p>
      )}
    </section>
  );
}
