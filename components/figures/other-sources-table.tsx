import { Table } from '@/components/ui/table';
import { capitalised } from '@/lib/domain/chart/chart-words';
import { describeFigures } from '@/lib/domain/chart/describe-figures';
import type { FigureOrigin } from '@/lib/domain/figures/figure-origin';
import { describePeriod, type Unit } from '@/lib/domain/figure';
import { Recorded } from './figure-source';

type OtherSourcesTableProps = { figures: readonly FigureOrigin[]; unit: Unit };

/** Periods of which only another source than the series' own gives a figure. Nothing is drawn from these. */
export function OtherSourcesTable({ figures, unit }: OtherSourcesTableProps) {
  if (figures.length === 0) return null;
  return (
    <>
      <Table
        id="other-sources"
        caption="Figures from other sources only"
        captionSize="m"
        columns={[
          { heading: 'Period', cell: ({ period }) => capitalised(describePeriod(period)) },
          { heading: 'Figure', cell: (figure) => describeFigures(figure, unit) },
          { heading: 'From', cell: ({ source }) => source },
          { heading: 'Recorded', cell: (figure) => <Recorded revision={figure} /> },
        ]}
        rows={figures}
        rowKey={({ id }) => id}
        narrow="stack"
      />
      <p className="govuk-body">
        The source of this series gives no figure for these periods. Only the office sees these figures: they
        are not in any chart, download, panel page or edition.
      </p>
    </>
  );
}
