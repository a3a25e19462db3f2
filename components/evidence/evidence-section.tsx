import { evidenceHref, fileEvidenceHref, OFFICE, type Place } from '@/lib/domain/paths/office';
import { listed } from '@/components/site/words/words';
import { ButtonGroup, LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { type Column, Table } from '@/components/ui/table';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import { WEIGHED_COLUMNS } from './evidence-columns';

type EvidenceSectionProps = {
  place: Place;
  evidence: readonly EvidenceRecord[];
  mayFile: boolean;
};

/** The evidence of a recommendation that this person may see, each with its state on the day. */
export function EvidenceSection({ place, evidence, mayFile }: EvidenceSectionProps) {
  return (
    <section id="evidence">
      <h2 className="govuk-heading-m">Evidence</h2>
      {evidence.length === 0 ? (
        <EmptyState title="No evidence that you can see has been filed yet">
          <p className="govuk-body">
            Evidence that something was done appears here when somebody files it for a part.
          </p>
        </EmptyState>
      ) : (
        <Table
          id="evidence-table"
          caption="Evidence, and who can see it"
          columns={COLUMNS}
          rows={evidence}
          rowKey={({ id }) => id}
          narrow="stack"
        />
      )}
      {mayFile && (
        <ButtonGroup>
          <LinkButton href={fileEvidenceHref(place)} look="secondary">
            File evidence
          </LinkButton>
          <a className="govuk-link" href={OFFICE.evidence}>
            Link evidence that was filed before
          </a>
        </ButtonGroup>
      )}
    </section>
  );
}

const COLUMNS: Column<EvidenceRecord>[] = [
  {
    heading: 'Evidence',
    cell: ({ id, title }) => (
      <a className="govuk-link" href={evidenceHref(id)}>
        {title}
      </a>
    ),
  },
  { heading: 'For', cell: ({ requirements }) => listed(requirements.map(({ ref }) => ref)) },
  ...WEIGHED_COLUMNS,
];
