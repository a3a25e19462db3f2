import type { Place } from '../cells';
import { groupBy, type Line } from '../lines';
import { joined } from './joined';
import { type Dimension, countsTogether, type Whole, wholesOf } from './wholes';

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

/** Everything of which there are figures. `isShare` tells whether the numerator of a line's measure is a part of its denominator. */
type All = { lines: readonly Line[]; places: readonly Place[]; isShare: (line: Line) => boolean };

/** The families of all lines. */
export function familiesOf({ lines: all, places, isShare }: All): Family[] {
  const lines = all.filter(({ column }) => column !== 'others');
  const whatOf = sameWhats(lines);
  const shares = sharesIn(lines, whatOf, isShare);
  const families = joined(
    lines.map(whatOf),
    shares.map(({ of, some }): [string, string] => [of, some]),
  );
  // An area or a group of people is a part of another in every measure, or in none.
  const wholes = {
    area: wholesOf({ lines, places, whatOf }, 'area'),
    scope: wholesOf({ lines, places, whatOf }, 'scope'),
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
