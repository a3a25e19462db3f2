import {
  NOT_TOLD,
  REVISIONS_INTRODUCTION,
  REVISIONS_TITLE,
  RevisionsTable,
} from '@/components/trends/table/revisions-table';
import { BackLink } from '@/components/ui/back-link';
import { measurePath, PATHS } from '@/lib/domain/paths/public';
import type { Place } from '@/components/site/place';
import { SitePage } from './site-page';

/** Every figure of the edition that took the place of an earlier one. */
export function RevisionsPage({ place }: { place: Place }) {
  return (
    <SitePage
      place={place}
      title={REVISIONS_TITLE}
      before={<BackLink href={place.to(PATHS.measures)}>All figures</BackLink>}
    >
      <div className="site-column">
        <h1 className="govuk-heading-l">{REVISIONS_TITLE}</h1>
        <p className="govuk-body">{REVISIONS_INTRODUCTION}</p>
        <p className="govuk-body">{NOT_TOLD}</p>
        <RevisionsTable lines={place.snapshot.revisions} hrefOf={(ref) => place.to(measurePath(ref))} />
      </div>
    </SitePage>
  );
}
