import type { Figure, Period, Unit, ValueFlag } from '@/lib/domain/figure';

type Figures = Pick<Figure, 'numerator' | 'denominator' | 'value'>;

/** What figures vary around, and by how much. */
export type Level = {
  unit: Unit;
  /** A share from 0 to 1, a rate, a number of days or a number of people. */
  level: number;
  /** What the figures are counted out of, about; 0 where the figure is published without its counts. */
  outOf: number;
  /** How much more they vary than chance alone makes them: 1 is chance. */
  spread: number;
};

function inventShare({ level, spread }: Level, score: number, denominator: number): Figures {
  const chance = Math.sqrt(denominator * level * (1 - level));
  const numerator = Math.round(denominator * level + score * spread * chance);
  return { numerator: Math.max(0, Math.min(denominator, numerator)), denominator, value: null };
}

function inventCount({ level, spread }: Level, score: number, exposure: number): Figures {
  const numerator = Math.round(exposure * level + score * spread * Math.sqrt(exposure * level));
  return { numerator: Math.max(0, numerator), denominator: null, value: null };
}

/** One decimal, as such figures are published. A tenth of the level stands for what chance does to it. */
function inventValue({ level, spread }: Level, score: number): Figures {
  const value = Math.round(10 * level + score * spread * Math.abs(level)) / 10;
  return { numerator: null, denominator: null, value };
}

/** The figures that a score stands for. `next` moves the number that they are counted out of by up to a twelfth. */
export function inventFigures(level: Level, score: number, next: () => number): Figures {
  if (level.unit === 'count') return inventCount(level, score, 1);
  if (level.outOf === 0) return inventValue(level, score);
  const outOf = Math.max(1, Math.round(level.outOf * (1 + (next() - 0.5) / 6)));
  if (level.unit === 'percent') return inventShare(level, score, outOf);
  return { ...inventCount(level, score, outOf), denominator: outOf };
}

/** Marks that stand in the place of a figure. */
const INSTEAD: readonly ValueFlag[] = ['c', 'x', 'z', 'low'];

/** A figure with its marks. One that is revised has the figure it was before beside it, as its first revision. */
export function withFlag(period: Period, figures: Figures, flag: ValueFlag | undefined): Figure[] {
  const first: Figure = { period, ...figures, flags: [], revision: 1 };
  if (flag === undefined) return [first];
  if (INSTEAD.includes(flag))
    return [{ ...first, numerator: null, denominator: null, value: null, flags: [flag] }];
  if (flag !== 'r') return [{ ...first, flags: [flag] }];
  const before = { ...first, numerator: Math.max(0, (figures.numerator ?? 0) - 1) };
  return [before, { ...first, flags: ['r'], revision: 2 }];
}
