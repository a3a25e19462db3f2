import type { Figures } from '@/lib/domain/figures/figure-rules';
import { describeFigures } from '@/lib/domain/chart/describe-figures';
import { type Figure, isWithheld, periodKey, type Unit } from '@/lib/domain/figure';
import type { FigureRevised, RevisionLine } from './revision-line';
import type { SeriesInPast } from '@/lib/domain/measures/figures-for-reader';
import type { PublicFootnote } from '@/lib/domain/outside/measures/measure-notes';
import type { PublicMeasure, PublicSeries } from '@/lib/domain/outside/snapshot';

/** The figures that an edition showed, and that anybody can still read there. */
export type StillPublic = readonly {
  measures: readonly { ref: string; series: readonly SeriesInPast[] }[];
}[];

type Place = { measure: PublicMeasure; series: PublicSeries; figure: Figure };

function placeOf(measures: readonly PublicMeasure[], { slug, start, end }: FigureRevised): Place | null {
  for (const measure of measures) {
    const series = measure.series.find((one) => one.slug === slug);
    const figure = series?.observations.find(({ period }) => period.start === start && period.end === end);
    if (series && figure) return { measure, series, figure };
  }
  return null;
}

const isAbout = ({ about }: PublicFootnote, { slug, start, end }: FigureRevised) =>
  about.kind === 'figure' && about.slug === slug && about.start === start && about.end === end;

function lineOf(revised: FigureRevised, { measure, series, figure }: Place, unit: Unit | null): RevisionLine {
  const { was, now, recordedAt } = revised;
  return {
    ...{ ref: measure.ref, slug: series.slug, title: series.title, period: figure.period, recordedAt },
    figures: unit && { was: describeFigures(was, unit), now: describeFigures(now, unit) },
    why: measure.footnotes.filter((one) => isAbout(one, revised)).map(({ words }) => words),
  };
}

const newestFirst = (a: RevisionLine, b: RevisionLine) => b.recordedAt.localeCompare(a.recordedAt);

/** The log as the office reads it. */
export const revisionsForOffice = (
  revised: readonly FigureRevised[],
  measures: readonly PublicMeasure[],
): RevisionLine[] =>
  revised
    .flatMap((one) => {
      const place = placeOf(measures, one);
      return place ? [lineOf(one, place, place.series.unit)] : [];
    })
    .toSorted(newestFirst);

/**
 * The log as it is read outside the office. What a figure said before is told only where an edition that is still public
 * showed those very numbers, and the figure is shown now: a count corrected from 3 to 9 could otherwise be worked out from
 * whatever was corrected with it. `measures` are as the reader may see them.
 */
export const revisionsOutside = (
  revised: readonly FigureRevised[],
  measures: readonly PublicMeasure[],
  editions: StillPublic,
): RevisionLine[] =>
  revised
    .flatMap((one) => {
      const place = placeOf(measures, one);
      if (!place) return [];
      const isTold =
        !isWithheld(place.figure) &&
        isInEdition(one.was, place, editions) &&
        (one.isNewest ? isSame(one.now, place.figure) : isInEdition(one.now, place, editions));
      return [lineOf(one, place, isTold ? place.series.unit : null)];
    })
    .toSorted(newestFirst);

/** Files of editions give 4 decimals. */
const CLOSE = 0.00005;

function isSame(one: Figures, other: Figures): boolean {
  if (isWithheld(one) || isWithheld(other)) return false;
  if (one.numerator !== other.numerator || one.denominator !== other.denominator) return false;
  if (one.numerator !== null) return true;
  return one.value !== null && other.value !== null && Math.abs(one.value - other.value) < CLOSE;
}

const isSameSeries = (one: SeriesInPast, other: PublicSeries): boolean =>
  one.area === other.area &&
  one.areaCode === other.areaCode &&
  one.scope === other.scope &&
  one.basis === other.basis &&
  one.unit === other.unit;

const isInEdition = (figures: Figures, { measure, series, figure }: Place, editions: StillPublic): boolean =>
  editions.some(({ measures }) =>
    measures.some(
      ({ ref, series: shown }) =>
        ref === measure.ref &&
        shown.some(
          (one) =>
            isSameSeries(one, series) &&
            one.observations.some(
              (past) => periodKey(past.period) === periodKey(figure.period) && isSame(figures, past),
            ),
        ),
    ),
  );
