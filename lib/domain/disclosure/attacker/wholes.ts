import { areSiblings } from '../sums';
import type { Place, Stretch } from '../cells';
import { countBetween, groupBy, type Line } from '../lines';

/*
 * What adds up to what. Nobody says so in the record, so that it is told by the numbers: what is never more than another
 * may be a part of it, and parts that never come to more than the whole may be all different people.
 */

/**
 * A whole area, or group of people, and parts of it that share nobody. `isAll`: they are all there is. `isNamed`: not the
 * numbers alone say so, but their codes or names.
 */
export type Whole = { whole: string; parts: string[]; isAll: boolean; isNamed: boolean };

export type Dimension = 'area' | 'scope';

/** The days over which a line has figures. */
const stretchesOf = (lines: readonly Line[]): Stretch[] => [
  ...new Map(
    lines.flatMap(({ cells }) => cells).map(({ from, to }) => [`${from} ${to}`, { from, to }]),
  ).values(),
];

/** The counts of these lines over all days for which each of them is known. */
export function countsTogether(lines: readonly Line[]): number[][] {
  return stretchesOf(lines).flatMap((stretch) => {
    const counts = lines.map(({ known }) => countBetween(known, stretch));
    return counts.some((count) => count === null) ? [] : [counts.map((count) => count ?? 0)];
  });
}

