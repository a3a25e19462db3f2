import { Details } from '@/components/ui/details';
import { type Column, Table } from '@/components/ui/table';
import type { ChartModel, ChartTable, TableRow } from '@/lib/domain/chart/chart-types';

/** The numbers of a chart as a table, folded away on screen and laid open on paper, with what a reader must know of them. */
export function FigureTable({ id, model }: { id: string; model: ChartModel }) {
  return (
    <Details summary={`Show these figures as a table: ${model.title}`}>
      <Table
        id={id}
        caption={model.table.caption}
        columns={columnsOf(model.table)}
        rows={model.table.rows}
        rowKey={({ period }) => period}
      />
      {model.notes.map((note) => (
        <p className="govuk-body-s" key={note}>
          {note}
        </p>
      ))}
      {model.method && <p className="govuk-body-s">How the limits are worked out: {model.method}.</p>}
    </Details>
  );
}

function columnsOf({ parts, rows }: ChartTable): Column<TableRow>[] {
  const numbers: Column<TableRow>[] = parts
    ? [
        { heading: 'Number', cell: ({ numerator }) => numerator, isNumeric: true },
        { heading: 'Out of', cell: ({ denominator }) => denominator, isNumeric: true },
      ]
    : [];
  const marks: Column<TableRow>[] = rows.some(({ flags }) => flags !== '')
    ? [{ heading: 'Note', cell: ({ flags }) => flags }]
    : [];
  return [
    { heading: 'Period', cell: ({ period }) => period },
    { heading: 'Figure', cell: ({ figure }) => figure, isNumeric: true },
    ...numbers,
    ...marks,
  ];
}
