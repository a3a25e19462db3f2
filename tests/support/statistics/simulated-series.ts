import { DATED_WITHIN, STEP_TRIED } from '@/lib/domain/statistics/stability/measured-shares';
import { judge } from '@/lib/domain/statistics/spc';
import type { SpcJudgement, SpcSeries } from '@/lib/domain/statistics/judgement';
import { periodAt } from './made-up-series';

/**
 * A series to simulate: measurements, shares of 100 of which each is 5% by itself, or counts of 8 on average.
 * `correlation`: of neighbouring measurements, AR(1). `step`: how many σ the last 8 measurements are higher.
 */
type Simulated =
  | { of: 'measurements'; figures: number; correlation: number; step: number }
  | { of: 'shares'; figures: number }
  | { of: 'counts'; figures: number };
type Measurements = Extract<Simulated, { of: 'measurements' }>;

/** What was said of many series, as shares from 0 to 1. `seen`: a rise or a change of level, dated within 2 figures. */
type Shares = { claims: number; levels: number; seen: number };

/** Numbers from 0 to 1, the same on every machine: a linear congruential generator modulo 2³² (Numerical Recipes), mixed. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}

/** A standard normal draw (Box and Muller). */
function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

const PERIODS = Array.from({ length: 96 }, (_, index) => periodAt('quarter', index));

function measurements({ figures, correlation, step }: Measurements, next: () => number): number[] {
  let score = normal(next);
  return Array.from({ length: figures }, (_, index) => {
    if (index > 0) score = correlation * score + Math.sqrt(1 - correlation ** 2) * normal(next);
    return 100 + 10 * (score + (index >= figures - STEP_TRIED.figures ? step : 0));
  });
}

const SHARE = { of: 100, each: 0.05 } as const;
const binomial = (next: () => number) =>
  Array.from({ length: SHARE.of }, next).filter((draw) => draw < SHARE.each).length;

const COUNTED = 8;

/** A Poisson draw (Knuth): how many uniform draws it takes until their product is under e to the power -8. */
function poisson(next: () => number): number {
  let product = next();
  let drawn = 0;
  for (; product > Math.exp(-COUNTED); drawn += 1) product *= next();
  return drawn;
}

function simulate(kind: Simulated, next: () => number): Pick<SpcSeries, 'points' | 'unit'> {
  const rest = { numerator: null, denominator: null, immature: false };
  const periods = PERIODS.slice(0, kind.figures);
  if (kind.of === 'counts')
    return { unit: 'count', points: periods.map((period) => ({ ...rest, period, figure: poisson(next) })) };
  if (kind.of === 'shares') {
    const points = periods.map((period) => {
      const numerator = binomial(next);
      return { ...rest, period, figure: (100 * numerator) / SHARE.of, numerator, denominator: SHARE.of };
    });
    return { unit: 'percent', points };
  }
  const figures = measurements(kind, next);
  return {
    unit: 'days',
    points: periods.map((period, index) => ({ ...rest, period, figure: figures[index] ?? NaN })),
  };
}

const isClaim = ({ variation }: SpcJudgement) => variation !== null && variation !== 'common-cause';

function isSeen({ levelChange, ...found }: SpcJudgement, figures: number): boolean {
  if (!levelChange || !(isClaim({ levelChange, ...found }) || found.notJudged === 'level-changed'))
    return false;
  return Math.abs(levelChange.at - (figures - STEP_TRIED.figures)) <= DATED_WITHIN;
}

/**
 * Judges `count` simulated series and gives the shares of what was said, each series counted once, at its newest figure. A
 * change of level is counted where a verdict gives way to it, and where a claim names it beside a rise or fall. The same
 * count and seed give the same shares on every machine.
 */
export function sharesOf(kind: Simulated, count: number, seed: number): Shares {
  const next = seeded(seed);
  const found = { claims: 0, levels: 0, seen: 0 };
  for (let index = 0; index < count; index += 1) {
    const judgement = judge({ ...simulate(kind, next), direction: 'neutral' });
    if (isClaim(judgement)) found.claims += 1;
    if (judgement.levelChange !== null || judgement.notJudged === 'level-changed') found.levels += 1;
    if (isSeen(judgement, kind.figures)) found.seen += 1;
  }
  return { claims: found.claims / count, levels: found.levels / count, seen: found.seen / count };
}
