/** Chances of so little that all that lie further from the likeliest number are nothing beside it. */
const NEGLIGIBLE = 1e-30;

/** A number of trials, each with the chance `p` (0 to 1) of success. */
export type Trials = { trials: number; p: number };

type Chances = { from: number; chances: number[] };

/**
 * The chances of each number of successes that matter, from `from` on. They are worked out from the likeliest number
 * outwards, each from its neighbour, and then made to add up to 1: the chance of no success in 10,000 trials is too small
 * for a computer to begin with.
 */
function chancesOf({ trials, p }: Trials): Chances {
  if (p <= 0) return { from: 0, chances: [1] };
  if (p >= 1) return { from: trials, chances: [1] };
  const odds = p / (1 - p);
  const likeliest = Math.min(trials, Math.floor((trials + 1) * p));
  const below: number[] = [];
  for (let count = likeliest, chance = 1; count > 0 && chance > NEGLIGIBLE; count -= 1) {
    chance *= count / (trials - count + 1) / odds;
    below.push(chance);
  }
  const above: number[] = [];
  for (let count = likeliest, chance = 1; count < trials && chance > NEGLIGIBLE; count += 1) {
    chance *= ((trials - count) / (count + 1)) * odds;
    above.push(chance);
  }
  const all = [...below.reverse(), 1, ...above];
  const sum = all.reduce((total, chance) => total + chance, 0);
  return { from: likeliest - below.length, chances: all.map((chance) => chance / sum) };
}

/** A number of successes, the chance of as many or fewer, and the chance of exactly as many. */
export type Quantile = { successes: number; upTo: number; exactly: number };

/**
 * The smallest number of successes that is reached or undercut with at least the chance `level` (0 to 1), with its own
 * chances. Exact to about 14 digits for any number of trials.
 */
export function binomialQuantile(given: Trials, level: number): Quantile {
  const { from, chances } = chancesOf(given);
  let upTo = 0;
  for (const [index, exactly] of chances.entries()) {
    upTo += exactly;
    if (upTo >= level) return { successes: from + index, upTo, exactly };
  }
  return { successes: from + chances.length - 1, upTo: 1, exactly: chances.at(-1) ?? 1 };
}
