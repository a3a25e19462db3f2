import { type Column, Table } from '@/components/ui/table';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { FREQUENCIES } from '@/lib/domain/figure';
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
};

/** Measures that nobody has supplied figures for: what each is, who holds it and how often it is due. */
export function MissingTable({ id, caption, measures, home, mayAsk }: MissingTableProps) {
  return (
    <Table
      id={id}
      caption={caption}
      columns={mayAsk ? [...columnsOf(home), ASK] : columnsOf(home)}
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

const ASK: Column<PublicMeasure> = {
  heading: 'What you can do',
  cell: ({ ref }) => (
    <a className="govuk-link" href={officeMeasureHref(ref, 'request')}>
      Ask for figures<VisuallyHidden> of measure {ref}</VisuallyHidden>
    </a>
  ),
};
