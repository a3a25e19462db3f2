import type { Place } from '../cells';
import { groupBy, type Line } from '../lines';
import { joined } from './joined';
import { type Dimension, countsTogether, type Evidence, type Whole, wholesOf } from './wholes';

/** A count of some place, whatever its days. */
type Counted = Pick<Line, 'column' | 'place'>;

/**
 * Lines whose counts may say something of one another. `whatOf` names what a line counts: the same for the same people in
 * two measures.
 */
export type Family = {
  lines: Line[];
  whatOf: (line: Counted) => string;
  wholes: Record<Dimension, Whole[]>;
  /** By what it is told what belongs together. */
  evidence: Evidence;
  /** Counts of some of the people of another count: those told in time, of all who were told. */
  shares: { of: string; some: string }[];
};

const ownWhat = ({ column, place: { measure, basis, isPoint } }: Counted): string =>
  JSON.stringify([measure, column, basis, isPoint]);

const placeKey = ({ area, scope, isPoint }: Place): string => JSON.stringify([area, scope, isPoint]);

/** Names for what lines count: two counts that are the same in every area and group where both are known have one name. */
function sameWhats(lines: readonly Line[]): Family['whatOf'] {
  const byPlace = groupBy(lines, ({ place }) => placeKey(place));
  const pairs = new Map<string, { whats: [string, string]; counts: number[][] }>();
  for (const group of byPlace.values()) {
    group.forEach((one, at) => {
      for (const other of group.slice(at + 1)) {
        const whats: [string, string] = [ownWhat(one), ownWhat(other)];
        const key = whats.toSorted().join();
        const known = pairs.get(key)?.counts ?? [];
        pairs.set(key, { whats, counts: [...known, ...countsTogether([one, other])] });
      }
    });
  }
  const same = [...pairs.values()].filter(
    ({ counts }) => counts.some(([count = 0]) => count > 0) && counts.every(([one, other]) => one === other),
  );
  const names = joined(
    lines.map(ownWhat),
    same.map(({ whats }) => whats),
  );
  return (line) => names.get(ownWhat(line)) ?? ownWhat(line);
}

/** Numerators and the denominators of the same measure, where the first are some of the second. */
function sharesIn(
  lines: readonly Line[],
  whatOf: Family['whatOf'],
  isShare: (line: Line) => boolean,
): Family['shares'] {
  const measures = groupBy(lines.filter(isShare), ({ place: { measure, basis, isPoint } }) =>
    JSON.stringify([measure, basis, isPoint]),
  );
  const found = [...measures.values()].flatMap((some) => {
    const [top] = some.filter((line) => line.column === 'numerator');
    const [bottom] = some.filter((line) => line.column === 'denominator');
    return top && bottom && whatOf(top) !== whatOf(bottom) ? [{ some: whatOf(top), of: whatOf(bottom) }] : [];
  });
  return [...new Map(found.map((one) => [`${one.of} ${one.some}`, one])).values()];
}

/** Counts that are never more than another of the same area and group, wherever both are known: they may be some of it. */
function countsWithin(lines: readonly Line[], whatOf: Family['whatOf']): Family['shares'] {
  const pairs = new Map<string, { some: string; of: string; counts: number[][] }>();
  const byPlace = groupBy(lines, ({ place }) => JSON.stringify([placeKey(place), place.basis]));
  for (const group of byPlace.values()) {
    for (const one of group) {
      for (const other of group) {
        const [some, of] = [whatOf(one), whatOf(other)];
        if (some === of) continue;
        const known = pairs.get(`${some} ${of}`) ?? { some, of, counts: [] };
        known.counts.push(...countsTogether([one, other]));
        pairs.set(`${some} ${of}`, known);
      }
    }
  }
  const compared = [...pairs.values()].filter(({ counts }) => counts.length > 0);
  const within = compared.filter(
    ({ counts }) =>
      counts.some(([fewer = 0, more = 0]) => fewer < more) &&
      counts.every(([fewer = 0, more = 0]) => fewer <= more),
  );
  return [...within, ...neverCompared(lines, whatOf, compared)].map(({ some, of }) => ({ some, of }));
}

