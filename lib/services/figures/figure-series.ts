import type { NewSeries } from '@/lib/data/measures/catalogue';
import type { MeasureForFigures, SeriesHead } from '@/lib/data/figures/figures';
import { isSameArea } from '@/lib/domain/figures/areas/area-names';
import { type ImportTarget, periodTypeOf, slugOf } from '@/lib/domain/figures/figure-import';
import type { PeriodType } from '@/lib/domain/figure';
import { Refusal } from '@/lib/domain/refusal';

/** A series that figures go to: one the record has, or one that is made for them. */
export type TargetSeries =
  ({ isNew: false } & SeriesHead) | ({ isNew: true; id: null } & Omit<NewSeries, 'observations'>);

const NOT_PUBLISHED = 'Supplied to this office. Not published elsewhere.';

const slugs = (series: readonly SeriesHead[]): string => series.map(({ slug }) => slug).join(', ');

/** The series a person named. @throws Refusal when the measure has no such series. */
function namedSeries({ ref, series }: MeasureForFigures, slug: string): SeriesHead {
  const found = series.find((one) => one.slug === slug);
  if (found) return found;
  const others = series.length > 0 ? ` It has: ${slugs(series)}.` : ' It has no series yet.';
  throw new Refusal('unusable-input', `Measure ${ref} has no series “${slug}”.${others}`, 'series');
}

/** The series figures are meant for as far as it can be told before the file is read; null when it cannot. */
function expectedSeries(measure: MeasureForFigures, target: ImportTarget): SeriesHead | null {
  if (target.series !== null) return namedSeries(measure, target.series);
  const { area, basis } = target;
  const fitting = measure.series
    .filter((one) => area === null || isSameArea(one.area, area))
    .filter((one) => basis === null || one.basis === basis);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** The type of period, and the area, that a file for this target is expected to hold. */
export function expectationsFor(
  measure: MeasureForFigures,
  target: ImportTarget,
): { periodType: PeriodType; area: string | null; series: string | null } {
  const series = expectedSeries(measure, target);
  return {
    periodType: series?.periodType ?? periodTypeOf(measure.frequency),
    area: series?.area ?? target.area,
    series: series?.slug ?? null,
  };
}

export type FiguresOf = { area: string | null; periodType: PeriodType };

/**
 * The series for figures of an area: the one the record has, else a new one of the measure.
 * @throws Refusal when several fit, or when a new one would lack its area or its source.
 */
export function seriesFor(
  measure: MeasureForFigures,
  target: ImportTarget,
  figures: FiguresOf,
): TargetSeries {
  if (target.series !== null) return { isNew: false, ...namedSeries(measure, target.series) };
  const area = figures.area ?? target.area;
  const [only, ...others] = measure.series;
  if (area === null && only && others.length === 0) return { isNew: false, ...only };
  if (area === null) {
    const orSeries = only ? `, or choose one of the series: ${slugs(measure.series)}` : '';
    throw new Refusal('unusable-input', `Say which area the figures are for${orSeries}.`, 'area');
  }
  const ofArea = measure.series.filter(
    (one) => isSameArea(one.area, area) && one.periodType === figures.periodType,
  );
  const ofBasis = ofArea.filter(({ basis }) => basis === (target.basis ?? measure.basis));
  const fitting = target.basis === null && ofBasis.length === 0 ? ofArea : ofBasis;
  const [first, ...more] = fitting;
  if (!first) return newSeries(measure, target, { area, periodType: figures.periodType });
  if (more.length === 0) return { isNew: false, ...first };
  throw new Refusal(
    'unusable-input',
    `Several series hold figures of ${area}. Choose one of them: ${slugs(fitting)}.`,
    'series',
  );
}

function newSeries(
  measure: MeasureForFigures,
  target: ImportTarget,
  figures: { area: string; periodType: PeriodType },
): TargetSeries {
  const { source, sourceUrl, licence } = target;
  if (source === null) {
    throw new Refusal(
      'unusable-input',
      'Say where the figures come from: they begin a new series.',
      'source',
    );
  }
  const basis = target.basis ?? measure.basis;
  return {
    isNew: true,
    id: null,
    measureRef: measure.ref,
    slug: freeSlug(measure, slugOf(`${measure.ref} ${figures.area} ${figures.periodType} ${basis}`)),
    title: `${measure.title}, ${figures.area}`,
    scope: measure.scope,
    unit: measure.unit,
    licence: licence ?? NOT_PUBLISHED,
    areaCode: null,
    note: null,
    ...{ basis, source, sourceUrl, ...figures },
  };
}

function freeSlug({ series }: MeasureForFigures, wished: string): string {
  const isTaken = (slug: string) => series.some((one) => one.slug === slug);
  let slug = wished;
  for (let number = 2; isTaken(slug); number += 1) slug = `${wished}-${number}`;
  return slug;
}
