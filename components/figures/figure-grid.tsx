import { Heading } from '@/components/ui/heading';
import { hasLine, type SeriesGroup } from '@/lib/domain/chart/chart-series';
import type { Day } from '@/lib/domain/day';
import { leadingHeadline } from '@/lib/domain/measures/leading-series';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { measureHref, type MeasuresHome } from '@/lib/domain/paths/measures';
import { PicturedFigure } from './pictured-figure';
import { SingleFigures } from './single-figures';

type GridProps = { level: 2 | 3 | 4; today: Day; home: MeasuresHome };

type FiguresProps = GridProps & {
  figures: readonly { measure: PublicMeasure; group: SeriesGroup }[];
  /** True for those who may ask the force for figures. */
  mayAsk: boolean;
};

/** Figures as charts side by side; those without a line as a table. */
export function FiguresDrawn({ figures, home, ...rest }: FiguresProps) {
  const lines = figures.filter(({ group }) => hasLine(group));
  return (
    <>
      {lines.length > 0 && (
        <div className="app-figures">
          {lines.map(({ measure, group }) => (
            <PicturedFigure key={group.id} {...{ measure, group, home, ...rest }} />
          ))}
        </div>
      )}
      <SingleFigures figures={figures.filter(({ group }) => !hasLine(group))} home={home} />
    </>
  );
}

/** Figures that are one step away: more charts would make a page that nobody reads to its end. */
export function OtherFigures({
  figures,
  level,
  today,
  home,
  title = 'Other figures',
}: Omit<FiguresProps, 'mayAsk'> & { title?: string }) {
  const lines = figures.filter(({ group }) => hasLine(group));
  return (
    <>
      {lines.length > 0 && (
        <>
          <Heading level={level} className="govuk-heading-s">
            {title}
          </Heading>
          <ul className="govuk-list govuk-list--bullet">
            {lines.map(({ measure }) => (
              <li key={measure.ref}>
                <a className="govuk-link" href={measureHref(home, measure.ref)}>
                  {measure.ref} {measure.title}
                </a>
                . {leadingHeadline(measure, today)}
              </li>
            ))}
          </ul>
        </>
      )}
      <SingleFigures figures={figures.filter(({ group }) => !hasLine(group))} home={home} />
    </>
  );
}
