import { PromiseTag } from '@/components/site/standing-tag';
import { type Column, Table } from '@/components/ui/table';
import { formatDay } from '@/lib/domain/day';
import type { PromiseChange } from '@/lib/domain/what-changed';
import { panelRecommendationHref } from '@/lib/domain/paths/panel';

type PromiseChangesProps = { changes: readonly PromiseChange[]; inspectionSlug: string; id: string };

/** The promises that were checked: their status before and now. */
export function PromiseChanges({ changes, inspectionSlug, id }: PromiseChangesProps) {
  return (
    <Table
      id={id}
      caption="Promises that were checked"
      columns={columnsOf(inspectionSlug)}
      rows={changes}
      rowKey={({ id }) => id}
      narrow="stack"
    />
  );
}

const columnsOf = (inspectionSlug: string): Column<PromiseChange>[] => [
  {
    heading: 'Promise',
    cell: ({ promise, recommendationRef }) => (
      <a
        className="govuk-link"
        href={`${panelRecommendationHref({ inspectionSlug, ref: recommendationRef })}#promises`}
      >
        {promise}
      </a>
    ),
  },
  { heading: 'Recommendation', cell: ({ recommendationRef }) => recommendationRef },
  { heading: 'Before', cell: ({ before }) => <PromiseTag state={before} /> },
  { heading: 'Now', cell: ({ after }) => <PromiseTag state={after} /> },
  { heading: 'Checked', cell: ({ checkedOn }) => formatDay(checkedOn) },
];
