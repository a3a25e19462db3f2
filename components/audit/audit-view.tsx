import type { ReactNode } from 'react';
import { ListFileLink } from '@/components/layout/list-file-link';
import { WidePage } from '@/components/layout/wide-page';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterLinks } from '@/components/ui/filter-links';
import { Table } from '@/components/ui/table';
import { formatInstant } from '@/lib/domain/day';
import { OFFICE, historyHref } from '@/lib/domain/paths/office';
import type { AuditLine } from '@/lib/domain/audit-event';
import { AUDIT_KINDS, type AuditKind } from '@/lib/schemas/filters';
import { AuditLineInWords } from './audit-line-in-words';

type AuditViewProps = {
  lines: readonly AuditLine[];
  limit: number;
  kind: AuditKind | undefined;
  /** Set when the list is narrowed to one record of that kind. */
  id: string | undefined;
  /** The views that this person saved. */
  views?: ReactNode;
};

/** Who changed what and when, newest first. */
export function AuditView({ lines, limit, kind, id, views }: AuditViewProps) {
  return (
    <WidePage>
      <h1 className="govuk-heading-l">History</h1>
      <p className="govuk-body">
        Every change leaves a line here that cannot be removed. This page shows the newest {limit}
        {id && ', for 1 record only'}.
      </p>
      {views}
      <FilterLinks label="Show" links={filtersOf(id ? undefined : kind)} />
      {lines.length === 0 ? (
        <EmptyState title="Nothing of this kind has been recorded">
          <p className="govuk-body">The first change will appear here.</p>
        </EmptyState>
      ) : (
        <Table
          id="events"
          caption="Changes, newest first"
          columns={[
            { heading: 'When', cell: ({ at }) => formatInstant(new Date(at)) },
            { heading: 'Who', cell: ({ actorName }) => actorName },
            { heading: 'What', cell: (line) => <AuditLineInWords line={line} /> },
            { heading: 'Record', cell: (line) => <OnlyThisRecord line={line} /> },
          ]}
          rows={lines}
          rowKey={({ seq }) => String(seq)}
          narrow="stack"
        />
      )}
      {lines.length > 0 && (
        <ListFileLink
          list="history"
          address={kind && historyHref({ kind, ...(id === undefined ? {} : { id }) })}
        />
      )}
    </WidePage>
  );
}

function OnlyThisRecord({ line: { subject, seq } }: { line: AuditLine }) {
  const { kind, id } = subject;
  return (
    <a
      className="govuk-link"
      href={historyHref({ kind, id })}
      aria-label={`Only this record: the one of line ${seq}`}
    >
      Only this record
    </a>
  );
}

function filtersOf(kind: AuditKind | undefined) {
  return [
    { href: OFFICE.history, text: 'All', current: kind === undefined },
    ...Object.entries(AUDIT_KINDS).map(([key, text]) => ({
      href: historyHref({ kind: key }),
      text,
      current: key === kind,
    })),
  ];
}
