import { type Column, Table } from '@/components/ui/table';
import { EXTRACT_STATES, type ExtractRecord } from '@/lib/domain/document/extract';
import { extractHref } from '@/lib/domain/paths/office';

type FollowUpsProps = { slug: string; extracts: readonly ExtractRecord[] };

/** What others have published since the response, each with its source and the date that the source gives. */
export function FollowUps({ slug, extracts }: FollowUpsProps) {
  if (extracts.length === 0) return null;
  const columns: Column<ExtractRecord>[] = [
    {
      heading: 'What was published',
      cell: ({ id, title }) => (
        <a className="govuk-link" href={extractHref(slug, id)}>
          {title}
        </a>
      ),
    },
    { heading: 'Recommendation', cell: ({ recommendationRef }) => recommendationRef ?? 'All' },
    { heading: 'Source', cell: ({ source }) => source ?? 'None given' },
    { heading: 'Date', cell: ({ dated }) => dated ?? 'None given' },
    { heading: 'State', cell: ({ state }) => EXTRACT_STATES[state] },
  ];
  return (
    <section id="since">
      <h2 className="govuk-heading-m">Published by others since ({extracts.length})</h2>
      <p className="govuk-body">
        The response does not say these. That nothing was found on a subject does not mean that nothing was
        published.
      </p>
      <Table
        id="follow-ups"
        caption="What others have published, with source and date"
        columns={columns}
        rows={extracts}
        rowKey={({ id }) => id}
        narrow="stack"
      />
    </section>
  );
}
