import type { InspectionKey } from '../paths/recommendation-key';
import type { LinkEnd, RecommendationLink } from '../recommendations/recommendation-link';

/** A link between two recommendations as it leaves the office. */
export type PublicLink = Omit<RecommendationLink, 'id'>;

/** Those between recommendations of inspections that readers are shown. Who linked them stays in the office. */
export const pickLinks = (
  links: readonly RecommendationLink[],
  shown: readonly InspectionKey[],
): PublicLink[] =>
  links
    .filter(({ from, to }) =>
      [from, to].every((end) =>
        shown.some(({ body, inspection }) => body === end.body && inspection === end.inspection),
      ),
    )
    .map(({ kind, from, to, reason }) => ({ kind, reason, from: pickEnd(from), to: pickEnd(to) }));

const pickEnd = ({ body, inspection, ref, summary, inspectionTitle, publishedOn }: LinkEnd): LinkEnd => ({
  ...{ body, inspection, ref, summary, inspectionTitle, publishedOn },
});
