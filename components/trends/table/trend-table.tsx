import { chartTable } from '@/lib/domain/chart/chart-table';
import type { ChartModel, ChartTable } from '@/lib/domain/chart/chart-types';
import { denominatorHeading, type Unit } from '@/lib/domain/figure';
import { originHref, type Origins } from './origins';

type Column = { head: string; numeric: boolean; cell: (row: ChartTable['rows'][number]) => string };

function columnsOf({ parts, intervals, lines, rows }: ChartTable, unit: Unit): Column[] {
  const noted = rows.some(({ notes }) => notes !== '');
  return [
    ...(lines ? [{ head: 'Series', numeric: false, cell: (row) => row.line } satisfies Column] : []),
    { head: 'Figure', numeric: true, cell: (row) => row.figure },
    ...(parts
      ? [
          { head: 'Number', numeric: true, cell: (row) => row.numerator } satisfies Column,
          { head: denominatorHeading(unit), numeric: true, cell: (row) => row.denominator } satisfies Column,
        ]
      : []),
    ...(intervals
      ? [{ head: '95% interval', numeric: true, cell: (row) => row.interval } satisfies Column]
      : []),
    ...(noted ? [{ head: 'Notes', numeric: false, cell: (row) => row.notes } satisfies Column] : []),
  ];
}

const numericClass = (base: string, numeric: boolean) => (numeric ? `${base} ${base}--numeric` : base);

export type TrendTableProps = { model: ChartModel; origins?: Origins };

/** The figures of a chart as a table: what the chart shows, for everyone, and without a script. */
export function TrendTable({ model, origins = {} }: TrendTableProps) {
  const table = chartTable(model);
  const columns = columnsOf(table, model.unit);
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
              <Period period={row.period} href={originHref(origins, row)} />
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

const Period = ({ period, href }: { period: string; href: string | undefined }) =>
  href === undefined ? (
    period
  ) : (
    <a className="govuk-link" href={href}>
      {period}
    </a>
  );