/** Lines of the same count that differ in one thing only, by what it is in each. */
function groupsOf(
  lines: readonly Line[],
  by: Dimension,
  whatOf: (line: Line) => string,
): Map<string, Line>[] {
  const groups = new Map<string, Map<string, Line>>();
  for (const line of lines) {
    const { area, scope } = line.place;
    const key = JSON.stringify([whatOf(line), by === 'area' ? scope : area]);
    const group = groups.get(key) ?? new Map<string, Line>();
    group.set(line.place[by], line);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Every set of counts that these places have together, in any group. */
const together = (groups: readonly Map<string, Line>[], names: readonly string[]): number[][] =>
  groups.flatMap((group) => {
    const lines = names.map((name) => group.get(name));
    return lines.some((line) => !line) ? [] : countsTogether(lines.flatMap((line) => line ?? []));
  });

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Sets larger than this are not tried in every combination. */
const MOST_TRIED = 10;

/** Two or more of the parts that always come to exactly the whole, in every combination that does. */
function exactSets(
  groups: readonly Map<string, Line>[],
  whole: string,
  parts: readonly string[],
): string[][] {
  if (isExact(groups, whole, parts)) return [[...parts]];
  if (parts.length > MOST_TRIED) return [];
  const sets = Array.from({ length: 2 ** parts.length }, (_one, bits) =>
    parts.filter((_part, at) => (bits >> at) & 1),
  );
  return sets.filter((set) => isExact(groups, whole, set));
}

/** True when two or more parts come to exactly the whole whenever all of them are known, and ever are. */
function isExact(groups: readonly Map<string, Line>[], whole: string, parts: readonly string[]): boolean {
  if (parts.length < 2) return false;
  const counts = together(groups, [whole, ...parts]);
  return counts.some(([all = 0]) => all > 0) && counts.every(([all = 0, ...some]) => sum(some) === all);
}

/** Parts that share nobody, as far as their numbers say. */
function shareNobody(groups: readonly Map<string, Line>[], whole: string, parts: readonly string[]): boolean {
  return groups.every((group) => {
    const having = parts.flatMap((part) => group.get(part) ?? []);
    const all = group.get(whole);
    return !all || countsTogether([all, ...having]).every(([most = 0, ...some]) => sum(some) <= most);
  });
}

/** Forces lie in regions, and regions in countries: kinds of area by how the codes of the Office for National Statistics begin. */
const RANKS: Readonly<Record<string, number>> = {
  E23: 1,
  W15: 1,
  E12: 2,
  E92: 3,
  W92: 3,
  K04: 4,
  K03: 5,
  K02: 6,
};

const rankOf = ({ areaKind }: Place): number | undefined => RANKS[areaKind ?? ''];

/** True of England, of Wales, and of what holds either. */
export const isNation = (place: Place): boolean => (rankOf(place) ?? 0) >= 3;

/** A force is no part of another, in England or in Wales. */
const areBeside = (one: Place, other: Place): boolean =>
  areSiblings(one, other) || (rankOf(one) !== undefined && rankOf(one) === rankOf(other));

/** Where no numbers say so: a region may hold a force, and “All ages” may hold children. */
function isNamedWhole(whole: Place, part: Place, by: Dimension): boolean {
  const [above, below] = [rankOf(whole), rankOf(part)];
  if (by === 'area' && above !== undefined && below !== undefined) return above > below;
  return /^all\b/i.test(whole[by]) && !/^all\b/i.test(part[by]);
}

const distinct = (places: readonly Place[]): Place[] => [
  ...new Map(
    places.map((place) => [JSON.stringify([place.measure, place.area, place.scope]), place]),
  ).values(),
];

/** Lines, what each counts, and every place of which there is any figure, counts or not. */
type Counted = { lines: readonly Line[]; places: readonly Place[]; whatOf: (line: Line) => string };

/**
 * What an attacker goes by. "names": codes and names, and what adds up in numbers; parts are taken to be all there is of a
 * whole that is named so, unless numbers show otherwise. "numbers": whatever is never more than another may be a part of
 * it. "sums": only what always adds up.
 */
export type Evidence = 'names' | 'numbers' | 'sums';

type Names = { all: Counted; by: Dimension; groups: Map<string, Line>[]; places: Map<string, Place> };

/** Tells whether one area or group may be a part of another. */
function partsBy({ all, by, groups, places }: Names, evidence: Evidence) {
  const measures = groupBy(distinct(all.places), (place) => place[by]);
  const isInSameMeasure = (one: string, other: string) =>
    (measures.get(one) ?? []).some(({ measure }) =>
      (measures.get(other) ?? []).some((place) => place.measure === measure),
    );
  return (part: string, whole: string): boolean => {
    const [one, other] = [places.get(part), places.get(whole)];
    if (part === whole || !one || !other || (by === 'area' && areBeside(one, other))) return false;
    const isNamed = isNamedWhole(other, one, by);
    const counts = together(groups, [whole, part]);
    if (counts.length === 0) return isInSameMeasure(part, whole) && isNamed;
    const isSmaller = counts.some(([most = 0, some = 0]) => some < most);
    return (
      (isSmaller || (evidence === 'names' && isNamed)) && counts.every(([most = 0, some = 0]) => some <= most)
    );
  };
}

/** What is a whole of what among the areas, or among the groups of people, of these lines. */
export function wholesOf(all: Counted, by: Dimension, evidence: Evidence): Whole[] {
  const groups = groupsOf(all.lines, by, all.whatOf);
  const places = new Map(all.places.map((place): [string, Place] => [place[by], place]));
  const names = [...places.keys()];
  const isPart = partsBy({ all, by, groups, places }, evidence);
  const isNamed = (whole: string, part: string): boolean => {
    const [above, below] = [places.get(whole), places.get(part)];
    return above !== undefined && below !== undefined && isNamedWhole(above, below, by);
  };
  return names.flatMap((whole): Whole[] => {
    const candidates = names.filter((part) => isPart(part, whole));
    const named = evidence === 'names' ? candidates.filter((part) => isNamed(whole, part)) : [];
    const parts = named.length > 0 ? named : candidates;
    if (parts.length === 0) return [];
    const wholeOf = (some: string[], isAll: boolean): Whole => ({
      ...{ whole, parts: some, isAll },
      isNamed: some.every((part) => isNamed(whole, part)),
    });
    const exact = exactSets(groups, whole, parts);
    const proved = exact.map((set) => wholeOf(set, true));
    if (evidence === 'sums' || (evidence === 'names' && named.length === 0)) return proved;
    const others = parts.filter((part) => !exact.some((set) => set.includes(part)));
    if (exact.length === 0 && shareNobody(groups, whole, parts)) {
      const isUnknown = parts.length > 1 && together(groups, [whole, ...parts]).length === 0;
      return [wholeOf(parts, evidence === 'names' && isUnknown)];
    }
    return [...proved, ...others.map((part) => wholeOf([part], false))];
  });
}
