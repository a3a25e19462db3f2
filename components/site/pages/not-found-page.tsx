import { PATHS } from '@/lib/domain/paths/public';
import type { Place } from '@/components/site/place';
import { SitePage } from './site-page';

/** For an address that has no page: what may have happened, and three ways on. */
export function NotFoundPage({ place }: { place: Place }) {
  return (
    <SitePage place={place} title="Page not found">
      <div className="site-column">
        <h1 className="govuk-heading-l">Page not found</h1>
        <p className="govuk-body">
          If you typed the address, check that it is right. If you followed a link, the page may have been in
          an older edition of this site.
        </p>
        <ul className="govuk-list govuk-list--bullet">
          <li>
            <a className="govuk-link" href={place.to(PATHS.overview)}>
              Go to the overview
            </a>
          </li>
          <li>
            <a className="govuk-link" href={place.to(PATHS.measures)}>
              Go to the figures
            </a>
          </li>
          <li>
            <a className="govuk-link" href={place.to(PATHS.getSupport)}>
              Get support
            </a>
          </li>
        </ul>
      </div>
    </SitePage>
  );
}
