import { ListFileLink } from '@/components/layout/list-file-link';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { type Day, formatDay } from '@/lib/domain/day';
import { type FigureRequestRecord, isRequestLate } from '@/lib/domain/figures/figure-request';
import { officeMeasureHref } from '@/lib/domain/paths/office';

type OpenRequestsProps = { requests: readonly FigureRequestRecord[]; today: Day };

/** Figures that were asked for and have not come: of whom, by when, and whether that day has passed. */
export function OpenRequests({ requests, today }: OpenRequestsProps) {
  const title = requests.length === 0 ? 'Figures asked for' : `Figures asked for (${requests.length})`;
  return (
    <section id="open-requests">
      {requests.length === 0 ? (
        <>
          <h2 className="govuk-heading-m">{title}</h2>
          <p className="govuk-hint">Requests for figures are listed here until the figures arrive.</p>
        </>
      ) : (
        <Table
          id="open-requests-table"
          caption={<h2 className="govuk-heading-m">{title}</h2>}
          rows={requests}
          rowKey={({ id }) => id}
          columns={[
            {
              heading: 'Measure',
              cell: ({ measureRef, measureTitle }) => (
                <a className="govuk-link" href={officeMeasureHref(measureRef, 'request')}>
                  {measureRef} {measureTitle}
                </a>
              ),
            },
            { heading: 'Asked of', cell: ({ askedOf }) => askedOf },
            { heading: 'Due', cell: ({ dueOn }) => formatDay(dueOn) },
            {
              heading: 'Status',
              cell: (request) =>
                isRequestLate(request, today) ? <Tag colour="orange">Late</Tag> : 'Not yet due',
            },
          ]}
          narrow="stack"
        />
      )}
      {requests.length > 0 && (
        <ListFileLink list="figure-requests" text="Download the figures asked for (CSV)" />
      )}
    </section>
  );
}
