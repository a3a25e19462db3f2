import { type Column, Table } from '@/components/ui/table';
import { capitalised } from '@/lib/domain/chart/chart-words';
import { dayInLondon, formatDay } from '@/lib/domain/day';
import { describePeriod } from '@/lib/domain/figure';
import type { RevisionLine } from '@/lib/domain/figures/revisions/revision-line';

/** What is said above the table, to readers outside the office too. */
export const REVISIONS_TITLE = 'Figures that were revised';
export const REVISIONS_INTRODUCTION =
  'When a source changes a figure, the new one takes its place in every chart and table. This is what it said before, what it says now, and when we recorded that.';
export const NOT_TOLD =
  'What a figure said before is told only where an edition had published it. Small numbers of people could be worked out otherwise.';

type RevisionsTableProps = { lines: readonly RevisionLine[]; hrefOf: (ref: string) => string };

/** The log of revisions, newest first. */
export function RevisionsTable({ lines, hrefOf }: RevisionsTableProps) {
  if (lines.length === 0) return <p className="govuk-body">No figure has been revised.</p>;
  return (
    <Table
      id="revisions"
      caption="Revised figures, the newest revision first"
      columns={columnsOf(hrefOf)}
      rows={lines}
      rowKey={({ slug, period, recordedAt }) => `${slug} ${period.start} ${period.end} ${recordedAt}`}
      narrow="stack"
    />
  );
}

const columnsOf = (hrefOf: (ref: string) => string): Column<RevisionLine>[] => [
  {
    heading: 'Figure',
    cell: ({ ref, title, period }) => (
      <>
        <a className="govuk-link" href={hrefOf(ref)}>
          {ref} {title}
        </a>
        : {capitalised(describePeriod(period))}
      </>
    ),
  },
  { heading: 'Before', cell: ({ figures }) => figures?.was ?? 'Not published' },
  { heading: 'Now', cell: ({ figures }) => figures?.now ?? 'See the measure' },
  { heading: 'Revised on', cell: ({ recordedAt }) => formatDay(dayInLondon(new Date(recordedAt))) },
  { heading: 'Why', cell: ({ why }) => (why.length === 0 ? 'No reason published' : why.join(' ')) },
];
