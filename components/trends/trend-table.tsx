import type { ChartTable, TableRow } from '@/lib/domain/chart/chart-types';

type Column = { head: string; numeric: boolean; cell: (row: ChartTable['rows'][number]) => string };

function columnsOf({ parts, intervals, lines, rows }: ChartTable): Column[] {
  const flagged = rows.some(({ flags }) => flags !== '');
  return [
    ...(lines ? [{ head: 'Series', numeric: false, cell: (row) => row.line } satisfies Column] : []),
    { head: 'Figure', numeric: true, cell: (row) => row.figure },
    ...(parts
      ? [
          { head: 'Number', numeric: true, cell: (row) => row.numerator } satisfies Column,
          { head: 'Out of', numeric: true, cell: (row) => row.denominator } satisfies Column,
        ]
      : []),
    ...(intervals
      ? [{ head: '95% interval', numeric: true, cell: (row) => row.interval } satisfies Column]
      : []),
    ...(flagged ? [{ head: 'Notes', numeric: false, cell: (row) => row.flags } satisfies Column] : []),
  ];
}

const numericClass = (base: string, numeric: boolean) => (numeric ? `${base} ${base}--numeric` : base);

/** Where a reader is told where a figure comes from. */
export type OriginOf = (row: Pick<TableRow, 'slug' | 'end'>) => string;

type TrendTableProps = { table: ChartTable; originOf?: OriginOf };

/** The figures of a chart as a table: what the chart shows, for everyone, and without a script. */
export function TrendTable({ table, originOf }: TrendTableProps) {
  const columns = columnsOf(table);
  return (
    <table className="govuk-table">
      <caption className="govuk-table__caption">{table.caption}</caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          <th scope="col" className="govuk-table__header">
            Period
          </th>
          {columns.map(({ head, numeric }) => (
            <th key={head} scope="col" className={numericClass('govuk-table__header', numeric)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {table.rows.map((row) => (
          <tr key={`${row.period} ${row.line}`} className="govuk-table__row">
            <th scope="row" className="govuk-table__header">
              {originOf ? (
                <a className="govuk-link" href={originOf(row)}>
                  {row.period}
                </a>
              ) : (
                row.period
              )}
            </th>
            {columns.map(({ head, numeric, cell }) => (
              <td key={head} className={numericClass('govuk-table__cell', numeric)}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
