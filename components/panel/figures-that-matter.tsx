import { Sparkline } from '@/components/trends/drawing/sparkline';
import { verdictInWords } from '@/components/trends/verdict-in-words';
import { type Column, Table } from '@/components/ui/table';
import { readOutOf } from '@/lib/domain/chart/chart-words';
import { latestFigures } from '@/lib/domain/chart/latest-figures';
import type { WallFigure } from '@/lib/domain/measures/measures-wall';
import { figureHref } from '@/lib/domain/paths/measures';
import { PANEL } from '@/lib/domain/paths/panel';
import { ASSURANCES } from '@/lib/domain/statistics/judgement';

type FiguresThatMatterProps = { id: string; figures: readonly WallFigure[] };

/** Figures in one line each: what it is and its course, the verdict, and the newest figure that counts. */
export function FiguresThatMatter({ id, figures }: FiguresThatMatterProps) {
  if (figures.length === 0) return null;
  return (
    <div className="app-matter">
      <Table
        id={id}
        caption="Other recent figures, worst first. Figures for all crime come last"
        columns={COLUMNS}
        rows={figures}
        rowKey={({ group }) => group.id}
      />
    </div>
  );
}

const COLUMNS: Column<WallFigure>[] = [
  {
    heading: 'Figure',
    cell: ({ measure, group, model }) => (
      <>
        <a className="govuk-link" href={figureHref(PANEL.measures, { ref: measure.ref, groupId: group.id })}>
          {measure.ref} {model.title}
        </a>
        <Sparkline model={model} />
      </>
    ),
  },
  {
    heading: 'What it shows',
    cell: ({ model }) => (
      <>
        <strong>{[verdictInWords(model), ...targetIn(model)].join('. ')}.</strong> {newestIn(model)}
      </>
    ),
  },
];

const targetIn = ({ judgement: { assurance } }: WallFigure['model']): string[] =>
  assurance ? [ASSURANCES[assurance]] : [];

function newestIn(model: WallFigure['model']): string {
  const { judged, provisional } = latestFigures(model);
  const at = judged ?? provisional;
  return at === null ? '' : readOutOf(model, at);
}
