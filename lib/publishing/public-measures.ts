import { coverMeasures } from '@/lib/domain/figures-for-reader';
import type { Observation } from '@/lib/domain/measure';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import type { SeriesRecord } from '@/lib/domain/measures/series-record';
import type { PublicMeasure, PublicSeries } from '@/lib/domain/snapshot';

/**
 * The measures as the public reads them, their small counts taken out as for everybody outside the office. Illustrative
 * series stay behind: they are invented, and the checklist refuses an edition while there is one.
 */
export function pickMeasures(measures: readonly MeasureRecord[]): PublicMeasure[] {
  const real = measures.map((measure) => ({
    ...measure,
    series: measure.series.filter(({ illustrative }) => !illustrative),
  }));
  return coverMeasures(real).map(pickMeasure);
}

function pickMeasure(measure: MeasureRecord): PublicMeasure {
  return {
    ref: measure.ref,
    title: measure.title,
    definition: measure.definition,
    numerator: measure.numerator,
    denominator: measure.denominator,
    unit: measure.unit,
    frequency: measure.frequency,
    figuresDueAfter: measure.figuresDueAfter,
    direction: measure.direction,
    source: measure.source,
    scope: measure.scope,
    caution: measure.caution,
    reading: measure.reading,
    recommendationRefs: [...measure.recommendationRefs],
    requirementRefs: [...measure.requirementRefs],
    series: measure.series.map(pickSeries),
    annotations: measure.annotations.map(({ date, words, source, rebase, reason }) => ({
      ...{ date, words, source, rebase, reason },
    })),
    targets: measure.targets.map(({ value, setOn, setBy, endsOn }) => ({ value, setOn, setBy, endsOn })),
  };
}

function pickSeries(series: SeriesRecord): PublicSeries {
  return {
    slug: series.slug,
    title: series.title,
    area: series.area,
    areaCode: series.areaCode,
    scope: series.scope,
    basis: series.basis,
    periodType: series.periodType,
    unit: series.unit,
    source: series.source,
    sourceUrl: series.sourceUrl,
    licence: series.licence,
    note: series.note,
    observations: series.observations.map(pickObservation),
  };
}

function pickObservation({
  period,
  numerator,
  denominator,
  value,
  flags,
  revision,
}: Observation): Observation {
  const { type, start, end } = period;
  return { period: { type, start, end }, numerator, denominator, value, flags: [...flags], revision };
}
