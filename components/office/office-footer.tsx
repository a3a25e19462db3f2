import { ServiceFooter } from '@/components/ui/service-footer';
import { officeInSentence, type OfficeRecord } from '@/lib/domain/office/office-facts';

/** Who runs the service, below each page behind the sign-in; nothing until the office has a name. */
export function OfficeFooter({ office }: { office: OfficeRecord | null }) {
  if (office === null) return null;
  return (
    <ServiceFooter links={[]}>
      <p>
        Run by {officeInSentence(office)}.
        {office.email !== null && (
          <>
            {' '}
            <a className="govuk-link app-footer__link" href={`mailto:${office.email}`}>
              {office.email}
            </a>
          </>
        )}
      </p>
    </ServiceFooter>
  );
}
