import { MeasureFigure } from '@/components/measures/measure-figure';
import { NoLaterFigures } from '@/components/site/words/no-later-figures';
import { FigurePicture } from '@/components/trends/figure-picture';
import type { SeriesGroup } from '@/lib/domain/chart/chart-series';
import type { Day } from '@/lib/domain/day';
import { chartOf } from '@/lib/domain/measures/chart-of-measure';
import { withYearItEnded } from '@/lib/domain/measures/leading-series';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { measureHref, type MeasuresHome } from '@/lib/domain/paths/measures';
import { officeMeasureHref } from '@/lib/domain/paths/office';

type PicturedFigureProps = {
  measure: PublicMeasure;
  group: SeriesGroup;
  level: 2 | 3 | 4;
  home: MeasuresHome;
  /** Figures that ended long before this day begin with the year. */
  today: Day;
  /** True for those who may ask the force for figures. */
  mayAsk: boolean;
};

/**
 * A figure on a page about something else: a picture, as on the wall, so that the page needs no script for it and does not carry
 * its figures a second time. It can be explored on the page of its measure.
 */
export function PicturedFigure(props: PicturedFigureProps) {
  const { measure, group, level, home, today, mayAsk } = props;
  const model = withYearItEnded(chartOf(measure, group), today);
  return (
    <MeasureFigure
      {...{ measure, group, model, level, home }}
      picture={<FigurePicture measure={measure.ref} group={group.id} {...{ model, home }} />}
    >
      {measure.caution && (
        <p className="govuk-body-s">
          <strong>Before you use this figure:</strong> {measure.caution}
        </p>
      )}
      <NoLaterFigures {...{ measure, group, today }}>
        {mayAsk && (
          <a className="govuk-link" href={officeMeasureHref(measure.ref, 'request')}>
            Ask for later figures of measure {measure.ref}
          </a>
        )}
      </NoLaterFigures>
      <p className="govuk-body">
        <a className="govuk-link" href={measureHref(home, measure.ref)}>
          Measure {measure.ref}: {measure.title}
        </a>
      </p>
    </MeasureFigure>
  );
}
