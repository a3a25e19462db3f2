import { formatFigure, type Unit } from '@/lib/domain/figure';
import type { PointLimits, SpcJudgement } from '../statistics/judgement';
import type { ChartLimits, ChartPoint, ChartSignal, Place } from './chart-types';

/** A limit at or beyond the edge of what is possible tells nothing: no figure can pass it. */
function isPossible(limit: number, unit: Unit): boolean {
  if (unit === 'percent') return limit > 0 && limit < 100;
  return unit === 'percentage-points' || limit > 0;
}

/** Two places are enough for a straight line. */
function shortened(places: readonly Place[]): readonly Place[] {
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last || places.length < 2) return places;
  return places.every(({ y }) => y === first.y) ? [first, last] : places;
}

type Known = { x: number; limits: NonNullable<PointLimits> };

function sideOf(known: readonly Known[], side: 'upper' | 'lower', unit: Unit): readonly Place[] {
  const places = known.map(({ x, limits }) => ({ x, y: limits[side] }));
  return places.every(({ y }) => isPossible(y, unit)) ? shortened(places) : [];
}

/** An average as people write it: that of counts has no decimals, unless it is small. */
function averageText(mean: number, unit: Unit): string {
  return formatFigure(unit === 'count' && mean >= 10 ? Math.round(mean) : mean, unit);
}

/** The average and limits to draw, stretch by stretch, in the measure's unit. */
export function drawnLimits(
  judgement: SpcJudgement,
  points: readonly ChartPoint[],
  unit: Unit,
): ChartLimits[] {
  return judgement.segments.flatMap(({ from, to, mean }) => {
    const known: Known[] = [];
    points.slice(from, to + 1).forEach(({ x }, index) => {
      const limits = judgement.limits[from + index];
      if (limits) known.push({ x, limits });
    });
    if (mean === null || known.length === 0) return [];
    return [
      {
        mean: shortened(known.map(({ x }) => ({ x, y: mean }))),
        upper: sideOf(known, 'upper', unit),
        lower: sideOf(known, 'lower', unit),
        meanText: averageText(mean, unit),
      },
    ];
  });
}

const WORDS = {
  up: { run: ['Rising', 'Rising'], level: ['Unusually high', 'High'] },
  down: { run: ['Falling', 'Falling'], level: ['Unusually low', 'Low'] },
} as const;

/** Neighbouring points that stand out in one direction, gathered so that each group is named once. */
export function gatherSignals(points: readonly ChartPoint[], judgement: SpcJudgement): ChartSignal[] {
  const groups: { from: number; to: number; heading: 'up' | 'down'; level: boolean }[] = [];
  judgement.causes.forEach((cause, index) => {
    if (!cause) return;
    const last = groups.at(-1);
    const level = cause.rules[0] !== 'trend';
    if (last && last.to === index - 1 && last.heading === cause.heading) {
      last.to = index;
      last.level ||= level;
    } else groups.push({ from: index, to: index, heading: cause.heading, level });
  });
  return groups.map(({ from, to, heading, level }) => {
    const figures = points.slice(from, to + 1).flatMap(({ figure }) => (figure === null ? [] : [figure]));
    const [words, short] = WORDS[heading][level ? 'level' : 'run'];
    return {
      from,
      to,
      heading,
      words,
      short,
      y: heading === 'up' ? Math.max(...figures) : Math.min(...figures),
    };
  });
}
