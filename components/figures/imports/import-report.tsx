import { Details } from '@/components/ui/details';
import { Table } from '@/components/ui/table';
import { describeFigures } from '@/lib/domain/chart/describe-figures';
import { type ImportReport, LEFT_OUT_LISTED, type ReportLine } from '@/lib/domain/figures/figure-import';
import { leftOutFileHref } from '@/lib/domain/paths/office';
import { PLAN_KINDS, type PlanKind, whyInWords } from '@/lib/domain/figures/figures-plan-line';
import { describePeriod, formatNumber } from '@/lib/domain/figure';

const KINDS: readonly PlanKind[] = ['new', 'changed', 'other-source', 'same', 'refused'];

type ImportReportProps = { id: string; report: ImportReport };

/** What saving a file would do, row by row, before anything is saved. */
export function ImportReportView({ id, report }: ImportReportProps) {
  const { lines, linesInAll, series } = report;
  const several = series.length > 1;
  return (
    <>
      <Table
        id="counts"
        caption="What saving this file would do"
        captionSize="m"
        narrow="stack"
        rows={KINDS.map((kind) => ({ kind, count: report.counts[kind] }))}
        rowKey={({ kind }) => kind}
        columns={[
          { heading: 'Rows', cell: ({ kind }) => PLAN_KINDS[kind] },
          { heading: 'How many', cell: ({ count }) => formatNumber(count), isNumeric: true },
        ]}
      />
      <Table
        id="lines"
        caption={
          lines.length < linesInAll
            ? `The ${formatNumber(lines.length)} rows that matter most, of ${formatNumber(linesInAll)}`
            : 'Every row'
        }
        captionSize="m"
        rows={lines}
        rowKey={({ place, series: at }) => `${at ?? ''} ${place}`}
        columns={[
          { heading: 'Cell', cell: ({ place }) => place },
          ...(several
            ? [{ heading: 'Series', cell: (line: ReportLine) => seriesOf(line, report)?.title ?? '' }]
            : []),
          { heading: 'Period', cell: ({ period }) => (period ? describePeriod(period) : '') },
          { heading: 'What will happen', cell: ({ kind }) => PLAN_KINDS[kind] },
          { heading: 'Figures', cell: (line) => figuresOf(line, report) },
          { heading: 'Why', cell: whyInWords },
        ]}
      />
      <LeftOut id={id} report={report} />
    </>
  );
}

const seriesOf = ({ series }: ReportLine, report: ImportReport) =>
  series === null ? undefined : report.series[series];

function figuresOf(line: ReportLine, report: ImportReport): string {
  const unit = seriesOf(line, report)?.unit;
  if (!line.to || !unit) return '';
  const now = describeFigures(line.to, unit);
  if (!line.from || line.kind === 'same') return now;
  const before = describeFigures(line.from, unit);
  return line.kind === 'other-source' ? `${now}, beside ${before}` : `${before} → ${now}`;
}

/** A short list is seen at once: hidden rows, or a second table, may be what the person meant. */
const MOST_SEEN_AT_ONCE = 10;

function LeftOut({ id, report: { leftOut, leftOutInAll } }: ImportReportProps) {
  if (leftOutInAll === 0) return null;
  return (
    <Details
      summary={`What was left out (${formatNumber(leftOutInAll)})`}
      open={leftOutInAll <= MOST_SEEN_AT_ONCE}
    >
      <ul className="govuk-list govuk-list--bullet">
        {leftOut.slice(0, LEFT_OUT_LISTED).map(({ cell, reason }) => (
          <li key={cell}>
            {cell}: {reason}
          </li>
        ))}
      </ul>
      {leftOutInAll > LEFT_OUT_LISTED && (
        <p className="govuk-body">
          These are the first {formatNumber(LEFT_OUT_LISTED)}.{' '}
          <a className="govuk-link" href={leftOutFileHref(id)} download>
            Download{' '}
            {leftOut.length < leftOutInAll
              ? `the first ${formatNumber(leftOut.length)}`
              : `all ${formatNumber(leftOutInAll)}`}{' '}
            (CSV)
          </a>
        </p>
      )}
    </Details>
  );
}
