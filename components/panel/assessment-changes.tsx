import { type Column, Table } from '@/components/ui/table';
import { formatDay } from '@/lib/domain/day';
import {
  ASSURANCE_LABELS,
  NOT_YET_ASSESSED,
  RESULT_LABELS,
  STATUS_LABELS,
} from '@/lib/domain/recommendations/requirement';
import { type AssessmentChange, type Dials, hasMoved } from '@/lib/domain/what-changed';
import { panelRecommendationHref, partAnchor } from '@/lib/domain/paths/panel';

type AssessmentChangesProps = { changes: readonly AssessmentChange[]; inspectionSlug: string };

/** The parts that were judged again: before, now, and the reason. */
export function AssessmentChanges({ changes, inspectionSlug }: AssessmentChangesProps) {
  return (
    <Table
      id="assessment-changes"
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
  { heading: 'Why', cell: ({ reason }) => reason },
  { heading: 'From', cell: ({ effectiveOn }) => formatDay(effectiveOn) },
];

function DialsInWords({ dials }: { dials: Dials | null }) {
  if (dials === null) return NOT_YET_ASSESSED;
  return (
    <>
      <strong>{STATUS_LABELS[dials.status]}</strong>
      <br />
      Found: {RESULT_LABELS[dials.result]}
      <br />
      How sure: {ASSURANCE_LABELS[dials.assurance]}
    </>
  );
}
