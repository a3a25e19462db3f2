import { FormsPage } from '@/components/forms/forms-page';
import { describePlace, type PromiseLink, toldPlace } from '@/lib/domain/promises/promise-link';
import type { NumberedPromise } from '@/lib/domain/promises/promises-of';
import { promiseWorkHref, type Place } from '@/lib/domain/paths/office';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { ChooseRecommendation } from '../choose-recommendation';
import { placeOfHome, PromisePage, type PromisesHome } from '../promise-page';
import { EndLinkForm } from './end-link-form';
import { LinkForm, type LinkTarget } from './link-form';

type LinkViewProps = {
  action: FormActionHandler;
  endAction: FormActionHandler;
  recommendation: PromisesHome;
  promise: NumberedPromise;
  inspections: readonly { slug: string; shortTitle: string }[];
  /** The slug of the one whose recommendations are listed. */
  inspection: string;
  recommendations: readonly { ref: string; summary: string }[];
  chosen: LinkTarget | null;
};

const PAGE = 'Link this promise to what it also serves';

/** What a promise serves besides its own recommendation, and the way to more: first a recommendation, then what of it. */
export function LinkView(props: LinkViewProps) {
  const { action, recommendation, promise, inspection, chosen } = props;
  const place = placeOfHome(recommendation);
  const here = promiseWorkHref(place, promise.id, 'links');
  return (
    <FormsPage page={PAGE}>
      <PromisePage recommendation={recommendation} promise={promise} heading={PAGE} work="links">
        <p className="govuk-body">
          A promise can serve several recommendations. It is still 1 promise, with 1 owner, 1 date and 1
          status.
        </p>
        <Links place={place} links={promise.links} />
        {chosen ? (
          <>
            <h2 className="govuk-heading-m">
              Recommendation {chosen.ref}: {chosen.summary}
            </h2>
            <p className="govuk-body">
              <a className="govuk-link" href={`${here}?toInspection=${encodeURIComponent(inspection)}`}>
                Choose another recommendation
              </a>
            </p>
            <LinkForm
              {...{ action, place, inspection }}
              promise={promise}
              target={chosen}
              isHome={inspection === place.inspection && chosen.ref === place.recommendation}
            />
          </>
        ) : (
          <>
            <ChooseRecommendation
              {...props}
              ask="Which recommendation does it also serve?"
              hrefOf={(to) => `${here}?${new URLSearchParams(to).toString()}`}
            />
            {promise.links.length > 0 && (
              <>
                <h2 className="govuk-heading-m">End a link</h2>
                <EndLinkForm action={props.endAction} place={place} promise={promise} />
              </>
            )}
          </>
        )}
      </PromisePage>
    </FormsPage>
  );
}

type LinksProps = { place: Place; links: readonly PromiseLink[] };

function Links({ place, links }: LinksProps) {
  if (links.length === 0) return <p className="govuk-body">It is not linked to anything else yet.</p>;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {links.map((link) => (
        <li key={link.id}>
          It serves {describePlace(toldPlace(link, { showsDrafts: true }), place.inspection)}: {link.reason}
        </li>
      ))}
    </ul>
  );
}
