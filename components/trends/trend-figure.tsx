import type { ReactNode } from 'react';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import { ILLUSTRATIVE } from '@/lib/domain/chart/chart-words';
import { Footnotes, WrittenIn } from './footnotes';
import type { Origins } from './table/origins';
import { TrendTable } from './table/trend-table';

/**
 * `level`: of the heading, as the page's outline asks. `drawing`: a TrendChart, or a StaticDrawing on the published
 * site; null where there is nothing to draw. `table`: a LiveTable beside a TrendChart; else the plain one.
 * `download`: a link to the file of the same figures.
 * `origins`: where its figures come from. `children`: cautions, and how this is worked out.
 */
type TrendFigureProps = {
  model: ChartModel;
  level: 2 | 3 | 4;
  drawing: ReactNode;
  table?: ReactNode;
  download?: ReactNode;
  origins?: Origins;
  children?: ReactNode;
};

const HEADINGS = { 2: 'h2', 3: 'h3', 4: 'h4' } as const;
const SIZES = { 2: 'm', 3: 's', 4: 's' } as const;

function Annotations({ annotations }: Pick<ChartModel, 'annotations'>) {
  if (annotations.length === 0) return null;
  return (
    <ul className="govuk-list trend-figure__annotations">
      {annotations.map(({ letter, words, source }) => (
        <li key={letter}>
          <b>{letter}</b> {words}
          <WrittenIn source={source} />
        </li>
      ))}
    </ul>
  );
}

function Notes({ notes }: Pick<ChartModel, 'notes'>) {
  if (notes.length === 0) return null;
  return (
    <ul className="govuk-list trend-figure__notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

type FiguresProps = Pick<TrendFigureProps, 'model' | 'table' | 'download' | 'origins'>;

function Figures({ model, table, download, origins }: FiguresProps) {
  if (model.lines.length === 0 || model.periods.length === 0) return null;
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">The figures in a table</span>
      </summary>
      <div className="govuk-details__text">
        {table ?? <TrendTable model={model} origins={origins} />}
        {download}
      </div>
    </details>
  );
}

/**
 * A chart with all that belongs to it: the message, what is measured, the picture, the verdict in words, the figures
 * in a table, and the source. Plain markup without hooks or script, on signed-in pages and on the published site.
 */
export function TrendFigure({ model, level, drawing, table, download, origins, children }: TrendFigureProps) {
  const Heading = HEADINGS[level];
  const drawn = model.lines.some(({ end }) => end !== null);
  return (
    <figure className="trend-figure">
      <Heading className={`govuk-heading-${SIZES[level]} trend-figure__headline`}>{model.headline}</Heading>
      <p className="govuk-body trend-figure__subtitle">{model.subtitle}</p>
      {model.illustrative && <p className="govuk-body trend-figure__illustrative">{ILLUSTRATIVE}</p>}
      {drawn && drawing && <div className="trend-figure__drawing">{drawing}</div>}
      <p className="govuk-body trend-figure__sentence">{model.sentence}</p>
      <Annotations annotations={model.annotations} />
      <Footnotes footnotes={model.footnotes} />
      <Notes notes={model.notes} />
      <Figures {...{ model, table, download, origins }} />
      {children}
      <p className="govuk-body-s trend-figure__source">{model.sourceLine}</p>
    </figure>
  );
}
