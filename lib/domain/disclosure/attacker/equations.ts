/*
 * What an attacker knows, as sums of unknown whole numbers of people, none below 0. An unknown is those of one line of
 * figures (one count, area and group of people) in one stretch of days that no figure cuts.
 */

/** So many times each unknown. */
export type Terms = ReadonlyMap<number, number>;

/** The terms add up to at least `least` and at most `most`. */
export type Equation = { terms: Terms; least: number; most: number };

/** A number for every unknown it names. */
export type World = ReadonlyMap<number, number>;

/**
 * Finds whole numbers, none below 0, for which all of the equations are true; "none" when there are none, "not found" when
 * that took too long to say. An unknown may be taken to be at most a million.
 */
export type Solve = (equations: readonly Equation[]) => World | 'none' | 'not found';

/** Larger numbers of people count as one and the same. */
export const NO_LIMIT = 1_000_000;

export const sumOf = (unknowns: readonly number[]): Terms => new Map(unknowns.map((unknown) => [unknown, 1]));

export const exactly = (terms: Terms, count: number): Equation => ({ terms, least: count, most: count });

export const valueIn = (world: World, terms: Terms): number => {
  let sum = 0;
  for (const [unknown, times] of terms) sum += times * (world.get(unknown) ?? 0);
  return sum;
};

/** True when the equation holds for these numbers. */
export const isTrueIn = (world: World, { terms, least, most }: Equation): boolean => {
  const value = valueIn(world, terms);
  return value >= least && value <= most;
};

/** The terms without the unknowns that are known by now, and what those come to. */
export function without(terms: Terms, fixed: World): { rest: Terms; sum: number } {
  const rest = new Map<number, number>();
  let sum = 0;
  for (const [unknown, times] of terms) {
    const count = fixed.get(unknown);
    if (count === undefined) rest.set(unknown, times);
    else sum += times * count;
  }
  return { rest, sum };
}
