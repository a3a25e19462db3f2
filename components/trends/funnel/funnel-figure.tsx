import type { ReactNode } from 'react';
import { Footnotes } from '@/components/trends/footnotes';
import { type Column, Table } from '@/components/ui/table';
import type { ForcePlace, ForcePoint, FunnelModel } from '@/lib/domain/chart/funnel/funnel-types';
import { describePeriod, formatNumber } from '@/lib/domain/figure';

type FunnelFigureProps = {
  model: FunnelModel;
  /** A FunnelChart, or a StaticDrawing on the published site; null where nothing was drawn. */
  drawing: ReactNode;
  /** Links to the file of the same figures, and to the picture. */
  download?: ReactNode;
  /** What to know of the figures, and their licence. */
  children?: ReactNode;
};

/**
 * A funnel with all that belongs to it: our own figure, the picture, where we are in words, how the limits are made, every
 * force in a table, and the source. Plain markup without script, on signed-in pages and on the published site.
 */
export function FunnelFigure({ model, drawing, download, children }: FunnelFigureProps) {
  return (
    <figure className="trend-figure">
      <h2 className="govuk-heading-m trend-figure__headline">{model.headline}</h2>
      <p className="govuk-body trend-figure__subtitle">
        {model.subtitle} Names show when you point at a mark, and are in the table.
      </p>
      {drawing && <div className="trend-figure__drawing">{drawing}</div>}
      <p className="govuk-body trend-figure__sentence">{model.sentence}</p>
      {model.notes.length > 0 && (
        <ul className="govuk-list trend-figure__notes">
          {model.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <Footnotes footnotes={model.footnotes} />
      <p className="govuk-body">{model.method}</p>
      <ForcesTable model={model} />
      {download}
      {children}
      <p className="govuk-body-s trend-figure__source">{model.sourceLine}</p>
    </figure>
  );
}

const columnsOf = ({ footnotes }: FunnelModel): readonly Column<ForcePoint>[] => [
  {
    heading: 'Force',
    cell: ({ area, isOwn, slug }) => {
      const marks = footnotes.filter((note) => note.slug === slug).map(({ mark }) => ` [${mark}]`);
      return `${area}${isOwn ? ' (our force)' : ''}${marks.join('')}`;
    },
  },
  {
    heading: 'Share',
    cell: ({ text, numerator, denominator }) => (
      <>
        {text}{' '}
        <span className="funnel__counts">{`${formatNumber(numerator)} of ${formatNumber(denominator)}`}</span>
      </>
    ),
  },
  { heading: 'Range', cell: ({ place }) => IN_SHORT[place] },
];

/** In a table of all forces the whole sentence 43 times would be noise: it is above the table. */
const IN_SHORT: Readonly<Record<ForcePlace, string>> = {
  inside: 'Usual',
  above: 'Further above',
  below: 'Further below',
};

/** By name: a table by share would be a ranking. */
function ForcesTable({ model }: { model: FunnelModel }) {
  return (
    <Table
      id="forces"
      caption={`Police forces in ${describePeriod(model.year)}, by name`}
      columns={columnsOf(model)}
      rows={model.points}
      rowKey={({ code }) => code}
      narrow="stack"
    />
  );
}
