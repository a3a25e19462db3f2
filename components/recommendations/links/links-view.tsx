import { FormsPage } from '@/components/forms/forms-page';
import { NarrowPage } from '@/components/layout/narrow-page';
import { ChooseRecommendation } from '@/components/promises/choose-recommendation';
import { BackLink } from '@/components/ui/back-link';
import { linkRecommendationHref } from '@/lib/domain/paths/inspections';
import { recommendationHref } from '@/lib/domain/paths/office';
import { isSameRecommendation, keyOfRecommendation } from '@/lib/domain/paths/recommendation-key';
import type { RecommendationLink } from '@/lib/domain/recommendations/recommendation-link';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { EndRecommendationLinkForm, LinkRecommendationForm } from './link-forms';

type RecommendationLinksViewProps = {
  recommendation: RecommendationRecord;
  inspections: readonly { slug: string; shortTitle: string }[];
  /** The slug of the one whose recommendations are listed. */
  inspection: string;
  recommendations: readonly RecommendationRecord[];
  chosen: RecommendationRecord | null;
  /** All that hold in the office. */
  links: readonly RecommendationLink[];
  actions: { link: FormActionHandler; end: FormActionHandler };
};

const PAGE = 'Link this recommendation to another one';

/** First the other recommendation is chosen, then how they are linked and why; and a link that holds can be ended. */
export function RecommendationLinksView(props: RecommendationLinksViewProps) {
  const { recommendation, inspection, recommendations, chosen, links, actions } = props;
  const place = { inspection: recommendation.inspectionSlug, recommendation: recommendation.ref };
  const here = linkRecommendationHref(place);
  const key = keyOfRecommendation(recommendation);
  const own = links.filter(({ from, to }) => [from, to].some((end) => isSameRecommendation(end, key)));
  const others = recommendations.filter((one) => !isSameRecommendation(keyOfRecommendation(one), key));
  const name = `Recommendation ${recommendation.ref}`;
  return (
    <FormsPage page={PAGE}>
      <NarrowPage before={<BackLink href={recommendationHref(place)}>{name}</BackLink>}>
        <span className="govuk-caption-l">
          {name}: {recommendation.summary}
        </span>
        <h1 className="govuk-heading-l">{PAGE}</h1>
        {chosen ? (
          <LinkRecommendationForm
            action={actions.link}
            place={place}
            to={{ inspection, ref: chosen.ref, summary: chosen.summary }}
            backHref={`${here}?toInspection=${encodeURIComponent(inspection)}`}
          />
        ) : (
          <>
            <ChooseRecommendation
              inspections={props.inspections}
              inspection={inspection}
              recommendations={others}
              ask={others.length === 0 ? NO_OTHER : 'Which recommendation is it linked to?'}
              hrefOf={(to) => `${here}?${new URLSearchParams(to).toString()}`}
            />
            {own.length > 0 && (
              <>
                <h2 className="govuk-heading-m">End a link</h2>
                <EndRecommendationLinkForm action={actions.end} place={place} of={key} links={own} />
              </>
            )}
          </>
        )}
      </NarrowPage>
    </FormsPage>
  );
}

const NO_OTHER = 'The record has no recommendation of this inspection that it could be linked to.';
