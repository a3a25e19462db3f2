import type { ReactNode } from 'react';
import { ContentNote } from '@/components/ui/content-note';
import { ExitThisPage } from '@/components/ui/exit-this-page';
import { Navigation } from '@/components/ui/navigation';
import { ServiceFooter } from '@/components/ui/service-footer';
import { ServiceHeader } from '@/components/ui/service-header';
import { SkipLink } from '@/components/ui/skip-link';
import { formatDay } from '@/lib/domain/day';
import { noticeOf } from '@/components/site/words/approval';
import { PATHS } from '@/lib/domain/paths/public';
import type { Place } from '@/components/site/place';
import { EXIT_TO, SERVICE_NAME } from '@/components/site/words/words';
import { officeInSentence } from '@/lib/domain/office/office-facts';

// Next's own head component is for Next's own pages; these are plain HTML.
const Head = 'head';

type SitePageProps = {
  place: Place;
  /** What the page is, in neutral words: it stays in the browser's history. */
  title: string;
  /** The way back, above the main heading. */
  before?: ReactNode;
  children: ReactNode;
};

/** A page of the published site, whole: no script, no style but the one sheet, nothing from anywhere else. */
export function SitePage({ place, title, before, children }: SitePageProps) {
  const { organisation } = place.snapshot;
  const notice = noticeOf(place.snapshot);
  return (
    <html lang="en-GB" className="govuk-template">
      <Head>
        <meta charSet="utf-8" />
        <title>{`${title} – ${SERVICE_NAME} – ${organisation.shortName}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {/* A search result must not quote distressing words out of their place. */}
        <meta name="robots" content="index, follow, nosnippet" />
        <meta name="referrer" content="no-referrer" />
        <link rel="stylesheet" href={place.to(place.cssPath)} />
        <link rel="icon" href={place.to(PATHS.favicon)} type="image/svg+xml" />
      </Head>
      <body className="govuk-template__body">
        <ExitThisPage href={EXIT_TO} />
        <SkipLink />
        <ServiceHeader
          serviceName={SERVICE_NAME}
          href={place.to(PATHS.overview)}
          organisationName={organisation.name}
        />
        <ContentNote>
          This site talks about rape and sexual assault. You can{' '}
          <a className="govuk-link" href={place.to(PATHS.getSupport)}>
            get support
          </a>{' '}
          at any time, whether or not you report to the police.
        </ContentNote>
        <Navigation label="Main" items={navigationItems(place)} />
        <div className="govuk-width-container">
          {before}
          <main className="govuk-main-wrapper" id="main-content" tabIndex={-1}>
            <p className="govuk-body app-print-only">
              {describeEdition(place)}
              {notice && `. ${notice}`}
            </p>
            {children}
          </main>
        </div>
        <SiteFooter place={place} />
      </body>
    </html>
  );
}

function navigationItems(place: Place) {
  const items = [
    { path: PATHS.overview, text: 'Overview' },
    { path: PATHS.inspections, text: 'Inspections' },
    { path: PATHS.measures, text: 'Figures' },
    { path: PATHS.howWeJudge, text: 'How we judge' },
    { path: PATHS.data, text: 'Get the data' },
  ];
  return items.map(({ path, text }) => ({ href: place.to(path), text, current: path === place.path }));
}

/** "Edition 2 · as at 24 November 2026": on every page, on screen and on paper. */
function describeEdition({ snapshot: { edition } }: Place): string {
  return `Edition ${edition.number} · as at ${formatDay(edition.datedOn)}`;
}

function SiteFooter({ place }: { place: Place }) {
  const { organisation } = place.snapshot;
  const notice = noticeOf(place.snapshot);
  const links = [
    { path: PATHS.getSupport, text: 'Get support' },
    { path: PATHS.staySafe, text: 'Stay safe online' },
    { path: PATHS.about, text: 'About this site' },
    { path: PATHS.about, place: '#contact', text: 'Contact us' },
    { path: PATHS.privacy, text: 'Privacy' },
    { path: PATHS.accessibility, text: 'Accessibility' },
    { path: PATHS.data, text: 'Get the data' },
  ];
  return (
    <ServiceFooter
      links={links.map(({ path, place: at = '', text }) => ({ href: place.to(path) + at, text }))}
    >
      <p>
        {describeEdition(place)} · published by {officeInSentence(organisation)}.
      </p>
      {notice && <p>{notice}</p>}
      <p>You cannot report a crime on this site. In an emergency call 999.</p>
    </ServiceFooter>
  );
}
