import { FilterLinks } from '@/components/ui/filter-links';

/** What was chosen of the record, for the address of the page. */
type Chosen = { toInspection: string; toRecommendation?: string };

type ChooseRecommendationProps = {
  ask: string;
  inspections: readonly { slug: string; shortTitle: string }[];
  /** The slug of the one whose recommendations are listed. */
  inspection: string;
  recommendations: readonly { ref: string; summary: string }[];
  hrefOf: (chosen: Chosen) => string;
};

/** Chooses a recommendation of any inspection, by links: it works without JavaScript, and the choice is in the address. */
export function ChooseRecommendation(props: ChooseRecommendationProps) {
  const { ask, inspections, inspection, recommendations, hrefOf } = props;
  return (
    <>
      {inspections.length > 1 && (
        <FilterLinks
          label="Inspection"
          links={inspections.map(({ slug, shortTitle }) => ({
            href: hrefOf({ toInspection: slug }),
            text: shortTitle,
            current: slug === inspection,
          }))}
        />
      )}
      <p className="govuk-body">{ask}</p>
      <ul className="govuk-list govuk-list--spaced">
        {recommendations.map(({ ref, summary }) => (
          <li key={ref}>
            <a className="govuk-link" href={hrefOf({ toInspection: inspection, toRecommendation: ref })}>
              {ref}. {summary}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