const averageOf = (lines: readonly Line[]): number => {
  const counts = lines.flatMap(({ cells }) => cells.flatMap(({ count }) => count ?? []));
  return counts.length === 0 ? 0 : counts.reduce((sum, count) => sum + count, 0) / counts.length;
};

/**
 * Two counts of which no area and group has both: whoever reads what they are called knows whether one is within the other,
 * and nothing here does. The one that is usually less is taken to be.
 */
function neverCompared(
  lines: readonly Line[],
  whatOf: Family['whatOf'],
  compared: Family['shares'],
): Family['shares'] {
  const whats = [...groupBy(lines, whatOf)].map(([what, own]) => ({
    ...{ what, own, average: averageOf(own) },
    areas: new Set(own.map(({ place }) => place.area)),
    kind: new Set(own.map(({ place }) => JSON.stringify([place.basis, place.isPoint]))),
  }));
  const isKnown = (one: string, other: string) =>
    compared.some(({ some, of }) => (some === one && of === other) || (some === other && of === one));
  return whats.flatMap((one) =>
    whats
      .filter(
        (other) =>
          one.average < other.average &&
          !isKnown(one.what, other.what) &&
          [...one.kind].some((kind) => other.kind.has(kind)) &&
          [...one.areas].some((area) => other.areas.has(area)),
      )
      .map((other) => ({ some: one.what, of: other.what })),
  );
}

/** Without what follows from two others: those of a part of a part. */
const nearest = (shares: Family['shares']): Family['shares'] =>
  shares.filter(
    ({ some, of }) =>
      !shares.some((one) => one.some === some && shares.some((two) => two.some === one.of && two.of === of)),
  );

/**
 * Everything of which there are figures. `isShare` tells whether the numerator of a line's measure is a part of its
 * denominator.
 */
type All = {
  lines: readonly Line[];
  places: readonly Place[];
  isShare: (line: Line) => boolean;
  evidence: Evidence;
};

/** The families of all lines. */
export function familiesOf({ lines: all, places, isShare, evidence }: All): Family[] {
  const lines = all.filter(({ column }) => column !== 'others');
  const whatOf = sameWhats(lines);
  const own = sharesIn(lines, whatOf, isShare);
  const isOwn = ({ some, of }: Family['shares'][number]) =>
    own.some((one) => one.some === some && one.of === of);
  const within = evidence === 'names' ? nearest([...own, ...countsWithin(lines, whatOf)]) : [];
  const shares = [...own, ...within.filter((one) => !isOwn(one))];
  const families = joined(
    lines.map(whatOf),
    shares.map(({ of, some }): [string, string] => [of, some]),
  );
  // An area or a group of people is a part of another in every measure, or in none.
  const wholes = {
    area: wholesOf({ lines, places, whatOf }, 'area', evidence),
    scope: wholesOf({ lines, places, whatOf }, 'scope', evidence),
  };
  const tied = (by: Dimension) =>
    joined(
      places.map((place) => place[by]),
      wholes[by].flatMap(({ whole, parts }) => parts.map((part): [string, string] => [whole, part])),
    );
  const [areas, scopes] = [tied('area'), tied('scope')];
  const groups = groupBy(lines, (line) =>
    JSON.stringify([families.get(whatOf(line)), areas.get(line.place.area), scopes.get(line.place.scope)]),
  );
  return [...groups.values()].map((own): Family => ({
    lines: own,
    whatOf,
    evidence,
    shares,
    wholes: wholesWithin(own, wholes),
  }));
}

/** Of wholes and their parts, those that a family can say anything of. */
function wholesWithin(lines: readonly Line[], wholes: Family['wholes']): Family['wholes'] {
  const within = (by: Dimension): Whole[] => {
    const own = new Set(lines.map(({ place }) => place[by]));
    return wholes[by].filter(({ whole, parts }) => [whole, ...parts].some((one) => own.has(one)));
  };
  return { area: within('area'), scope: within('scope') };
}
