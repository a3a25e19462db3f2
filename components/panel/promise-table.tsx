import type { ReactNode } from 'react';
import { promiseColumns } from '@/components/site/promises/promise-columns';
import type { NumberedPromise } from '@/components/site/promises/promise-list';
import { DRAFT_READING, allDrafts } from '@/components/site/words/words';
import { EmptyState } from '@/components/ui/empty-state';
import { type Column, Table } from '@/components/ui/table';
import type { Day } from '@/lib/domain/day';

type PromiseTableProps = { promises: readonly NumberedPromise[]; today: Day };

/** What was promised, by whom, by when, and its status. */
export function PromiseTable({ promises, today }: PromiseTableProps) {
  if (promises.length === 0) {
    return (
      <EmptyState title="No promise has been found in the response">
        <p className="govuk-body">A promise appears here with the sentence of the response that makes it.</p>
      </EmptyState>
    );
  }
  const saidAbove = allDrafts(promises);
  return (
    <>
      {saidAbove && <p className="govuk-body">{DRAFT_READING}</p>}
      <Table
        id="promise-table"
        caption="Promises and their status"
        columns={columnsOn(today, saidAbove)}
        rows={promises}
        rowKey={({ number }) => String(number)}
        narrow="stack"
      />
    </>
  );
}

/** `saidAbove`: said once above the table, so not again in each row. */
const columnsOn = (today: Day, saidAbove: boolean): Column<NumberedPromise>[] => [
  {
    heading: 'Promise',
    cell: ({ number, promise, confirmed }) => (
      <>
        <span id={`promise-${number}`}>
          {number}. {promise}
        </span>
        {!confirmed && !saidAbove && <Aside>{DRAFT_READING}</Aside>}
      </>
    ),
  },
  ...promiseColumns(today),
];

function Aside({ children }: { children: ReactNode }) {
  return <div className="govuk-hint govuk-!-margin-bottom-0">{children}</div>;
}
