import { FiguresDrawn } from '@/components/figures/figure-grid';
import { counted } from '@/components/site/words/words';
import { EmptyState } from '@/components/ui/empty-state';
import { hasFigures, hasLine, recentFirst } from '@/lib/domain/chart/chart-series';
import { addDays, type Day } from '@/lib/domain/day';
import { standOutFirst, type WallFigure, wallFigures } from '@/lib/domain/measures/measures-wall';
import { closestFirst, isBackground, subjectOf } from '@/lib/domain/measures/subject';
import { PANEL } from '@/lib/domain/paths/panel';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { FirstFew } from './first-few';
import { FiguresThatMatter } from './figures-that-matter';
import { UnusualChanges } from './unusual-changes';

const HOME = PANEL.measures;
/** Older figures are background: they are on the page of measures. */
const YEARS_SHOWN = 3;

/** More would make a page that nobody reads to its end; each of the others is one step away. */
const MOST_CHARTS = 1;
const MOST_ROWS = 20;
/** So many of them at once: on a telephone the whole page has 7 screens. */
const FIRST_ROWS = 3;

type PanelFiguresProps = { measures: readonly PublicMeasure[]; today: Day };

/** What the figures of the last years show: a few charts, what matters most of the others in a table, and how much is not known. */
export function PanelFigures({ measures, today }: PanelFiguresProps) {
  const recent = recentFirst(measures, addDays(today, -365 * YEARS_SHOWN));
  const supplied = measures.filter(hasFigures);
  const all = wallFigures(measures).filter(({ measure }) => recent.includes(measure));
  const drawn = chartsOf(recent, today);
  const others = all
    .filter(({ group }) => !drawn.some((figure) => figure.group.id === group.id))
    .filter(({ model }) => model.lines.some(({ end }) => end !== null))
    .toSorted((one, other) => Number(isContext(one)) - Number(isContext(other)));
  return (
    <>
      {recent.length === 0 ? (
        <EmptyState title="No recent figures have been supplied">
          <p className="govuk-body">
            A chart, a sentence and a table appear here for each measure when somebody supplies its figures.
          </p>
        </EmptyState>
      ) : (
        <>
          <UnusualChanges figures={all} />
          <FiguresDrawn figures={drawn} level={3} today={today} home={HOME} mayAsk={false} />
          <div className="app-brief">
            <FirstFew
              items={others.slice(0, MOST_ROWS)}
              most={FIRST_ROWS}
              nameOfRest={(count) => `${counted(count, 'more set')} of figures`}
            >
              {(figures, part) => <FiguresThatMatter id={`figures-${part}`} figures={figures} />}
            </FirstFew>
          </div>
        </>
      )}
      <p className="govuk-body">
        There are figures for {counted(supplied.length, 'measure')} out of {measures.length}.{' '}
        {others.length > MOST_ROWS &&
          `${counted(others.length - MOST_ROWS, 'more set')} of recent figures ${others.length - MOST_ROWS === 1 ? 'is' : 'are'} not shown here. `}
        {supplied.length > recent.length &&
          `Those that end more than ${YEARS_SHOWN} years ago (${supplied.length - recent.length}) are not shown here. `}
        <a className="govuk-link" href={HOME}>
          All measures, and who holds the figures that are missing
        </a>
      </p>
    </>
  );
}

/** The figures that lead their measures, those that stand out first and of equal ones the closest to the subject. */
const chartsOf = (recent: readonly PublicMeasure[], today: Day) =>
  standOutFirst(
    closestFirst(recent, today).filter((figure) => hasLine(figure.group) && !isBackground(figure)),
  ).slice(0, MOST_CHARTS);

/** Figures for all crime say how things are in general: they come after those about the subject. */
const isContext = ({ group }: WallFigure) => isBackground({ subject: subjectOf(group.series[0]) });
