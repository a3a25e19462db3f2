import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { formatInstant } from '@/lib/domain/day';
import { publicationHref } from '@/lib/domain/paths/office';
import type { PublicationRecord } from '@/lib/domain/publications/publication-record';
import { PublicationStateTag } from './state-tag';

/** Every edition, newest first. */
export function PublicationList({ publications }: { publications: readonly PublicationRecord[] }) {
  if (publications.length === 0) {
    return (
      <EmptyState title="No edition yet">
        The first edition will be listed here once it has been prepared.
      </EmptyState>
    );
  }
  return (
    <Table
      id="editions"
      caption="Editions"
      captionSize="m"
      narrow="stack"
      firstCellNamesRow
      rows={publications}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: 'Edition',
          cell: ({ id, number }) => (
            <a className="govuk-link" href={publicationHref(id)}>
              Edition {number}
            </a>
          ),
        },
        { heading: 'Status', cell: ({ state }) => <PublicationStateTag state={state} /> },
        { heading: 'What changed', cell: ({ changeNote }) => changeNote },
        {
          heading: 'Prepared',
          cell: ({ preparedAt, preparedBy }) =>
            `${formatInstant(new Date(preparedAt))}${preparedBy ? ` by ${preparedBy.name}` : ''}`,
        },
      ]}
    />
  );
}
