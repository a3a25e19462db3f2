import {
  at,
  type Before,
  byUnknown,
  type Ends,
  MOST_LOOKS,
  MOST_LOOKS_IN_DIVES,
  type Row,
  rowOf,
  spread,
  takeBack,
} from './narrow-rows';
import { type Equation, isTrueIn, NO_LIMIT, type Terms, type World } from '../equations';
import type { solvedRows } from './solved';

/*
 * Most of what is impossible can be seen to be without a solver: every unknown has a least and a most, each equation
 * narrows those of its unknowns, and where nothing is left the equations contradict one another.
 */

export type Narrowing = {
  /**
   * Numbers for which all is true, with this equation among it, the unknowns named first as large as half of what they can
   * be, or as they are in a world that is `near`; null when none were come upon, which says nothing. Nothing is tried twice,
   * so it is soon done.
   */
  dive: (equation: Equation | null, how?: { first?: Iterable<number>; near?: World | null }) => World | null;
  /** False when the equations contradict one another, with this one among them; true when that was not found out. */
  mayHold: (equation: Equation) => boolean;
  /** The least and the most that an unknown can be; null where no equation has it. */
  range: (unknown: number) => readonly [least: number, most: number] | null;
};

/** The sum is no larger than this. */
export function mostOf({ range }: Narrowing, terms: Terms): number {
  let sum = 0;
  for (const [unknown, times] of terms) {
    const [least, most] = range(unknown) ?? [0, NO_LIMIT];
    sum += times * (times > 0 ? most : least);
  }
  return sum;
}

/**
 * Of equations that have no unknown in common. What does not tie them together is answered by each for itself; `whole` is
 * worked out only once something does.
 */
export function narrowingOfAll(parts: readonly Narrowing[], whole: () => Narrowing): Narrowing {
  let known: Narrowing | null = null;
  const all = (): Narrowing => (known ??= whole());
  return {
    mayHold: (equation) => all().mayHold(equation),
    dive(equation, { first = [], near = null } = {}) {
      const named = [...first];
      if (equation) return all().dive(equation, { first: named, near });
      const worlds = parts.map((part) => part.dive(null, { first: named, near }));
      return worlds.includes(null) ? null : new Map(worlds.flatMap((world) => [...(world ?? [])]));
    },
    range: (unknown) =>
      parts.reduce<ReturnType<Narrowing['range']>>((found, { range }) => found ?? range(unknown), null),
  };
}

/** An unknown that may be any number is taken to be so many more than it must. */
const MANY = 24;

/** The unknowns, those of which least is open first. */
const byRange = ({ least, most }: Ends): number[] =>
  [...least.keys()].sort((one, other) => at(most, one) - at(least, one) - at(most, other) + at(least, other));

/**
 * Gives each unknown in turn what is wished for it, or what it can be that is next to that; or else half of what it can be,
 * the least or the most. False when none of those can be.
 */
function settleEach(
  ends: Ends,
  { order, wishes }: { order: readonly number[]; wishes: ArrayLike<number> | null },
  spread: (place: number, before: Before) => boolean,
): boolean {
  const isTaken = (place: number, value: number): boolean => {
    const before: Before = [place, at(ends.least, place), at(ends.most, place)];
    ends.least[place] = value;
    ends.most[place] = value;
    if (spread(place, before)) return true;
    takeBack(ends, before);
    return false;
  };
  return order.every((place) => {
    const least = at(ends.least, place);
    const most = at(ends.most, place);
    if (least === most) return true;
    const middle = Math.min(Math.ceil((least + most) / 2), least + MANY);
    const wish = wishes ? Math.min(most, Math.max(least, at(wishes, place))) : middle;
    if (isTaken(place, wish)) return true;
    return [middle, least, most].some(
      (value, index, all) => value !== wish && all.indexOf(value) === index && isTaken(place, value),
    );
  });
}

/** All unknowns that hang together with these, the nearest first. */
function outward(first: readonly number[], having: readonly (readonly Row[])[]): number[] {
  const reached = [...first];
  const seen = new Set(reached);
  for (const place of reached)
    for (const { unknowns } of having[place] ?? [])
      for (const other of unknowns)
        if (!seen.has(other)) {
          seen.add(other);
          reached.push(other);
        }
  return reached;
}

/** What the equations leave of each unknown, and what one more would. `solved` are the same equations, solved. */
export function narrowing(equations: readonly Equation[], solved: ReturnType<typeof solvedRows>): Narrowing {
  const names = [...new Set(equations.flatMap(({ terms }) => [...terms.keys()]))];
  const places = new Map(names.map((unknown, place) => [unknown, place]));
  const also = [...solved.values()].map(({ terms, sum }): Equation => ({ terms, least: sum, most: sum }));
  const rows = [...equations, ...also].flatMap((one) => rowOf(one, places) ?? []);
  const all = byUnknown(rows, names.length);
  // Solved equations have many unknowns each: they see more, and take longer.
  const plain = byUnknown(rows.slice(0, equations.length), names.length);
  const start: Ends = {
    least: new Float64Array(names.length),
    most: new Float64Array(names.length).fill(NO_LIMIT),
  };
  const copy = (): Ends => ({ least: start.least.slice(), most: start.most.slice() });
  const isPossible = spread({ ends: start, having: all, also: null, most: MOST_LOOKS }, [...rows]);
  return {
    mayHold(equation) {
      const also = rowOf(equation, places);
      if (!isPossible || !also) return isPossible;
      return spread({ ends: copy(), having: all, also, most: MOST_LOOKS }, [also]);
    },
    dive(equation, { first = [], near = null } = {}) {
      const also = equation && rowOf(equation, places);
      const ends = copy();
      if (!isPossible || (equation && !also)) return null;
      if (also && !spread({ ends, having: all, also, most: MOST_LOOKS }, [also])) return null;
      const named = [...first].flatMap((unknown) => places.get(unknown) ?? []);
      const rowsWith = (place: number) => [
        ...(plain[place] ?? []),
        ...(also?.unknowns.includes(place) ? [also] : []),
      ];
      const order = [...(near ? outward(named, plain) : named), ...byRange(start)];
      const wishes = near && names.map((unknown) => near.get(unknown) ?? 0);
      const isFound = settleEach(ends, { order, wishes }, (place, before) =>
        spread({ ends, having: plain, also, most: MOST_LOOKS_IN_DIVES }, rowsWith(place), before),
      );
      if (!isFound) return null;
      const world = new Map(names.map((unknown, place) => [unknown, at(ends.least, place)]));
      return [...equations, ...(equation ? [equation] : [])].every((one) => isTrueIn(world, one))
        ? world
        : null;
    },
    range(unknown) {
      const place = places.get(unknown);
      return place === undefined ? null : [at(start.least, place), at(start.most, place)];
    },
  };
}
