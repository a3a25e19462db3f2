import { ActionLink } from '@/components/ui/action-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { formatInstant } from '@/lib/domain/day';
import type { Waiting } from '@/lib/domain/today/what-waits';
import { evidenceHref, exceptionHref, publicationHref } from '@/lib/domain/paths/office';

type WaitingListProps = { waiting: readonly Waiting[] };

/** What only this person can move on: what it is, why it is here, since when. */
export function WaitingList({ waiting }: WaitingListProps) {
  if (waiting.length === 0) {
    return (
      <section id="waiting">
        <h2 className="govuk-heading-m">Waiting for you</h2>
        <EmptyState title="You have no decisions to make">
          <p className="govuk-body">
            Evidence that somebody else filed, exceptions that somebody else asked for and editions that
            somebody else prepared appear here for an approver.
          </p>
        </EmptyState>
      </section>
    );
  }
  return (
    <section id="waiting">
      <Table
        id="waiting-table"
        caption={<h2 className="govuk-heading-m">Waiting for you ({waiting.length})</h2>}
        rows={waiting.map(describe)}
        rowKey={({ id }) => id}
        columns={[
          { heading: 'What', cell: ({ what }) => what },
          { heading: 'Why it is here', cell: ({ why }) => why },
          { heading: 'Since', cell: ({ since }) => formatInstant(new Date(since)) },
          {
            heading: 'Open',
            cell: ({ href, what }) => <ActionLink action={{ href, text: 'Open', about: what }} />,
          },
        ]}
        narrow="stack"
      />
    </section>
  );
}

type Row = { id: string; what: string; why: string; since: string; href: string };

function describe(item: Waiting): Row {
  if (item.kind === 'edition') {
    const { id, number, preparedBy, preparedAt } = item.publication;
    return {
      id,
      what: `Edition ${number}`,
      why: `${preparedBy?.name ?? 'This service'} prepared it. A second person must approve it`,
      since: preparedAt,
      href: publicationHref(id),
    };
  }
  if (item.kind === 'exception') {
    const { exception, requirement, recommendation } = item;
    const place = { inspection: recommendation.inspectionSlug, recommendation: recommendation.ref };
    return {
      id: exception.id,
      what: `Exception for part ${requirement.ref}`,
      why: `${exception.askedBy.name} asked to verify it by exception. An approver must decide`,
      since: exception.askedAt,
      href: exceptionHref(place, requirement.ref),
    };
  }
  const { id, title, filedBy, filedAt } = item.evidence;
  return {
    id,
    what: title,
    why: `${filedBy?.name ?? 'This service'} filed it as evidence. An approver must decide on it`,
    since: filedAt,
    href: evidenceHref(id),
  };
}
