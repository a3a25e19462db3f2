import { day, formatDay } from '@/lib/domain/day';
import { ContactList } from '@/components/site/words/contact-list';
import type { Place } from '@/components/site/place';
import { SitePage } from './site-page';
import { sentenceCase } from '@/components/site/words/words';
import { officeInSentence } from '@/lib/domain/office/office-facts';

/** When this statement was last gone through line by line where it is written. Change it whenever that was done again. */
const STATEMENT_PREPARED_ON = day('2026-11-24');

const EASS = 'https://www.equalityadvisoryservice.com/';
const WCAG = 'https://www.w3.org/TR/WCAG22/';

/** The statement that regulation 8 of SI 2018/952 asks for: what works, what does not, whom to tell, and who enforces. */
export function AccessibilityPage({ place }: { place: Place }) {
  const { organisation } = place.snapshot;
  return (
    <SitePage place={place} title="Accessibility">
      <div className="site-column">
        <h1 className="govuk-heading-l">Accessibility statement</h1>
        <p className="govuk-body-l">
          This statement is about the published pages of this site.{' '}
          {sentenceCase(officeInSentence(organisation))} runs it and wants as many people as possible to be
          able to use it.
        </p>
        <p className="govuk-body">You should be able to:</p>
        <ul className="govuk-list govuk-list--bullet">
          <li>use every page with only a keyboard, and without scripts</li>
          <li>zoom to 400% and read without scrolling sideways, except inside wide charts and tables</li>
          <li>change colours and fonts, also with the high contrast settings of your system</li>
          <li>listen to every page with a screen reader: each chart has a description and a table</li>
          <li>print every page, with all its hidden sections open</li>
        </ul>
        <Compliance />
        <Problems />
        <h2 className="govuk-heading-m">If you need something in another form</h2>
        <p className="govuk-body">
          If you need a page in large print, easy read, audio or braille, or if you find a problem that is not
          listed here, tell {officeInSentence(organisation)}. Say which page it is and what you need. You do
          not have to say why.
        </p>
        <ContactList office={organisation} />
        <h2 className="govuk-heading-m">Enforcement</h2>
        <p className="govuk-body">
          The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile
          Applications) (No. 2) Accessibility Regulations 2018. If you are unhappy with how we answer, contact
          the{' '}
          <a className="govuk-link" href={EASS} rel="noreferrer">
            Equality Advisory and Support Service
          </a>
          .
        </p>
        <h2 className="govuk-heading-m">How this statement was made</h2>
        <p className="govuk-body">
          It came with the software of this site, and was prepared on {formatDay(STATEMENT_PREPARED_ON)}.{' '}
          {organisation.accessibilityReviewedOn === null
            ? 'We have not reviewed it ourselves yet.'
            : `We last reviewed it on ${formatDay(organisation.accessibilityReviewedOn)}.`}
        </p>
      </div>
    </SitePage>
  );
}

function Compliance() {
  return (
    <>
      <h2 className="govuk-heading-m">How far it meets the standard</h2>
      <p className="govuk-body">
        The standard is the{' '}
        <a className="govuk-link" href={WCAG} rel="noreferrer">
          Web Content Accessibility Guidelines version 2.2
        </a>
        , level AA. This site is partially compliant with it: we know of no failure in what we have tested,
        and not everything has been tested.
      </p>
      <p className="govuk-body">
        Software checks each page. We have looked at pages on narrow and wide screens, in print, and with the
        keyboard. No disabled people and no independent auditor have tested the site yet. We have not tried it
        with every common screen reader.
      </p>
    </>
  );
}

function Problems() {
  return (
    <>
      <h2 className="govuk-heading-m">What may not be accessible</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          On narrow screens you have to scroll sideways to see all of a wide chart or table. The words and the
          table say the same as the chart.
        </li>
        <li>
          We show the words of the inspectors and of the commissioner as they were written. They can be harder
          to read than ours. There is a short plain sentence before each recommendation.
        </li>
        <li>We link to pages of other organisations. Those pages may not be accessible.</li>
        <li>The data files do not explain their own columns. “Get the data” explains each column.</li>
      </ul>
      <p className="govuk-body">
        We do not claim a disproportionate burden or an exemption for any part of these pages.
      </p>
    </>
  );
}
