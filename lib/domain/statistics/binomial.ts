/** Chances of 0, 1, … `trials` successes when each has chance `p`. Meant for small numbers of trials. */
function chances(trials: number, p: number): number[] {
  if (p === 1) return Array.from({ length: trials + 1 }, (_, successes) => (successes === trials ? 1 : 0));
  const all = [(1 - p) ** trials];
  for (let successes = 1; successes <= trials; successes += 1) {
    const before = all[successes - 1] ?? 0;
    all.push((before * ((trials - successes + 1) / successes) * p) / (1 - p));
  }
  return all;
}

/** The smallest number of successes that is reached or undercut with at least the chance `level` (0 to 1). */
export function binomialQuantile({ trials, p }: { trials: number; p: number }, level: number): number {
  let sum = 0;
  const found = chances(trials, p).findIndex((chance) => {
    sum += chance;
    return sum >= level;
  });
  return found === -1 ? trials : found;
}
