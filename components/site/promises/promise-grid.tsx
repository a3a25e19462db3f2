import { EmptyState } from '@/components/ui/empty-state';
import { type Column, Table } from '@/components/ui/table';
import { type Day, formatDay } from '@/lib/domain/day';
import { CADENCES } from '@/lib/domain/promises/promise';
import { allDrafts, DRAFT_READING } from '../words/words';
import { describeOccurrences } from '@/lib/domain/promises/occurrence-words';
import { occurrencesOf, toldOutside } from '@/lib/domain/promises/occurrences';
import { describeCell, endingIn, monthOf, monthsUntil, shortMonth } from '@/lib/domain/promises/promise-grid';
import type { GridRow } from './grid-row';
import { PromisePeriods, periodsAnchor } from './promise-periods';

type PromiseGridProps = {
  rows: readonly GridRow[];
  /** The day on which it is read: no period after it has ended. */
  asAt: Day;
  /** A day in the last month shown. */
  until: Day;
};

/** Regular promises and the months: what was held, what was not, and what nobody has told us. */
export function PromiseGrid({ rows, asAt, until }: PromiseGridProps) {
  if (rows.length === 0) {
    return (
      <EmptyState title="There are no regular promises">
        <p className="govuk-body">
          A promise to do something again and again, such as a monthly meeting, appears here.
        </p>
      </EmptyState>
    );
  }
  // Without a first day there is nothing to put in a month, and 12 empty columns would look like months that were missed.
  const hasPeriods = rows.some(({ promise }) => promise.startsOn !== null);
  const months = hasPeriods ? monthsUntil(monthOf(until)) : [];
  const columns: Column<GridRow>[] = [
    {
      heading: 'Promise',
      cell: (row) => <GridName row={row} asAt={asAt} isMarkedDraft={!row.promise.confirmed && !saidAbove} />,
    },
    ...months.map((month) => ({
      heading: shortMonth(month),
      cell: (row: GridRow) => <GridCell row={row} month={month} asAt={asAt} />,
    })),
  ];
  const saidAbove = allDrafts(rows.map(({ promise }) => promise));
  return (
    <>
      {saidAbove && <p className="govuk-body">{DRAFT_READING}</p>}
      <div className="app-grid">
        <Table
          id="promise-grid"
          caption={hasPeriods ? 'Regular promises, by the month in which a period ends' : 'Regular promises'}
          columns={columns}
          rows={rows}
          rowKey={({ name }) => name}
          narrow="stack"
        />
      </div>
      <PromisePeriods rows={rows} months={months} asAt={asAt} />
    </>
  );
}

type GridNameProps = { row: GridRow; asAt: Day; isMarkedDraft: boolean };

function GridName({ row: { name, href, promise, work }, asAt, isMarkedDraft }: GridNameProps) {
  const { startsOn } = promise;
  return (
    <>
      <a className="govuk-link" href={href}>
        {name}
      </a>
      <span className="app-grid__promise">{promise.promise}</span>
      {isMarkedDraft && <span className="app-aside">{DRAFT_READING}</span>}
      <span className="app-aside">
        {promise.owner}. {CADENCES[promise.cadence]}.{' '}
        {startsOn === null
          ? 'Nobody has told us since when, so no period is expected yet.'
          : describeOccurrences(occurrencesOf(promise, asAt), startsOn)}
      </span>
      {toldOutside(promise)
        .filter(({ fromResponse }) => fromResponse)
        .map(({ note, toldOn }) => (
          <span className="app-aside" key={note}>
            The response of {formatDay(toldOn)} says “{note}”. It gives no date.
          </span>
        ))}
      {work && (
        <a className="govuk-link app-aside" href={work.href}>
          {work.text}
        </a>
      )}
    </>
  );
}

function GridCell({ row, month, asAt }: { row: GridRow; month: Day; asAt: Day }) {
  const ending = endingIn(occurrencesOf(row.promise, asAt), month);
  const words = describeCell(ending);
  if (ending.length === 0) return null;
  const isMissed = ending.some(({ state }) => state === 'not-held' || state === 'not-told');
  if (!ending.some(({ told }) => told.length > 0)) {
    return isMissed ? <strong>{words}</strong> : words;
  }
  return (
    <a className="govuk-link" href={`#${periodsAnchor(row)}`}>
      {isMissed ? <strong>{words}</strong> : words}
    </a>
  );
}
