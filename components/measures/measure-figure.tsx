import '@/components/trends/trend-chart.css';
import { TrendChart } from '@/components/trends/trend-chart';
import { TrendFigure } from '@/components/trends/trend-figure';
import { hasLine, type SeriesGroup } from '@/lib/domain/chart/chart-series';
import { hasParts } from '@/lib/domain/chart/chart-table';
import type { Day } from '@/lib/domain/day';
import { chartOf } from '@/lib/domain/measures/chart-of-measure';
import { withYearItEnded } from '@/lib/domain/measures/leading-series';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { officeMeasureHref } from '@/lib/domain/paths/office';
import { figureAnchor, measureHref, type MeasuresHome, originsOf } from '@/lib/domain/paths/measures';
import { DownloadLinks } from '@/components/figures/download-links';
import { LatestFigure } from '@/components/figures/latest-figure';
import { NoLaterFigures } from '@/components/site/words/no-later-figures';
import { WorkedOut } from '@/components/figures/worked-out';

type MeasureFigureProps = {
  measure: PublicMeasure;
  group: SeriesGroup;
  /** Of the headline, as the page's outline asks. */
  level: 2 | 3 | 4;
  /** Adds the read-out, where a figure is alone on its page. */
  interactive: boolean;
  home: MeasuresHome;
  /** Figures that ended long before this day begin with the year. */
  today: Day;
  /** True on a measure's own page, which says the caution once for all its figures. */
  isOnOwnPage?: boolean;
  /** True for those who may ask the force for figures. */
  mayAsk?: boolean;
};

/** One figure of a measure: the message, the picture, the verdict, the counts behind it, its source and its caution. */
export function MeasureFigure(props: MeasureFigureProps) {
  const { measure, group, level, interactive, home, today, isOnOwnPage, mayAsk = false } = props;
  const model = withYearItEnded(chartOf(measure, group), today);
  const origins = originsOf(home, measure.ref, model);
  return (
    <div id={figureAnchor(group.id)}>
      <TrendFigure
        model={model}
        level={level}
        drawing={
          <div className="govuk-body">
            {hasParts(model) && <LatestFigure model={model} origins={origins} />}
            {hasLine(group) && <TrendChart model={model} interactive={interactive} />}
          </div>
        }
        download={
          <DownloadLinks
            measure={measure.ref}
            figure={hasLine(group) ? group.id : null}
            title={model.title}
          />
        }
        origins={origins}
      >
        {!isOnOwnPage && measure.caution && (
          <p className="govuk-body-s">
            <strong>Before you use this figure:</strong> {measure.caution}
          </p>
        )}
        {!isOnOwnPage && (
          <NoLaterFigures {...{ measure, group, today }}>
            {mayAsk && <AskForLater measureRef={measure.ref} />}
          </NoLaterFigures>
        )}
        <WorkedOut measure={measure} group={group} model={model} />
        {!isOnOwnPage && <MeasureLink measure={measure} home={home} />}
      </TrendFigure>
    </div>
  );
}

function AskForLater({ measureRef }: { measureRef: string }) {
  return (
    <a className="govuk-link" href={officeMeasureHref(measureRef, 'request')}>
      Ask for later figures of measure {measureRef}
    </a>
  );
}

function MeasureLink({ measure, home }: { measure: PublicMeasure; home: MeasuresHome }) {
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={measureHref(home, measure.ref)}>
        Measure {measure.ref}: {measure.title}
      </a>
    </p>
  );
}
