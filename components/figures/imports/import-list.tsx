import { Table } from '@/components/ui/table';
import { formatInstant } from '@/lib/domain/day';
import { type FigureImportRecord, IMPORT_STATES } from '@/lib/domain/figures/figure-import';
import { formatNumber } from '@/lib/domain/figure';
import { importHref } from '@/lib/domain/paths/office';

type ImportListProps = {
  imports: readonly Pick<FigureImportRecord, 'id' | 'fileName' | 'state' | 'receivedAt' | 'rows'>[];
  measureRef: string;
};

/** The files of figures that came in before, newest first. */
export function ImportList({ imports, measureRef }: ImportListProps) {
  if (imports.length === 0) return null;
  return (
    <Table
      id="imports"
      caption="Files uploaded before"
      captionSize="m"
      narrow="stack"
      rows={imports}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: 'File',
          cell: ({ id, fileName }) => (
            <a className="govuk-link" href={importHref({ measure: measureRef, id })}>
              {fileName}
            </a>
          ),
        },
        { heading: 'Status', cell: ({ state }) => IMPORT_STATES[state] },
        { heading: 'Uploaded', cell: ({ receivedAt }) => formatInstant(new Date(receivedAt)) },
        { heading: 'Rows to save', cell: ({ rows }) => formatNumber(rows), isNumeric: true },
      ]}
    />
  );
}
