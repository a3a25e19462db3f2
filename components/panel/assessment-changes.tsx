import { type Column, Table } from '@/components/ui/table';
import { formatDay } from '@/lib/domain/day';
import { ASSURANCE_LABELS, FINDING_LABELS, FORCE_LABELS } from '@/lib/domain/recommendations/dials';
import { NOT_YET_ASSESSED } from '@/lib/domain/recommendations/standing';
import { type AssessmentChange, type Dials, hasMoved } from '@/lib/domain/what-changed';
import { panelRecommendationHref, partAnchor } from '@/lib/domain/paths/panel';

type AssessmentChangesProps = { changes: readonly AssessmentChange[]; inspectionSlug: string; id: string };

/** The parts that were judged again: before, now, and the reason. */
export function AssessmentChanges({ changes, inspectionSlug, id }: AssessmentChangesProps) {
  return (
    <Table
      id={id}
      caption="What the force says and what the office found"
      columns={columnsOf(inspectionSlug)}
      rows={changes}
      rowKey={({ requirementRef }) => requirementRef}
      narrow="stack"
    />
  );
}

const columnsOf = (inspectionSlug: string): Column<AssessmentChange>[] => [
  {
    heading: 'Part',
    cell: ({ recommendationRef, requirementRef }) => (
      <a
        className="govuk-link"
        href={`${panelRecommendationHref({ inspectionSlug, ref: recommendationRef })}#${partAnchor(requirementRef)}`}
      >
        Part&nbsp;{requirementRef}
      </a>
    ),
  },
  { heading: 'Before', cell: ({ before }) => <DialsInWords dials={before} /> },
  {
    heading: 'Now',
    cell: (change) => (hasMoved(change) ? <DialsInWords dials={change.after} /> : 'Reviewed: no change'),
  },
  { heading: 'Why', cell: ({ reasons }) => <Reasons reasons={reasons} /> },
  { heading: 'From', cell: ({ effectiveOn }) => formatDay(effectiveOn) },
];

function Reasons({ reasons }: { reasons: readonly string[] }) {
  if (reasons.length < 2) return reasons.join('');
  return (
    <ul className="govuk-list">
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}

function DialsInWords({ dials: { force, found, supersededBy } }: { dials: Dials }) {
  const lines = [
    force && `The force says: ${FORCE_LABELS[force]}`,
    found && `Found: ${FINDING_LABELS[found.finding]}`,
    found && `How sure: ${ASSURANCE_LABELS[found.assurance]}`,
    supersededBy && `Superseded by: ${supersededBy}`,
  ].filter((line) => line !== null && line !== '');
  if (lines.length === 0) return NOT_YET_ASSESSED;
  return (
    <ul className="govuk-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
