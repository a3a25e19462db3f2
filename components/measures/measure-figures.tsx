import { EmptyState } from '@/components/ui/empty-state';
import { Details } from '@/components/ui/details';
import { Heading } from '@/components/ui/heading';
import { BACKGROUND } from '@/components/site/words/words';
import { hasFigures, hasLine, type SeriesGroup } from '@/lib/domain/chart/chart-series';
import type { Day } from '@/lib/domain/day';
import { leadingGroups } from '@/lib/domain/measures/leading-series';
import { closestFirst, isBackground } from '@/lib/domain/measures/subject';
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
  /** True for those who may ask the force for figures. */
  mayAsk?: boolean;
};

/**
 * The figure that leads of each measure, the closest to the subject first; figures for all crime last and folded; then
 * the measures nobody has supplied figures for.
 */
export function MeasureFigures(props: MeasureFiguresProps) {
  const { measures, level, today, home = OFFICE.measures, mayAsk = false } = props;
  if (measures.length === 0) {
    return (
      <EmptyState title="No measure is linked to this yet">
        <p className="govuk-body">Measures appear here when they are linked to it in the catalogue.</p>
      </EmptyState>
    );
  }
  const figures = closestFirst(measures, today);
  const background = figures.filter(isBackground);
  const rest = { level, today, home, mayAsk };
  return (
    <>
      <Drawn figures={figures.filter((figure) => !isBackground(figure))} {...rest} />
      {background.length > 0 && (
        <Details summary={BACKGROUND}>
          <Drawn figures={background} {...rest} />
        </Details>
      )}
      <WithoutFigures
        measures={measures.filter((measure) => !hasFigures(measure))}
        level={level}
        home={home}
      />
    </>
  );
}

/** The figures of some measures side by side: one for each series, or for two that can be compared. */
export function FigureGrid({ measures, ...rest }: Required<Omit<MeasureFiguresProps, 'mayAsk'>>) {
  const figures = measures.flatMap((measure) =>
    leadingGroups(measure, rest.today).map((group) => ({ measure, group })),
  );
  return <Drawn figures={figures} {...rest} mayAsk={false} />;
}

type DrawnProps = Required<Omit<MeasureFiguresProps, 'measures'>> & {
  figures: readonly { measure: PublicMeasure; group: SeriesGroup }[];
};

function Drawn({ figures, home, ...rest }: DrawnProps) {
  const lines = figures.filter(({ group }) => hasLine(group));
  return (
    <>
      {lines.length > 0 && (
        <div className="app-figures">
          {lines.map(({ measure, group }) => (
            <MeasureFigure key={group.id} {...{ measure, group, home, ...rest }} interactive={false} />
          ))}
        </div>
      )}
      <SingleFigures figures={figures.filter(({ group }) => !hasLine(group))} home={home} />
    </>
  );
}

/** The measures that nobody has supplied figures for, and who holds them: an empty place is shown as empty. */
function WithoutFigures({
  measures,
  level,
  home,
}: Pick<DrawnProps, 'level' | 'home'> & { measures: readonly PublicMeasure[] }) {
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
