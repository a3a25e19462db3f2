import { Button } from '@/components/ui/button';
import { hasLine } from '@/lib/domain/chart/chart-series';
import { MOST_COMPARED, WALL_ORDER, type WallFigure } from '@/lib/domain/measures/measures-wall';
import { compareHref, type MeasuresHome } from '@/lib/domain/paths/measures';
import { SingleFigures } from './single-figures';
import { WallCard } from '@/components/measures/wall-card';

/** As many as fit side by side on a wide screen. */
const FIRST_ROW = 3;

/** Figures as small multiples, worst first, with a tick beside each to compare a few; then those without a line. */
export function FiguresWall({ figures, home }: { figures: readonly WallFigure[]; home: MeasuresHome }) {
  const lines = figures.filter(({ group }) => hasLine(group));
  return (
    <>
      {lines.length > 0 && (
        <form action={compareHref(home)} method="get">
          <p className="govuk-body-s">
            {WALL_ORDER} Tick up to {MOST_COMPARED} figures to see them side by side.
          </p>
          <ul className="app-wall">
            {lines.map((figure, index) => (
              <WallCard key={figure.group.id} figure={figure} home={home} isFirst={index < FIRST_ROW} />
            ))}
          </ul>
          <Button>Compare the figures you ticked</Button>
        </form>
      )}
      <SingleFigures figures={figures.filter(({ group }) => !hasLine(group))} home={home} />
    </>
  );
}
