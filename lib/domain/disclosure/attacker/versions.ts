import type { Stretch } from '../cells';
import { correctionsIn, type Part, within } from './corrections';
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
 * Which of the counts of past editions are other numbers than those of today. Figures are corrected, and what an edition
 * said of a quarter then is not what is true of it now. Where a correction may have been of several parts, each is tried.
 */
export function waysToCorrect(family: Family, seen: readonly Seen[], pieces: readonly Stretch[]): Versions[] {
  const corrections = correctionsIn(family, seen, pieces);
  const ways = Math.max(1, ...corrections.map((mayBe) => mayBe.length));
  return Array.from({ length: Math.min(ways, MOST_WAYS) }, (_one, way) =>
    versionsBy(
      family,
      corrections.flatMap((mayBe) => mayBe[way % mayBe.length] ?? []),
    ),
  );
}
