import { EmptyState } from '@/components/ui/empty-state';
import { type Column, Table } from '@/components/ui/table';
import type { Day } from '@/lib/domain/day';
import type { PublicPromise } from '@/lib/domain/outside/promises';
import type { PublicRecommendation } from '@/lib/domain/outside/snapshot';
import { promiseColumns } from './promise-columns';
import { DRAFT_READING, allDrafts } from '../words/words';

/** A promise with the number it bears on its page, counted through all responses. */
export type NumberedPromise = PublicPromise & { number: number };

/** The promises of a recommendation, numbered in the order of the response. */
export function numberPromises({ responses }: Pick<PublicRecommendation, 'responses'>): NumberedPromise[] {
  return responses
    .flatMap(({ promises }) => promises)
    .map((promise, index) => ({ ...promise, number: index + 1 }));
}

type PromiseListProps = { promises: readonly NumberedPromise[]; asAt: Day };

/** What was promised, by whom, by when, and whether it has happened. */
export function PromiseList({ promises, asAt }: PromiseListProps) {
  if (promises.length === 0) {
    return (
      <EmptyState title="No promise has been found in this response">
        <p className="govuk-body">
          A promise appears here when the response says what will be done, word for word.
        </p>
      </EmptyState>
    );
  }
  const saidAbove = allDrafts(promises);
  return (
    <>
      {saidAbove && <p className="site-draft">{DRAFT_READING}</p>}
      <Table
        id="promise-table"
        caption="Promises and their status"
        columns={columnsAsAt(asAt, saidAbove)}
        rows={promises}
        rowKey={({ number }) => String(number)}
        narrow="stack"
      />
    </>
  );
}

const columnsAsAt = (asAt: Day, saidAbove: boolean): Column<NumberedPromise>[] => [
  {
    heading: 'Promise',
    cell: ({ number, promise, confirmed }) => (
      <span id={`promise-${number}`}>
        {number}. {promise}
        {!confirmed && !saidAbove && <span className="site-draft">{DRAFT_READING}</span>}
      </span>
    ),
  },
  ...promiseColumns(asAt),
];
