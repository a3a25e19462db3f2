import type { Cell, Place } from './cells';
import { countBetween, type Line } from './lines';

/** A count that must not be worked out. `count` is null where its source has hidden it, and nobody here knows it. */
export type Secret = Pick<Cell, 'from' | 'to' | 'count'> & { line: Line; row: number | null };

/** More lines than this are not tried in every combination: then a count that could be their sum is taken for it. */
const MOST_COMBINED = 12;
/** Different counts of one area seldom add up, and chance sums of many do: pairs are tried, and no more. */
const MOST_KINDS_OF_COUNT = 2;

const isSameBut = (one: Place, other: Place, free: readonly (keyof Place)[]): boolean =>
  (['measure', 'area', 'scope', 'basis', 'isPoint'] as const).every(
    (key) => free.includes(key) || one[key] === other[key],
  );

/** Two police forces are never parts of one another, nor are two regions. */
export const areSiblings = (one: Place, other: Place): boolean =>
  one.area !== other.area && one.areaKind !== null && one.areaKind === other.areaKind;

type Parts = { lines: Line[]; most: number };

/**
 * The lines that together with the secret's may make up the total: other areas, other scopes, or other counts of the
 * same people. Null when the total differs in so much that it says nothing of the secret; no lines when it could only
 * be the very same count.
 */
function partsOf(total: Line, secret: Line, all: readonly Line[]): Parts | null {
  const [place, other] = [secret.place, total.place];
  if (place.isPoint !== other.isPoint || areSiblings(place, other)) return null;
  const others = all.filter((line) => line !== total && line !== secret);
  const sameCount = others.filter(({ column }) => column === secret.column);
  const isSameColumn = total.column === secret.column;
  if (isSameColumn && isSameBut(place, other, ['area'])) {
    const lines = sameCount.filter((line) => isSameBut(line.place, place, ['area']));
    return { lines: lines.filter((line) => !areSiblings(line.place, other)), most: MOST_COMBINED };
  }
  if (isSameColumn && isSameBut(place, other, ['scope'])) {
    return {
      lines: sameCount.filter((line) => isSameBut(line.place, place, ['scope'])),
      most: MOST_COMBINED,
    };
  }
  if (isSameBut(place, other, ['measure'])) {
    // The other columns of its own measure are hidden with it, and say nothing more.
    const lines = others.filter(
      (line) => isSameBut(line.place, place, ['measure']) && line.place.measure !== place.measure,
    );
    return { lines, most: MOST_KINDS_OF_COUNT };
  }
  return place.area === other.area ? { lines: [], most: 0 } : null;
}

/**
 * The lines whose counts, added to the secret's over the days of `total`, give the total or come so near to it that
 * the total tells something of the secret; null when there are none. An empty list: the total is the same count.
 */
export function partsOfTotal(
  { total, line }: { total: Cell; line: Line },
  secret: Secret,
  all: readonly Line[],
): Line[] | null {
  if (total.count === null || total.row === secret.row) return null;
  const parts = partsOf(line, secret.line, all);
  if (parts === null) return null;
  const own = countBetween(secret.line.known, total);
  if (own === null || (own === 0 && total.count === 0)) return null;
  const rest = total.count - own;
  const counts = parts.lines.flatMap((part) => {
    const count = countBetween(part.known, total);
    return count === null || count > rest ? [] : [count];
  });
  const slack = slackOf(secret);
  const isHit =
    counts.length > MOST_COMBINED && parts.most === MOST_COMBINED
      ? counts.reduce((sum, count) => sum + count, 0) >= rest - slack
      : canAddUpTo({ from: rest - slack, to: rest }, counts, parts.most);
  return rest >= 0 && isHit ? parts.lines : null;
}

/** By how much a total may exceed its known parts and still tell that the secret is less than 4, or is what it is. */
function slackOf({ count }: Secret): number {
  if (count === null) return 9;
  return count > 0 && count < 4 ? 3 - count : 0;
}

/** True when at most `most` of the counts have a sum in the range. */
function canAddUpTo(range: { from: number; to: number }, counts: readonly number[], most: number): boolean {
  if (range.from <= 0 && range.to >= 0) return true;
  if (most === 0 || range.to < 0) return false;
  return counts.some((count, index) => {
    const rest = { from: range.from - count, to: range.to - count };
    return count <= range.to && canAddUpTo(rest, counts.slice(index + 1), most - 1);
  });
}
