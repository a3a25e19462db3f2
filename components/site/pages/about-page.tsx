import { formatDay } from '@/lib/domain/day';
import { describeApproval } from '@/components/site/words/approval';
import { PATHS } from '@/lib/domain/paths/public';
import { ContactList } from '@/components/site/words/contact-list';
import type { Place } from '@/components/site/place';
import { SitePage } from './site-page';
import { officeInSentence } from '@/lib/domain/office/office-facts';

/** Why this site is here, who makes it, and what it cannot do. */
export function AboutPage({ place }: { place: Place }) {
  const { organisation, edition } = place.snapshot;
  return (
    <SitePage place={place} title="About this site">
      <div className="site-column">
        <h1 className="govuk-heading-l">About this site</h1>
        <p className="govuk-body-l">
          Inspectors asked for change. This site shows how we responded, what was promised and what has
          happened since.
        </p>
        <p className="govuk-body">
          It is made by {officeInSentence(organisation)}. “We” on this site means that office. Its job is to
          hold the local police to account for the public. It is not the police.
        </p>
        {organisation.successor !== null && organisation.successorFrom !== null && (
          <p className="govuk-body">
            From {formatDay(organisation.successorFrom)}, {organisation.successor} takes over its work.
          </p>
        )}
        <h2 className="govuk-heading-m">What it is about</h2>
        <p className="govuk-body">
          {describeInspections(place.snapshot)} You can read{' '}
          <a className="govuk-link" href={place.to(PATHS.inspections)}>
            each response in full
          </a>
          . Inspectors cannot give orders. A recommendation is advice. The office must say in public what will
          be done about it, or why nothing will be done.
        </p>
        <WhatToRelyOn place={place} />
        <h2 className="govuk-heading-m">What this site cannot do</h2>
        <p className="govuk-body">
          You cannot report a crime here, and nobody answers messages here. To report a crime call 101, or 999
          in an emergency. You can{' '}
          <a className="govuk-link" href={place.to(PATHS.getSupport)}>
            get support
          </a>{' '}
          without reporting anything.
        </p>
        <h2 className="govuk-heading-m" id="contact">
          Contact us
        </h2>
        <ContactList office={organisation} />
        <h2 className="govuk-heading-m">This edition</h2>
        <p className="govuk-body">
          Edition {edition.number}, as at {formatDay(edition.datedOn)}. {edition.changeNote}
        </p>
        <p className="govuk-body">
          You can still read earlier editions at addresses such as{' '}
          <span className="site-address">/editions/1/</span> on this site.
        </p>
      </div>
    </SitePage>
  );
}

function describeInspections({ inspections }: Place['snapshot']): string {
  return inspections
    .map(
      ({ publishedOn, inspectorates, title }) =>
        `“${title}” was published on ${formatDay(publishedOn)} by ${inspectorates}.`,
    )
    .join(' ');
}

function WhatToRelyOn({ place }: { place: Place }) {
  return (
    <>
      <h2 className="govuk-heading-m">What you can rely on</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>The words of the inspectors and of the response are shown as they were written.</li>
        <li>Every count is worked out from the records, and every figure has a source.</li>
        <li>Where we do not know something, we say so.</li>
        <li>{describeApproval(place.snapshot)} We do not change an edition after we publish it.</li>
      </ul>
      <p className="govuk-body">
        <a className="govuk-link" href={place.to(PATHS.howWeJudge)}>
          How we judge
        </a>{' '}
        explains every word we use.
      </p>
    </>
  );
}
