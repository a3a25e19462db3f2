import { Details } from '@/components/ui/details';
import { Figure } from '@/components/ui/figure';
import type { HeadingLevel } from '@/components/ui/heading';
import { type Column, Table } from '@/components/ui/table';
import type { ChartModel, ChartTable, TableRow } from '@/lib/domain/chart/chart-types';
import type { PublicMeasure, PublicSeries } from '@/lib/domain/snapshot';
import type { Place } from './place';
import { chartModelOf, hasChart } from './series-chart';

type SeriesFigureProps = { place: Place; measure: PublicMeasure; series: PublicSeries; headingLevel?: HeadingLevel };

/** A series as a headline, a sentence, a drawing and a table. With too few figures to draw, the words and the table remain. */
export function SeriesFigure({ place, measure, series, headingLevel = 3 }: SeriesFigureProps) {
  const model = chartModelOf(measure, series);
  const svg = hasChart(series) ? place.drawings.get(series.slug) : undefined;
  const after = <FigureTable id={`${series.slug}-table`} model={model} />;
  const caption = <FigureCaption model={model} series={series} />;
  if (svg === undefined) return <SingleFigure {...{ series, model, headingLevel, caption, after }} />;
  return (
    <Figure
      id={series.slug}
      title={model.headline}
      headingLevel={headingLevel}
      sentence={model.sentence}
      caption={caption}
      after={after}
    >
      <Drawing svg={svg} />
    </Figure>
  );
}

/** A drawing of this edition. It was made by the publishing pipeline from the figures; nobody else can put one here. */
export function Drawing({ svg }: { svg: string }) {
  return <div dangerouslySetInnerHTML={{ __html: svg }} />;
}
