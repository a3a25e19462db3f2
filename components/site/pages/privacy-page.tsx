import { ContactList } from '@/components/site/words/contact-list';
import type { Place } from '@/components/site/place';
import { SitePage } from './site-page';
import { sentenceCase } from '@/components/site/words/words';
import { officeInSentence } from '@/lib/domain/office/office-facts';

/** What this site knows about its readers: as good as nothing, and what that means. */
export function PrivacyPage({ place }: { place: Place }) {
  const { organisation } = place.snapshot;
  return (
    <SitePage place={place} title="Privacy">
      <div className="site-column">
        <h1 className="govuk-heading-l">Privacy</h1>
        <p className="govuk-body-l">
          You can read every page of this site without telling us anything about yourself.
        </p>
        <h2 className="govuk-heading-m">Cookies and tracking</h2>
        <p className="govuk-body">
          These pages set no cookies, run no scripts, and load nothing from other sites. Nobody counts who
          reads which page by name, address or device.
        </p>
        <p className="govuk-body">
          People who work with us sign in to another part of this site. That part sets cookies for signing in.
          One of them remembers for 180 days that somebody has signed in on a device, so that strangers who
          guess passwords cannot lock that person out. Nothing is set for anybody who does not sign in there.
        </p>
        <h2 className="govuk-heading-m">What a web server sees</h2>
        <p className="govuk-body">
          Like every web server, ours is told the internet address of your device when you open a page,
          because it could not send you the page otherwise. The companies that run the computers and the
          network may keep such technical records for a short time to protect them against attacks.
        </p>
        <h2 className="govuk-heading-m">People in the records</h2>
        <p className="govuk-body">
          No page or file holds details of a case or of a person who was a victim, a witness or a suspect.
          Figures about few people are hidden before anything is published. If you think that you recognise
          somebody, tell {officeInSentence(organisation)} at once:
        </p>
        <ContactList office={organisation} />
        <h2 className="govuk-heading-m">Who is responsible, and your rights</h2>
        <p className="govuk-body">
          {sentenceCase(officeInSentence(organisation))} is responsible for this site.{' '}
          <DataProtection address={organisation.dataProtection} /> If you are unhappy with how it handles
          personal information, you can complain to the{' '}
          <a className="govuk-link" href="https://ico.org.uk/make-a-complaint/" rel="noreferrer">
            Information Commissioner’s Office
          </a>
          .
        </p>
      </div>
    </SitePage>
  );
}

/** Whom to ask what the office holds of a person. An approved edition always names somebody. */
function DataProtection({ address }: { address: string | null }) {
  if (address === null) return 'It has not said here yet whom to ask about personal information.';
  return (
    <>
      To ask what it holds about you, write to its data protection contact:{' '}
      <a className="govuk-link" href={`mailto:${address}`}>
        {address}
      </a>
      .
    </>
  );
}
