import { type SeriesGroup, isNational, lastDayOf } from '@/lib/domain/chart/chart-series';
import type { Day } from '@/lib/domain/day';
import { currentFirst, leadingGroups } from '@/lib/domain/measures/leading-series';
import type { PublicMeasure, PublicSeries } from '@/lib/domain/outside/snapshot';
import { coveredBy } from '@/lib/domain/chart/notes/series-scope';

/** What figures are about, the closest to what inspectors looked at first. */
const SUBJECTS = ['rape, this force', 'rape, elsewhere', 'sexual offences', 'all crime'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** What a series is about: what it covers, and for rape whether it is this force's own. */
export function subjectOf(series: Pick<PublicSeries, 'scope' | 'areaCode'>): Subject {
  const covered = coveredBy(series);
  if (covered !== 'rape') return covered;
  return series.areaCode === null || isNational(series) ? 'rape, elsewhere' : 'rape, this force';
}

/** A measure with the group of its figures that leads, and what that is about. */
export type LeadingFigure = { measure: PublicMeasure; group: SeriesGroup; subject: Subject };

/**
 * The figure that leads of each measure that has any, the closest to the subject first and within one subject the newest.
 * Of equally new ones a measure with a good direction comes before a volume, and one that is linked to few
 * recommendations before one that is linked to many; the catalogue's own order decides the rest.
 */
export function closestFirst(measures: readonly PublicMeasure[], asAt: Day): LeadingFigure[] {
  const rank = ({ subject }: LeadingFigure) => SUBJECTS.indexOf(subject);
  const isVolume = ({ measure }: LeadingFigure) => Number(measure.direction === 'neutral');
  const reach = ({ measure }: LeadingFigure) => measure.recommendations.length;
  return measures
    .flatMap((measure) => {
      const [group] = leadingGroups(measure, asAt);
      if (!group) return [];
      return { measure, group, subject: subjectOf(group.series[0]), last: lastDayOf(group) ?? '' };
    })
    .sort(
      (a, b) =>
        rank(a) - rank(b) || b.last.localeCompare(a.last) || isVolume(a) - isVolume(b) || reach(a) - reach(b),
    )
    .map(({ last: _last, ...figure }) => figure);
}

/** True for figures that only say how things are in general: they come last, and folded. */
export const isBackground = ({ subject }: Pick<LeadingFigure, 'subject'>): boolean => subject === 'all crime';

/** The figures for a first page, as in `closestFirst`: those that ended over 2 years ago only after all others. */
export function headlineFigures(measures: readonly PublicMeasure[], asAt: Day): LeadingFigure[] {
  const figures = closestFirst(measures, asAt).map((figure) => ({ ...figure, series: figure.group.series }));
  return currentFirst(figures, asAt);
}
