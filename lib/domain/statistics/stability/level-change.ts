/** Scores apart from these means vary no more than the last bits of a sum do. */
const NOTHING_LEFT = 1e-12;

/** A level needs at least this many figures: fewer are figures that stand out, which the rules of the chart mark. */
const LEAST_OF_A_LEVEL = 5;

/**
 * The split into two levels that leaves least variation. `at`: the first figure of the later level. `ratio`: how much the
 * split explains, as the F ratio of two means (1 and n - 2 degrees of freedom); infinite where it explains everything.
 * `rest`: what each figure is apart from the average of its level.
 */
export type Split = { at: number; heading: 'up' | 'down'; ratio: number; rest: readonly number[] };

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const squares = (values: readonly number[]) => values.reduce((sum, value) => sum + value ** 2, 0);

/** The sum of squares that each split explains, by the index of the first figure after it. */
function explainedBySplits(values: readonly number[]): { at: number; explained: number }[] {
  const [count, total] = [values.length, sumOf(values)];
  let before = 0;
  return values.flatMap((value, index) => {
    const [at, sum] = [index, before];
    before += value;
    if (at < LEAST_OF_A_LEVEL || count - at < LEAST_OF_A_LEVEL) return [];
    const difference = sum / at - (total - sum) / (count - at);
    return [{ at, explained: ((at * (count - at)) / count) * difference ** 2 }];
  });
}

/**
 * The clearest single change of level among values in order of time, or null where there are too few for two levels or
 * they are all the same. Its `ratio` is the greatest of all splits (a sup-F statistic), so no table of F applies to it:
 * `stabilityOf` compares it with a threshold found by simulation.
 */
export function clearestSplit(values: readonly number[]): Split | null {
  const mean = sumOf(values) / values.length;
  const all = squares(values.map((value) => value - mean));
  const splits = explainedBySplits(values);
  const best = splits.reduce((a, b) => (b.explained > a.explained ? b : a), { at: 0, explained: 0 });
  if (best.at === 0 || all <= NOTHING_LEFT * squares(values)) return null;
  const [earlier, later] = [values.slice(0, best.at), values.slice(best.at)];
  const [low, high] = [sumOf(earlier) / earlier.length, sumOf(later) / later.length];
  const rest = [...earlier.map((value) => value - low), ...later.map((value) => value - high)];
  const left = squares(rest);
  const ratio = left <= NOTHING_LEFT * all ? Infinity : (best.explained * (values.length - 2)) / left;
  return { at: best.at, heading: high > low ? 'up' : 'down', ratio, rest };
}
