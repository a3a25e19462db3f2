import { EmptyState } from '@/components/ui/empty-state';
import { Heading } from '@/components/ui/heading';
import { hasFigures, hasLine } from '@/lib/domain/chart/chart-series';
import type { Day } from '@/lib/domain/day';
import { leadingGroups } from '@/lib/domain/measures/leading-series';
import { OFFICE } from '@/lib/domain/paths/office';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { measureHref, type MeasuresHome } from '@/lib/domain/paths/measures';
import { MeasureFigure } from './measure-figure';
import { SingleFigures } from '@/components/figures/single-figures';

type MeasureFiguresProps = {
  measures: readonly PublicMeasure[];
  /** Of the headlines, as the page's outline asks. */
  level: 2 | 3 | 4;
  today: Day;
  home?: MeasuresHome;
};

/** What the figures of some measures show, side by side, then the measures nobody has supplied figures for. */
export function MeasureFigures({ measures, level, today, home = OFFICE.measures }: MeasureFiguresProps) {
  if (measures.length === 0) {
    return (
      <EmptyState title="No measure is linked to this yet">
        <p className="govuk-body">Measures appear here when they are linked to it in the catalogue.</p>
      </EmptyState>
    );
  }
  return (
    <>
      <FigureGrid {...{ measures, level, today, home }} />
      <WithoutFigures
        measures={measures.filter((measure) => !hasFigures(measure))}
        level={level}
        home={home}
      />
    </>
  );
}

/** The figures of some measures side by side: one for each series, or for two that can be compared. */
export function FigureGrid({ measures, level, today, home }: Required<MeasureFiguresProps>) {
  const figures = measures.flatMap((measure) =>
    leadingGroups(measure, today).map((group) => ({ measure, group })),
  );
  const lines = figures.filter(({ group }) => hasLine(group));
  return (
    <>
      {lines.length > 0 && (
        <div className="app-figures">
          {lines.map(({ measure, group }) => (
            <MeasureFigure key={group.id} {...{ measure, group, level, home, today }} interactive={false} />
          ))}
        </div>
      )}
      <SingleFigures figures={figures.filter(({ group }) => !hasLine(group))} home={home} />
    </>
  );
}

/** The measures that nobody has supplied figures for, and who holds them: an empty place is shown as empty. */
function WithoutFigures({ measures, level, home }: Omit<Required<MeasureFiguresProps>, 'today'>) {
  if (measures.length === 0) return null;
  return (
    <>
      <Heading level={level} className="govuk-heading-s">
        No figures supplied yet
      </Heading>
      <ul className="govuk-list govuk-list--bullet">
        {measures.map(({ ref, title, source }) => (
          <li key={ref}>
            <a className="govuk-link" href={measureHref(home, ref)}>
              {ref} {title}
            </a>
            <br />
            <span className="govuk-body-s">Who holds them: {source}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
