import { Table } from '@/components/ui/table';
import { formatInstant } from '@/lib/domain/day';
import { DOCUMENT_STATES, type DocumentImportRecord } from '@/lib/domain/inspections/document-import';
import { documentImportHref } from '@/lib/domain/paths/documents';

type DocumentImportListProps = {
  imports: readonly Pick<DocumentImportRecord, 'id' | 'fileName' | 'state' | 'receivedAt'>[];
};

/** The documents that were loaded and wait for a person, newest first. */
export function DocumentImportList({ imports }: DocumentImportListProps) {
  if (imports.length === 0) return null;
  return (
    <Table
      id="documents"
      caption="Documents not yet saved"
      captionSize="m"
      narrow="stack"
      rows={imports}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: 'Document',
          cell: ({ id, fileName }) => (
            <a className="govuk-link" href={documentImportHref(id)}>
              {fileName}
            </a>
          ),
        },
        { heading: 'Status', cell: ({ state }) => DOCUMENT_STATES[state] },
        { heading: 'Loaded', cell: ({ receivedAt }) => formatInstant(new Date(receivedAt)) },
      ]}
    />
  );
}
