import { type Column, Table } from '@/components/ui/table';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { formatDay } from '@/lib/domain/day';
import { FREQUENCIES } from '@/lib/domain/figure';
import type { FigureRequestRecord } from '@/lib/domain/figures/figure-request';
import { officeMeasureHref } from '@/lib/domain/paths/office';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { measureHref, type MeasuresHome } from '@/lib/domain/paths/measures';

type MissingTableProps = {
  id: string;
  caption: string;
  measures: readonly PublicMeasure[];
  home: MeasuresHome;
  /** True for those who may ask for the figures. */
  mayAsk: boolean;
  /** What figures were asked for and have not come; left out for everybody outside the office. */
  requests?: readonly FigureRequestRecord[] | undefined;
};

/** Measures that nobody has supplied figures for: what each is, who holds it and how often it is due. */
export function MissingTable({ id, caption, measures, home, mayAsk, requests }: MissingTableProps) {
  const columns = [
    ...columnsOf(home),
    ...(requests ? [askedColumn(requests)] : []),
    ...(mayAsk ? [ASK] : []),
  ];
  return (
    <Table
      id={id}
      caption={caption}
      columns={columns}
      rows={measures}
      rowKey={({ ref }) => ref}
      narrow="stack"
    />
  );
}

const columnsOf = (home: MeasuresHome): Column<PublicMeasure>[] => [
  { heading: 'Measure', cell: ({ ref }) => ref },
  {
    heading: 'What it shows',
    cell: ({ ref, title }) => (
      <a className="govuk-link" href={measureHref(home, ref)}>
        {title}
      </a>
    ),
  },
  { heading: 'Who holds it', cell: ({ source }) => source },
  { heading: 'How often', cell: ({ frequency }) => FREQUENCIES[frequency] },
];

const askedColumn = (requests: readonly FigureRequestRecord[]): Column<PublicMeasure> => ({
  heading: 'Asked for',
  cell: ({ ref }) => {
    const [request] = requests.filter(({ measureRef }) => measureRef === ref);
    return request ? `Of ${request.askedOf}, due by ${formatDay(request.dueOn)}` : 'Not asked yet';
  },
});

const ASK: Column<PublicMeasure> = {
  heading: 'What you can do',
  cell: ({ ref }) => (
    <a className="govuk-link" href={officeMeasureHref(ref, 'request')}>
      Ask for figures<VisuallyHidden> of measure {ref}</VisuallyHidden>
    </a>
  ),
};
