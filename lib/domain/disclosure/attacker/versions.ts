import type { Stretch } from '../cells';
import { type Correction, correctionsIn, type Part, within } from './corrections';
import type { Family } from './families';
import type { Seen, Subject, VersionOf } from './known';

/** One way in which everything that was corrected may have been. */
export type Versions = {
  versionOf: VersionOf;
  /** The editions after which something in this piece of time was corrected. */
  editionsOf: (piece: Stretch) => number[];
};

/** So many ways are tried in which corrections may have been made. */
const MOST_WAYS = 24;

const isSamePiece = (one: Stretch, other: Stretch): boolean => one.from === other.from && one.to === other.to;

/** Whether the people of a part are among those of a subject. */
function holds(family: Family, subject: Subject, { area, scope }: Part): boolean {
  const { wholes } = family;
  const isIn = within(subject.area, wholes.area).has(area) && within(subject.scope, wholes.scope).has(scope);
  if (!isIn) return false;
  const { rest } = subject;
  if (!rest) return true;
  const own = rest.by === 'area' ? area : scope;
  return !rest.parts.some((part) => within(part, wholes[rest.by]).has(own));
}

function versionsBy(family: Family, made: readonly Part[]): Versions {
  const known = new Map<string, number>();
  const find: VersionOf = (subject, piece, edition) =>
    made.reduce((version, one) => {
      if (one.edition < edition || !isSamePiece(one.piece, piece)) return version;
      return holds(family, subject, one) ? Math.min(version || Infinity, one.edition) : version;
    }, 0);
  return {
    versionOf(subject, piece, edition) {
      if (made.length === 0) return 0;
      const name = [subject.what, subject.area, subject.scope, piece.from, edition].join('\n');
      const version = known.get(name) ?? find(subject, piece, edition);
      known.set(name, version);
      return version;
    },
    editionsOf: (piece) => [
      ...new Set(made.flatMap((one) => (isSamePiece(one.piece, piece) ? [one.edition] : []))),
    ],
  };
}

/**
 * Which of several each correction was of, so that each goes together with each: in every combination, or, where those are too
 * many, side by side at first and then shifted against one another.
 */
function combinations(corrections: readonly Correction[]): Part[][] {
  const strides: number[] = [];
  let all = 1;
  for (const { length } of corrections) {
    strides.push(all);
    all *= length;
  }
  const longest = Math.max(1, ...corrections.map(({ length }) => length));
  const placeOf = (way: number, at: number) =>
    all <= MOST_WAYS ? Math.floor(way / (strides[at] ?? 1)) : way + at * Math.floor(way / longest);
  return Array.from({ length: Math.min(all, MOST_WAYS) }, (_one, way) =>
    corrections.flatMap((mayBe, at) => mayBe[placeOf(way, at) % mayBe.length] ?? []),
  );
}

/**
 * Which of the counts of past editions are other numbers than those of today. Figures are corrected, and what an edition
 * said of a quarter then is not what is true of it now. Where a correction may have been of several parts, or after several
 * editions, each is tried, and each with each of the others.
 */
export const waysToCorrect = (
  family: Family,
  seen: readonly Seen[],
  pieces: readonly Stretch[],
): Versions[] => combinations(correctionsIn(family, seen, pieces)).map((made) => versionsBy(family, made));
