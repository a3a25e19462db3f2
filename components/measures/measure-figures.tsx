import { EmptyState } from '@/components/ui/empty-state';
import { Heading } from '@/components/ui/heading';
import { BACKGROUND } from '@/components/site/words/words';
import { hasFigures, hasLine } from '@/lib/domain/chart/chart-series';
import type { Day } from '@/lib/domain/day';
import { closestFirst, isBackground } from '@/lib/domain/measures/subject';
import { OFFICE } from '@/lib/domain/paths/office';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { measureHref, type MeasuresHome } from '@/lib/domain/paths/measures';
import { FiguresDrawn, OtherFigures } from '@/components/figures/figure-grid';

/** Charts on a page about something else than figures; the others are one step away. */
const MOST_CHARTS = 2;

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
 * The figure that leads of each measure, the closest to the subject first; figures for all crime last; then
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
  const near = figures.filter((figure) => !isBackground(figure));
  const drawn = near.filter(({ group }) => hasLine(group)).slice(0, MOST_CHARTS);
  return (
    <>
      <FiguresDrawn figures={drawn} {...{ level, today, home, mayAsk }} />
      <OtherFigures figures={near.filter((figure) => !drawn.includes(figure))} {...{ level, today, home }} />
      <OtherFigures title={BACKGROUND} figures={background} {...{ level, today, home }} />
      <WithoutFigures
        measures={measures.filter((measure) => !hasFigures(measure))}
        level={level}
        home={home}
      />
    </>
  );
}

/** The measures that nobody has supplied figures for, and who holds them: an empty place is shown as empty. */
function WithoutFigures({
  measures,
  level,
  home,
}: {
  level: 2 | 3 | 4;
  home: MeasuresHome;
  measures: readonly PublicMeasure[];
}) {
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
