import { EmptyState } from '@/components/ui/empty-state';
import { type Column, Table } from '@/components/ui/table';
import type { Day } from '@/lib/domain/day';
import { listPromises, type PublicPromise } from '@/lib/domain/outside/promises';
import type { PublicRecommendation } from '@/lib/domain/outside/snapshot';
import { promiseColumns } from './promise-columns';
import { PromiseNotes } from './promise-notes';
import { DRAFT_READING, PROMISES_BEING_CHECKED, allDrafts } from '../words/words';

type PromiseListProps = {
  recommendation: PublicRecommendation;
  asAt: Day;
  /** The slug of the inspection that is read. */
  readIn: string;
};

/** What was promised, by whom, by when, and whether it has happened. */
export function PromiseList({ recommendation, asAt, readIn }: PromiseListProps) {
  const promises = listPromises(recommendation);
  const isBeingChecked = recommendation.beingChecked.promises;
  if (promises.length === 0 && isBeingChecked) return <p className="govuk-body">{PROMISES_BEING_CHECKED}</p>;
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
        columns={columnsAsAt({ asAt, saidAbove, readIn })}
        rows={promises}
        rowKey={({ number }) => String(number)}
        narrow="stack"
      />
      {isBeingChecked && <p className="govuk-body">{PROMISES_BEING_CHECKED}</p>}
    </>
  );
}

type Shown = { asAt: Day; saidAbove: boolean; readIn: string };

const columnsAsAt = ({ asAt, saidAbove, readIn }: Shown): Column<PublicPromise>[] => [
  {
    heading: 'Promise',
    cell: ({ number, promise, confirmed, madeOn, serves, mergedIn }) => (
      <span id={`promise-${number}`}>
        {number}. {promise}
        <PromiseNotes promise={{ madeOn, serves, mergedIn }} readIn={readIn} />
        {!confirmed && !saidAbove && <span className="site-draft">{DRAFT_READING}</span>}
      </span>
    ),
  },
  ...promiseColumns(asAt),
];
