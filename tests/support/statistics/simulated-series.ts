import { DATED_WITHIN, STEP_TRIED } from '@/lib/domain/statistics/stability/measured-shares';
import { judge } from '@/lib/domain/statistics/spc';
import type { SpcJudgement, SpcPoint } from '@/lib/domain/statistics/judgement';
import { periodAt } from './made-up-series';

/** A series to simulate. `correlation`: of neighbours, AR(1). `step`: how many σ the last 8 figures are higher. */
type Simulated = { figures: number; correlation: number; step: number };

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

function simulate({ figures, correlation, step }: Simulated, next: () => number): SpcPoint[] {
  let score = normal(next);
  return PERIODS.slice(0, figures).map((period, index) => {
    if (index > 0) score = correlation * score + Math.sqrt(1 - correlation ** 2) * normal(next);
    const moved = index >= figures - STEP_TRIED.figures ? step : 0;
    return {
      period,
      figure: 100 + 10 * (score + moved),
      numerator: null,
      denominator: null,
      immature: false,
    };
  });
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
    const judgement = judge({ points: simulate(kind, next), unit: 'days', direction: 'neutral' });
    if (isClaim(judgement)) found.claims += 1;
    if (judgement.levelChange !== null || judgement.notJudged === 'level-changed') found.levels += 1;
    if (isSeen(judgement, kind.figures)) found.seen += 1;
  }
  return { claims: found.claims / count, levels: found.levels / count, seen: found.seen / count };
}
