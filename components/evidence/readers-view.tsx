import { NarrowPage } from '@/components/layout/narrow-page';
import { BackLink } from '@/components/ui/back-link';
import { Heading } from '@/components/ui/heading';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import type { PossibleReader } from '@/lib/domain/evidence/readers';
import { evidenceHref } from '@/lib/domain/paths/office';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { ReadersForm } from './readers-form';

type ReadersViewProps = {
  action: FormActionHandler;
  evidence: EvidenceRecord;
  people: readonly PossibleReader[];
};

/** The form in which the readers of restricted evidence are named and taken off. */
export function ReadersView({ action, evidence, people }: ReadersViewProps) {
  const { id, title, filedBy } = evidence;
  return (
    <NarrowPage before={<BackLink href={evidenceHref(id)}>Evidence</BackLink>}>
      <span className="govuk-caption-l">{title}</span>
      <Heading level={1} className="govuk-heading-l">
        Change who can see it
      </Heading>
      <p className="govuk-body">
        {filedBy?.name ?? 'This service'} filed it. Everybody who is not chosen here stops seeing it, and its
        files, at once. The history keeps the names.
      </p>
      <ReadersForm action={action} evidence={evidence} people={people} />
    </NarrowPage>
  );
}
