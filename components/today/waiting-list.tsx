import { ActionLink } from '@/components/ui/action-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { formatInstant } from '@/lib/domain/day';
import type { Waiting } from '@/lib/domain/today/what-waits';
import { erasureHref, evidenceHref, exceptionHref, publicationHref } from '@/lib/domain/paths/office';

type WaitingListProps = {
  waiting: readonly Waiting[];
  /** How many more pieces of evidence there are than those listed, and where all of them are. */
  more: number;
  allHref: string;
};

/** What only this person can move on: what it is, why it is here, since when. */
export function WaitingList({ waiting, more, allHref }: WaitingListProps) {
  if (waiting.length === 0) {
    return (
      <section id="waiting">
        <h2 className="govuk-heading-m">Waiting for you</h2>
        <EmptyState title="You have no decisions to make">
          <p className="govuk-body">
            Evidence that somebody else filed, exceptions, withdrawals and personal data to take out that
            somebody else asked for, and editions that somebody else prepared appear here for an approver.
          </p>
        </EmptyState>
      </section>
    );
  }
  return (
    <WaitingTable id="waiting" title="Waiting for you" rows={waiting.map(describe)} {...{ more, allHref }} />
  );
}

/** What this person handed on, and who must decide on it; nothing where there is none. */
export function WaitingForOthers({ waiting, more, allHref }: WaitingListProps) {
  if (waiting.length === 0) return null;
  const rows = waiting.map((item) => ({ ...describe(item), why: WHO_DECIDES[item.kind] }));
  return <WaitingTable id="with-others" title="Yours, waiting for others" {...{ rows, more, allHref }} />;
}

const WHO_DECIDES: Record<Waiting['kind'], string> = {
  evidence: 'You filed it as evidence. An approver must decide on it',
  exception: 'You asked to verify it by exception. An approver must decide',
  edition: 'You prepared it. A second person must approve it',
  withdrawal: 'You asked to withdraw it. An approver must decide',
  erasure: 'You asked to take it out. An approver must decide',
};

type WaitingTableProps = { id: string; title: string; rows: readonly Row[] } & Pick<
  WaitingListProps,
  'more' | 'allHref'
>;

function WaitingTable({ id, title, rows, more, allHref }: WaitingTableProps) {
  const count = (rows.length + more).toLocaleString('en-GB');
  return (
    <section id={id}>
      <Table
        id={`${id}-table`}
        caption={<h2 className="govuk-heading-m">{`${title} (${count})`}</h2>}
        rows={rows}
        rowKey={(row) => row.id}
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
      {more > 0 && (
        <p className="govuk-body">
          <a className="govuk-link" href={allHref}>
            All evidence that waits for a decision
          </a>
        </p>
      )}
    </section>
  );
}

type Row = { id: string; what: string; why: string; since: string; href: string };

function describe(item: Waiting): Row {
  if (item.kind === 'erasure') {
    const { id, askedBy, askedAt, lookedAt, evidenceId } = item.erasure;
    return {
      id,
      what: evidenceId === null ? 'Words to take out of the record' : 'Files to take out of the record',
      why: `${askedBy.name} asked to take personal data out. An approver must decide`,
      since: askedAt ?? lookedAt,
      href: erasureHref(id),
    };
  }
  if (item.kind === 'withdrawal') {
    const { id, publication, askedBy, askedAt } = item.withdrawal;
    return {
      id,
      what: `Withdrawal of edition ${publication.number}`,
      why: `${askedBy.name} asked to withdraw it. The public reads it until an approver decides`,
      since: askedAt,
      href: publicationHref(publication.id),
    };
  }
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
