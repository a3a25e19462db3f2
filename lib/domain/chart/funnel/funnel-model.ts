import { yAxis } from '@/lib/domain/chart/chart-axes';
import { formatFigure, type Period } from '@/lib/domain/figure';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { type Dispersion, dispersionOf } from '@/lib/domain/statistics/forces/dispersion';
import { funnelLimits } from '@/lib/domain/statistics/funnel';
import { beginsIn, comparedIn, comparedYears, type ComparedForce } from './compared-forces';
import { casesAxis, placeOf } from './funnel-axes';
import type { ForcePlace, ForcePoint, FunnelLimit, FunnelModel } from './funnel-types';
import { seeFootnotes } from '@/lib/domain/chart/notes/footnotes';
import { funnelFootnotes } from './funnel-footnotes';
import {
  FUNNEL_SUBTITLE,
  funnelAltText,
  funnelHeadline,
  funnelMethod,
  funnelNotes,
  funnelSentence,
  funnelSource,
} from './funnel-words';

/** Places at which the curves of the limits are worked out. */
const STEPS = 60;
const IN_PER_CENT = 100;

type FunnelMeasure = Pick<PublicMeasure, 'title' | 'denominator' | 'forces' | 'footnotes'>;

const outerLimits = (cases: number, { average, variance }: Dispersion) =>
  funnelLimits(average, cases, variance)[99.8];

function placeIn({ numerator, denominator }: ComparedForce, dispersion: Dispersion): ForcePlace {
  const { lower, upper } = outerLimits(denominator, dispersion);
  const share = numerator / denominator;
  if (share > upper) return 'above';
  return share < lower ? 'below' : 'inside';
}

function pointOf(force: ComparedForce, dispersion: Dispersion): ForcePoint {
  const y = IN_PER_CENT * (force.numerator / force.denominator);
  return {
    ...force,
    x: placeOf(force.denominator),
    y,
    text: formatFigure(y, 'percent'),
    place: placeIn(force, dispersion),
  };
}

/** The curves from the smallest force to the largest. */
function curvesOf({ min, max }: FunnelModel['x'], dispersion: Dispersion): FunnelLimit[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const x = min + ((max - min) * step) / STEPS;
    const { lower, upper } = outerLimits(Math.max(1, Math.round(10 ** x)), dispersion);
    return { x, lower: IN_PER_CENT * lower, upper: IN_PER_CENT * upper };
  });
}

const ownFirst = (a: ForcePoint, b: ForcePoint) =>
  Number(b.isOwn) - Number(a.isOwn) || a.area.localeCompare(b.area, 'en-GB');

/**
 * The funnel of one year of a measure: each force by its number of cases and its share, around the average of all that are
 * shown. Null where our own force, or enough others, have no figures of that year. `measure` is as the reader may see it.
 */
export function buildFunnel(measure: FunnelMeasure, year: Period): FunnelModel | null {
  const compared = comparedIn(measure, year);
  if (!compared) return null;
  const dispersion = dispersionOf(compared.forces);
  const points = compared.forces.map((force) => pointOf(force, dispersion)).sort(ownFirst);
  const [own] = points;
  if (!own) return null;
  const x = casesAxis(points.map(({ denominator }) => denominator));
  const limits = curvesOf(x, dispersion);
  const average = {
    y: IN_PER_CENT * dispersion.average,
    text: formatFigure(IN_PER_CENT * dispersion.average, 'percent'),
  };
  const said = { year, own, average: average.text, points };
  const footnotes = funnelFootnotes(measure, compared);
  return {
    kind: 'funnel',
    title: measure.title,
    year,
    headline: funnelHeadline(said),
    subtitle: FUNNEL_SUBTITLE,
    sentence: `${funnelSentence(said)}${seeFootnotes({ footnotes })}`,
    altText: funnelAltText(said),
    method: funnelMethod(dispersion),
    notes: funnelNotes(compared),
    footnotes,
    sourceLine: funnelSource(measure.forces),
    points,
    limits,
    average,
    across: measure.denominator ?? 'Cases in the year',
    own: own.area,
    x,
    y: yAxis([...points.map(({ y }) => y), ...limits.map(({ upper }) => upper)], 'percent'),
  };
}

/** The funnel of the year that begins in `year` ("2018"), or of the newest; null where there is none. */
export function chosenFunnel(measure: FunnelMeasure, year: string | undefined): FunnelModel | null {
  const years = comparedYears(measure);
  const chosen = year === undefined ? years[0] : years.find((one) => beginsIn(one) === year);
  return chosen ? buildFunnel(measure, chosen) : null;
}
