import { ActionLink } from '@/components/ui/action-link';
import { counted } from '@/components/site/words/words';
import { OFFICE, publicationHref } from '@/lib/domain/paths/office';
import { PUBLICATION_STATES } from '@/lib/domain/publications/publication';
import type { PublicationRecord } from '@/lib/domain/publications/publication-record';

type NextPublicationProps = { publication: PublicationRecord | null; personId: string };

/** The edition on its way to the public, in one line. */
export function NextPublication({ publication, personId }: NextPublicationProps) {
  return (
    <p className="govuk-body" id="next-publication">
      Next publication:{' '}
      {publication === null ? (
        <>
          none is being prepared. <ActionLink action={{ href: OFFICE.publications, text: 'Editions' }} />
        </>
      ) : (
        <a className="govuk-link" href={publicationHref(publication.id)}>
          {describe(publication, personId)}
        </a>
      )}
    </p>
  );
}

function describe({ number, state, preparedBy, checklist }: PublicationRecord, personId: string): string {
  const by = preparedBy?.id === personId ? 'you' : (preparedBy?.name ?? 'this service');
  const errors = checklist.filter(({ level }) => level === 'error').length;
  return [
    `edition ${number}, prepared by ${by}`,
    PUBLICATION_STATES[state].toLowerCase(),
    ...(errors > 0 ? [`${counted(errors, 'error')} left`] : []),
  ].join(', ');
}
