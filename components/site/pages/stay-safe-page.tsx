import { PATHS } from '@/lib/domain/paths/public';
import type { Place } from '@/components/site/place';
import { SitePage } from './site-page';

/** What leaving a page quickly does and does not do, for someone whose device others can see. */
export function StaySafePage({ place }: { place: Place }) {
  return (
    <SitePage place={place} title="Stay safe online">
      <div className="site-column">
        <h1 className="govuk-heading-l">Stay safe online</h1>
        <p className="govuk-body-l">
          “Exit this page” opens a weather page at once. It does not remove this site from the history of your
          browser.
        </p>
        <h2 className="govuk-heading-m">What others could see</h2>
        <ul className="govuk-list govuk-list--bullet">
          <li>The history of your browser lists the pages you opened. Their titles here are neutral.</li>
          <li>The “back” button can lead to this site again after you have left it.</li>
          <li>Somebody who manages your device or your network may see which sites you visit.</li>
          <li>Your telephone bill may list calls, also to some free numbers.</li>
        </ul>
        <h2 className="govuk-heading-m">What you can do</h2>
        <ul className="govuk-list govuk-list--bullet">
          <li>
            Use a private window of your browser. It is called “incognito”, “InPrivate” or “private browsing”.
            Close it when you have finished.
          </li>
          <li>
            Remove single pages from your history. Removing all of it at once may be noticed by somebody who
            looks at it.
          </li>
          <li>Use a device that nobody else can reach, such as one in a library or of a friend you trust.</li>
          <li>
            If you think that somebody watches your device, do not change it yet. Ask a support service first.
          </li>
        </ul>
        <h2 className="govuk-heading-m">What this site does</h2>
        <p className="govuk-body">
          It sets no cookies, runs no scripts, loads nothing from other sites, and does not tell the next site
          where you came from.{' '}
          <a className="govuk-link" href={place.to(PATHS.privacy)}>
            Privacy
          </a>{' '}
          says more.
        </p>
        <p className="govuk-body">
          <a className="govuk-link" href={place.to(PATHS.getSupport)}>
            Get support
          </a>
        </p>
      </div>
    </SitePage>
  );
}
