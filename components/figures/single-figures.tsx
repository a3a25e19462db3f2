import { Footnotes } from '@/components/trends/footnotes';
import { originHref } from '@/components/trends/table/origins';
import { type Column, Table } from '@/components/ui/table';
import type { SeriesGroup } from '@/lib/domain/chart/chart-series';
import { chartTable } from '@/lib/domain/chart/chart-table';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import { figureWithParts, openingOf } from '@/lib/domain/chart/chart-words';
import { chartOf } from '@/lib/domain/measures/chart-of-measure';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { figureAnchor, measureHref, type MeasuresHome, originsOf } from '@/lib/domain/paths/measures';

type FigureOfMeasure = { measure: PublicMeasure; group: SeriesGroup };

type Single = { measure: PublicMeasure; group: SeriesGroup; model: ChartModel };

type SingleFiguresProps = { figures: readonly FigureOfMeasure[]; home: MeasuresHome };

/** Figures that stand alone, with no other to compare them with: a line of a table says all there is to say. */
export function SingleFigures({ figures, home }: SingleFiguresProps) {
  const [first] = figures;
  if (!first) return null;
  return (
    <Table
      id={`single-${first.group.id}`}
      caption="1 figure so far of each, with no earlier one to compare it with"
      columns={columnsOf(home)}
      rows={figures.map((figure) => ({
        ...figure,
        model: chartOf(figure.measure, figure.group),
      }))}
      rowKey={({ group }) => group.id}
      narrow="stack"
    />
  );
}

const columnsOf = (home: MeasuresHome): Column<Single>[] => [
  {
    heading: 'What it is',
    cell: ({ measure, group, model }) => (
      <a className="govuk-link" id={figureAnchor(group.id)} href={measureHref(home, measure.ref)}>
        {openingOf(model)}
        {model.title}
      </a>
    ),
  },
  {
    heading: 'Figure',
    cell: ({ measure, model }) => (
      <>
        <strong>{figureOf(model)}</strong>
        {chartTable(model)
          .rows.slice(0, 1)
          .map(({ slug, end, period }) => (
            <div key={end}>
              <a className="govuk-link" href={originHref(originsOf(home, measure.ref, model), { slug, end })}>
                {period}
              </a>
            </div>
          ))}
        <Footnotes footnotes={model.footnotes} />
      </>
    ),
  },
  { heading: 'Before you use it', cell: ({ measure }) => measure.caution ?? '' },
  { heading: 'Source', cell: ({ model }) => model.sourceLine.replace(/^Source: /, '') },
];

function figureOf(model: ChartModel): string {
  const points = model.lines.flatMap((line) => line.points);
  const known = points.find(({ figure }) => figure !== null) ?? points[0];
  return known ? figureWithParts(known, model) : '';
}
