import { applyDisclosure, disclosureRule, isAlreadyPublic } from '@/lib/domain/disclosure';
import type { Observation } from '@/lib/domain/measure';
import type { MeasureRecord, SeriesRecord } from '@/lib/domain/records';
import type { PublicMeasure, PublicSeries } from '@/lib/domain/snapshot';

/**
 * A measure as the public reads it. Illustrative series stay behind: they are invented, and the checklist refuses an
 * edition while there is one.
 */
export function pickMeasure(measure: MeasureRecord): PublicMeasure {
  const series = measure.series.filter(({ illustrative }) => !illustrative);
  const safe = coverSeries(series, measure.disclosureRule);
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
    series: series.map((one) => pickSeries(one, safe.get(one.slug) ?? [])),
    annotations: measure.annotations.map(({ date, words, source, rebase, reason }) => ({
      ...{ date, words, source, rebase, reason },
    })),
    targets: measure.targets.map(({ value, setOn, setBy, endsOn }) => ({ value, setOn, setBy, endsOn })),
  };
}

function pickSeries(series: SeriesRecord, observations: readonly Observation[]): PublicSeries {
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
    observations: observations.map(pickObservation),
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

/**
 * The safe observations of each series. Series that cut the same figures into other periods (months and years of one
 * area, scope and basis) are covered together, because one could give back what is hidden in the other.
 */
function coverSeries(series: readonly SeriesRecord[], ruleName: string): Map<string, readonly Observation[]> {
  const safe = new Map<string, readonly Observation[]>();
  const families = new Map<string, SeriesRecord[]>();
  for (const one of series) {
    if (isAlreadyPublic(one)) {
      safe.set(one.slug, one.observations);
      continue;
    }
    const key = JSON.stringify([one.area, one.scope, one.basis, one.unit]);
    families.set(key, [...(families.get(key) ?? []), one]);
  }
  for (const family of families.values()) {
    const unit = family[0]?.unit ?? 'count';
    const covered = applyDisclosure(
      family.flatMap(({ observations }) => observations),
      disclosureRule(ruleName, unit),
    );
    let start = 0;
    for (const { slug, observations } of family) {
      safe.set(slug, covered.slice(start, start + observations.length));
      start += observations.length;
    }
  }
  return safe;
}
