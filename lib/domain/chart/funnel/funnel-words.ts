import { listedOnce } from '@/lib/domain/chart/chart-series';
import { describePeriod, formatFigure, formatNumber, type Period } from '@/lib/domain/figure';
import type { Dispersion } from '@/lib/domain/statistics/forces/dispersion';
import type { PublicSeries } from '@/lib/domain/outside/snapshot';
import { LEAST_CASES, type ComparedYear } from './compared-forces';
import type { ForcePlace, ForcePoint } from './funnel-types';

/** The heading of the page, and the link that leads to it. */
export const HOW_WE_COMPARE = 'How does our force compare?';

/** What the marks of the drawing are. */
export const FUNNEL_SUBTITLE =
  'Each mark is a police force. Across is how many cases it had in the year, up is its share. A square is outside the usual range.';

/** What the place of a force means. Further is not better or worse: the figures do not say why a force is where it is. */
export const PLACE_WORDS: Readonly<Record<ForcePlace, string>> = {
  inside: 'Within the usual range',
  above: 'Further above the average than forces usually are',
  below: 'Further below the average than forces usually are',
};

const IN_PER_CENT = 100;

type Said = { year: Period; own: ForcePoint; average: string; points: readonly ForcePoint[] };

const withCounts = ({ text, numerator, denominator }: ForcePoint) =>
  `${text}, ${formatNumber(numerator)} of ${formatNumber(denominator)}`;

/** The year, our own figure with its counts, and the share of all forces added up; never a rank. */
export const funnelHeadline = ({ year, own, average, points }: Said): string =>
  `${describePeriod(year)}: ${own.area} ${withCounts(own)}. ${points.length} forces together: ${average}`;

/** Where our own force lies, and how many others lie outside. */
export function funnelSentence({ own, points }: Said): string {
  const where =
    own.place === 'inside'
      ? `${own.area} is within the usual range for a force of its size.`
      : `${own.area} is further ${own.place} the average than forces usually are.`;
  const others = points.filter(({ place, isOwn }) => place !== 'inside' && !isOwn).length;
  const counted = others === 1 ? '1 other force is' : `${others === 0 ? 'No' : others} other forces are`;
  return `${where} ${counted} outside the usual range. This does not say that a force is better or worse.`;
}

/** What somebody is told who cannot see the picture. */
export const funnelAltText = (said: Said): string =>
  `Funnel chart. Each mark is a police force: across is how many cases it had, up is its share. ${funnelHeadline(said)}. ${funnelSentence(said)}`;

/** How the limits are made, and by how much forces differ: `dispersion` is 1 where they differ as the limits assume. */
export function funnelMethod({ dispersion, variance }: Dispersion): string {
  const limits =
    'The dotted lines are the usual range. If all forces had the same rate and differed in size only, all but 2 of 1,000 would lie between them (exact binomial limits, Spiegelhalter 2005).';
  const factor = `their squared distances from the average are ${dispersion.toFixed(1)} times as large`;
  if (variance === 0)
    return `${limits} Forces do not differ clearly more than that (${factor}), so the range is not widened.`;
  const deviation = formatFigure(IN_PER_CENT * Math.sqrt(variance), 'percentage-points');
  return `${limits} Forces differ more than that: ${factor}. So the range is widened by how much forces usually differ, a standard deviation of ${deviation}.`;
}

/** Which forces are not in the drawing, and why. */
export function funnelNotes({ tooFew, notShown }: ComparedYear): string[] {
  const named = (areas: readonly string[], why: string) =>
    areas.length === 0 ? [] : [`Left out because ${why}: ${areas.join(', ')}.`];
  return [
    ...named(tooFew, `they had fewer than ${LEAST_CASES} cases in the year`),
    ...named(notShown, 'their figures are not shown'),
  ];
}

/** The source of the forces that are compared. */
export const funnelSource = (forces: readonly PublicSeries[]): string =>
  `Source: ${listedOnce(forces.map(({ source }) => source))}`;
