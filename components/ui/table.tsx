import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Slide } from './slide';

type SortLink = { href: string; direction: 'ascending' | 'descending' | null };

export type Column<Row> = {
  heading: string;
  cell: (row: Row) => ReactNode;
  /** Numbers are to the right, in figures of one width. */
  isNumeric?: boolean;
  /** The address that sorts by this column, and how it is sorted now. */
  sort?: SortLink;
};

type TableProps<Row> = {
  id: string;
  caption: ReactNode;
  captionSize?: 's' | 'm' | 'l';
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The first cell of a row names it. True unless said. */
  firstCellNamesRow?: boolean;
  /** On a narrow screen: slide sideways inside a labelled region, or show each row as a small list. */
  narrow?: 'slide' | 'stack';
};

/** A table with a caption. Its columns say both the heading and the cell, so that they cannot fall out of step. */
export function Table<Row>(props: TableProps<Row>) {
  const { id, caption, captionSize = 's', columns, rows, rowKey, narrow = 'slide' } = props;
  const captionId = `${id}-caption`;
  const table = (
    <table className={classNames('govuk-table', narrow === 'stack' && 'app-table--stack')} id={id}>
      <caption className={`govuk-table__caption govuk-table__caption--${captionSize}`} id={captionId}>
        {caption}
      </caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {columns.map((column) => (
            <HeadCell key={column.heading} column={column} />
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {rows.map((row) => (
          <BodyRow
            key={rowKey(row)}
            row={row}
            columns={columns}
            firstCellNamesRow={props.firstCellNamesRow}
          />
        ))}
      </tbody>
    </table>
  );
  if (narrow === 'stack') return table;
  return <Slide captionId={captionId}>{table}</Slide>;
}

type HeadCellProps = { column: Pick<Column<never>, 'heading' | 'isNumeric' | 'sort'> };

function HeadCell({ column: { heading, isNumeric, sort } }: HeadCellProps) {
  return (
    <th
      scope="col"
      className={classNames('govuk-table__header', isNumeric && 'govuk-table__header--numeric')}
      aria-sort={sort ? (sort.direction ?? 'none') : undefined}
    >
      {sort ? (
        <a className="govuk-link app-sort" href={sort.href}>
          {heading}
        </a>
      ) : (
        heading
      )}
    </th>
  );
}

type BodyRowProps<Row> = { row: Row; columns: readonly Column<Row>[]; firstCellNamesRow?: boolean };

function BodyRow<Row>({ row, columns, firstCellNamesRow = true }: BodyRowProps<Row>) {
  return (
    <tr className="govuk-table__row">
      {columns.map(({ heading, cell, isNumeric }, index) => {
        const kind = isNumeric ? 'numeric' : null;
        if (index === 0 && firstCellNamesRow) {
          return (
            <th
              scope="row"
              key={heading}
              className={classNames('govuk-table__header', kind && 'govuk-table__header--numeric')}
            >
              {cell(row)}
            </th>
          );
        }
        return (
          <td
            key={heading}
            data-heading={heading}
            className={classNames('govuk-table__cell', kind && 'govuk-table__cell--numeric')}
          >
            {cell(row)}
          </td>
        );
      })}
    </tr>
  );
}
