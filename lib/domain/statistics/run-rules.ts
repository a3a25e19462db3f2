/** Where a figure stands to the mean: above, below, or on it. */
export type Side = -1 | 0 | 1;

/** The four rules of Making Data Count. */
export const RULES = {
  outside: 'Outside the limits',
  trend: 'Seven in a row rising or falling',
  'two-of-three': 'Two of three close to a limit',
  shift: 'Seven in a row on one side of the average',
} as const;
export type Rule = keyof typeof RULES;
/** Which rule speaks for a point that meets several. */
const PRECEDENCE: readonly Rule[] = ['outside', 'trend', 'two-of-three', 'shift'];

/** The run a shift or a trend needs. Seven, not six: six belongs to run charts. */
export const RUN = 7;

/** 1 where a point completes seven in a row on one side of the mean. A point on the mean ends the run. */
export function shiftCompletions(sides: readonly Side[]): number[] {
  return sides.map((side, index) => {
    const run = sides.slice(Math.max(0, index - RUN + 1), index + 1);
    return side !== 0 && run.length === RUN && run.every((one) => one === side) ? 1 : 0;
  });
}

/** 1 (rising) or -1 (falling) where a point completes seven figures each above, or below, the one before; else 0. */
export function trendCompletions(figures: readonly number[]): Side[] {
  return figures.map((_, index) => {
    const run = figures.slice(Math.max(0, index - RUN + 1), index + 1);
    if (run.length < RUN) return 0;
    const steps = run.slice(1).map((figure, at) => Math.sign(figure - (run[at] ?? figure)));
    if (steps.every((step) => step === 1)) return 1;
    return steps.every((step) => step === -1) ? -1 : 0;
  });
}

/** Marks every point of the runs that `completions` ends: the point itself and the six before it. */
export function wholeRuns(completions: readonly number[]): number[] {
  return completions.map((_, index) => completions.slice(index, index + RUN).find((one) => one !== 0) ?? 0);
}

/** 1 for every point of a window of three, all on one side of the mean, of which at least two are close to a limit. */
export function twoOfThreeWindows(close: readonly number[], sides: readonly Side[]): number[] {
  const qualifies = (start: number) => {
    const near = close.slice(start, start + 3).filter((one) => one !== 0).length;
    const side = sides.slice(start, start + 3).reduce((sum: number, one) => sum + one, 0);
    return start >= 0 && start + 3 <= close.length && near >= 2 && Math.abs(side) === 3;
  };
  return close.map((_, index) => ([index - 2, index - 1, index].some(qualifies) ? 1 : 0));
}

/** A figure beside the limits that apply to it. */
export type LimitedFigure = { figure: number; mean: number; lower: number; upper: number };

/** The rules a point meets (first the one that takes precedence), and whether it speaks of a rise or a fall. */
export type SpecialCause = { rules: readonly Rule[]; heading: 'up' | 'down' };

// Sums of decimals are off by a few units of the last bit: a figure equal to its mean must not look above it.
const isSame = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

function sideOf({ figure, mean }: LimitedFigure): Side {
  if (isSame(figure, mean)) return 0;
  return figure > mean ? 1 : -1;
}

function isOutside({ figure, lower, upper }: LimitedFigure): boolean {
  return (figure > upper && !isSame(figure, upper)) || (figure < lower && !isSame(figure, lower));
}

/** In the outer third: beyond two thirds of the way from the mean to a limit, and not outside it. */
function isClose(point: LimitedFigure): boolean {
  const { figure, mean, lower, upper } = point;
  const third = 2 / 3;
  return (
    !isOutside(point) && (figure > mean + third * (upper - mean) || figure < mean - third * (mean - lower))
  );
}

/**
 * The special causes among neighbouring points with limits; null where a point is ordinary. Only the close points of
 * a two-of-three window are marked. A trend speaks for its own direction, whichever side of the mean it is on.
 */
export function specialCauses(points: readonly LimitedFigure[]): (SpecialCause | null)[] {
  const sides = points.map(sideOf);
  const close = points.map((point) => (isClose(point) ? 1 : 0));
  const trends = wholeRuns(trendCompletions(points.map(({ figure }) => figure)));
  const shifts = wholeRuns(shiftCompletions(sides));
  const windows = twoOfThreeWindows(close, sides);
  return points.map((point, index) => {
    const met: Record<Rule, boolean> = {
      outside: isOutside(point),
      trend: trends[index] !== 0,
      'two-of-three': close[index] === 1 && windows[index] === 1,
      shift: shifts[index] !== 0,
    };
    const rules = PRECEDENCE.filter((rule) => met[rule]);
    if (rules.length === 0) return null;
    const direction = rules[0] === 'trend' ? trends[index] : sides[index];
    return { rules, heading: direction === 1 ? 'up' : 'down' };
  });
}
