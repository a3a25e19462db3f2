import { FiguresDrawn, OtherFigures } from '@/components/figures/figure-grid';
import { counted } from '@/components/site/words/words';
import { EmptyState } from '@/components/ui/empty-state';
import { hasFigures, hasLine, recentFirst } from '@/lib/domain/chart/chart-series';
import { addDays, type Day } from '@/lib/domain/day';
import { closestFirst } from '@/lib/domain/measures/subject';
import { PANEL } from '@/lib/domain/paths/panel';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { UnusualChanges } from './unusual-changes';

const HOME = PANEL.measures;
/** Older figures are background: they are on the page of measures. */
const YEARS_SHOWN = 3;

/** More would make a page that nobody reads to its end; each of the others is one step away. */
const MOST_CHARTS = 2;

/** What the figures of the last years show, the closest to the subject first, and how much is not known. */
export function PanelFigures({ measures, today }: { measures: readonly PublicMeasure[]; today: Day }) {
  const recent = recentFirst(measures, addDays(today, -365 * YEARS_SHOWN));
  const supplied = measures.filter(hasFigures);
  const figures = closestFirst(recent, today);
  const drawn = figures.filter(({ group }) => hasLine(group)).slice(0, MOST_CHARTS);
  const others = figures.filter((figure) => !drawn.includes(figure));
  const place = { level: 3, today, home: HOME } as const;
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
          <UnusualChanges measures={recent} />
          <FiguresDrawn figures={drawn} {...place} mayAsk={false} />
          <OtherFigures figures={others} {...place} />
        </>
      )}
      <p className="govuk-body">
        There are figures for {counted(supplied.length, 'measure')} out of {measures.length}.{' '}
        {supplied.length > recent.length &&
          `Those that end more than ${YEARS_SHOWN} years ago (${supplied.length - recent.length}) are not shown here. `}
        <a className="govuk-link" href={HOME}>
          All measures, and who holds the figures that are missing
        </a>
      </p>
    </>
  );
}
