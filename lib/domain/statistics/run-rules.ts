/** Where a figure stands to the mean: above, below, or on it. */
export type Side = -1 | 0 | 1;

/** The four rules of Making Data Count. */
export const RULES = {
  outside: 'Outside the limits',
  trend: '7 in a row rising or falling',
  'two-of-three': '2 of 3 close to a limit',
  shift: '7 in a row on one side of the average',
} as const;
export type Rule = keyof typeof RULES;
/** Which rule speaks for a point that meets several. */
const PRECEDENCE: readonly Rule[] = ['outside', 'trend', 'two-of-three', 'shift'];

/** The run a shift or a trend needs. Seven, not six: six belongs to run charts. */
const RUN = 7;

/** For each sign, how many in a row up to it are the same. */
function runLengths(signs: readonly number[]): number[] {
  let length = 0;
  return signs.map((sign, index) => {
    length = sign === signs[index - 1] ? length + 1 : 1;
    return length;
  });
}

/** 1 where a point completes seven in a row on one side of the mean. A point on the mean ends the run. */
export function shiftCompletions(sides: readonly Side[]): number[] {
  const lengths = runLengths(sides);
  return sides.map((side, index) => (side !== 0 && (lengths[index] ?? 0) >= RUN ? 1 : 0));
}

function stepOf(figure: number, before: number | undefined): Side {
  if (before === undefined || figure === before) return 0;
  return figure > before ? 1 : -1;
}

/** 1 (rising) or -1 (falling) where a point completes seven figures each above, or below, the one before; else 0. */
export function trendCompletions(figures: readonly number[]): Side[] {
  const steps = figures.map((figure, index) => stepOf(figure, figures[index - 1]));
  const lengths = runLengths(steps);
  // Seven figures have six steps between them.
  return steps.map((step, index) => ((lengths[index] ?? 0) >= RUN - 1 ? step : 0));
}

/** Marks every point of the runs that `completions` ends: the point itself and the six before it. */
export function wholeRuns(completions: readonly number[]): number[] {
  let next = Infinity;
  const marked = completions.toReversed().map((completion, back) => {
    const index = completions.length - 1 - back;
    if (completion !== 0) next = index;
    return next - index < RUN ? (completions[next] ?? 0) : 0;
  });
  return marked.reverse();
}

/** 1 for every point of a window of three, all on one side of the mean, of which at least two are close to a limit. */
export function twoOfThreeWindows(close: readonly number[], sides: readonly Side[]): number[] {
  const qualifies = close.map((first, start) => {
    const [side, second, third] = [sides[start], close[start + 1], close[start + 2]];
    if (side === 0 || second === undefined || third === undefined) return false;
    const near = [first, second, third].filter((one) => one !== 0).length;
    return near >= 2 && sides[start + 1] === side && sides[start + 2] === side;
  });
  return close.map((_, index) => (qualifies[index] || qualifies[index - 1] || qualifies[index - 2] ? 1 : 0));
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
