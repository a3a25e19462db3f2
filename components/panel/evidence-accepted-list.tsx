import { listed } from '@/components/site/words/words';
import { type Column, Table } from '@/components/ui/table';
import { formatDay } from '@/lib/domain/day';
import { EVIDENCE_STRENGTHS, EVIDENCE_TYPES, PROVENANCES } from '@/lib/domain/evidence/evidence';
import type { EvidenceAccepted } from '@/lib/domain/what-changed';
import { panelRecommendationHref } from '@/lib/domain/paths/panel';

type EvidenceAcceptedListProps = {
  evidence: readonly EvidenceAccepted[];
  inspectionSlug: string;
  id: string;
};

/** The evidence that the office accepted and that the panel may read of. */
export function EvidenceAcceptedList({ evidence, inspectionSlug, id }: EvidenceAcceptedListProps) {
  return (
    <Table
      id={id}
      caption="Evidence that was accepted"
      columns={columnsOf(inspectionSlug)}
      rows={evidence}
      rowKey={({ id }) => id}
      narrow="stack"
    />
  );
}

/** A part whose wording is still being checked is not named. */
const nameOfPart = ({ recommendationRef, requirementRef }: EvidenceAccepted['requirements'][number]) =>
  requirementRef ?? `recommendation ${recommendationRef}`;

const columnsOf = (inspectionSlug: string): Column<EvidenceAccepted>[] => [
  {
    heading: 'Evidence',
    cell: ({ title, requirements: [first] }) =>
      first ? (
        <a
          className="govuk-link"
          href={`${panelRecommendationHref({ inspectionSlug, ref: first.recommendationRef })}#evidence`}
        >
          {title}
        </a>
      ) : (
        title
      ),
  },
  {
    heading: 'For',
    cell: ({ requirements }) => listed([...new Set(requirements.map(nameOfPart))]),
  },
  {
    heading: 'What it is',
    cell: ({ type, provenance }) => `${EVIDENCE_TYPES[type]}. ${PROVENANCES[provenance]}`,
  },
  { heading: 'What it can show', cell: ({ strength }) => EVIDENCE_STRENGTHS[strength] },
  { heading: 'Accepted', cell: ({ acceptedOn }) => formatDay(acceptedOn) },
];
