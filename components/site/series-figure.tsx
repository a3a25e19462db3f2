import type { ReactNode } from 'react';
import { Figure } from '@/components/ui/figure';
import { Heading, type HeadingLevel } from '@/components/ui/heading';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import type { PublicMeasure, PublicSeries } from '@/lib/domain/snapshot';
import { FigureTable } from './figure-table';
import type { Place } from './place';
import { chartModelOf, hasChart } from './series-chart';

type SeriesFigureProps = { place: Place; measure: PublicMeasure; series: PublicSeries; headingLevel?: HeadingLevel };

/**
 * A series as a headline, a sentence, a drawing and a table. With too few figures to draw a line, the words and the
 * table remain.
 */
export function SeriesFigure({ place, measure, series, headingLevel = 3 }: SeriesFigureProps) {
  const model = chartModelOf(measure, series);
  const svg = hasChart(series) ? place.drawings.get(series.slug) : undefined;
  const caption = <FigureCaption model={model} series={series} />;
  const after = <FigureTable id={`${series.slug}-table`} model={model} />;
  if (svg === undefined) {
    return (
      <WordsOnly id={series.slug} headingLevel={headingLevel} model={model}>
        {caption}
        {after}
      </WordsOnly>
    );
  }
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

/** A drawing of this edition: made by the publishing pipeline from the figures, and by nobody else. */
export function Drawing({ svg }: { svg: string }) {
  return <div dangerouslySetInnerHTML={{ __html: svg }} />;
}

type WordsOnlyProps = { id: string; headingLevel: HeadingLevel; model: ChartModel; children: ReactNode };

function WordsOnly({ id, headingLevel, model, children }: WordsOnlyProps) {
  return (
    <div className="app-figure" id={id}>
      <Heading level={headingLevel} className="app-figure__title">
        {model.headline}
      </Heading>
      <p className="app-figure__sentence">{model.sentence}</p>
      {children}
    </div>
  );
}

function FigureCaption({ model, series }: { model: ChartModel; series: PublicSeries }) {
  return (
    <>
      {series.title}. {model.subtitle}. {series.scope} Source:{' '}
      {series.sourceUrl ? (
        <a className="govuk-link" href={series.sourceUrl} rel="noreferrer">
          {series.source}
        </a>
      ) : (
        series.source
      )}{' '}
      {series.licence}
    </>
  );
}
