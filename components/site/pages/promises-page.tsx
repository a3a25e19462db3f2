import type { GridRow } from '@/components/site/promises/grid-row';
import { PromiseGrid } from '@/components/site/promises/promise-grid';
import type { Place } from '@/components/site/place';
import { listPromises } from '@/lib/domain/outside/promises';
import { BackLink } from '@/components/ui/back-link';
import { isRegular } from '@/lib/domain/promises/occurrences';
import { PATHS, recommendationPath } from '@/lib/domain/paths/public';
import { PROMISES_BEING_CHECKED, REGULAR_PROMISES } from '@/components/site/words/words';
import { nameOfRecommendation } from '@/components/site/words/recommendation-name';
import { SitePage } from './site-page';

/** The promises that come round, and whether each period was kept. */
export function PromisesPage({ place }: { place: Place }) {
  const { recommendations, edition } = place.snapshot;
  const rows = recommendations.flatMap((recommendation): GridRow[] =>
    listPromises(recommendation)
      .filter(({ cadence }) => isRegular(cadence))
      .map((promise) => ({
        name: `${nameOfRecommendation(recommendation, place.snapshot)}, promise ${promise.number}`,
        href: `${place.to(recommendationPath(recommendation.inspectionSlug, recommendation.ref))}#promises`,
        promise,
      })),
  );
  return (
    <SitePage
      place={place}
      title={REGULAR_PROMISES.title}
      before={<BackLink href={`${place.to(PATHS.overview)}#promises`}>Overview</BackLink>}
    >
      <h1 className="govuk-heading-l">{REGULAR_PROMISES.title}</h1>
      <p className="govuk-body">{REGULAR_PROMISES.lead}</p>
      {recommendations.some(({ beingChecked }) => beingChecked.promises) && (
        <p className="govuk-body">{PROMISES_BEING_CHECKED}</p>
      )}
      <PromiseGrid rows={rows} asAt={edition.datedOn} until={edition.datedOn} />
    </SitePage>
  );
}
