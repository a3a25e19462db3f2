import { cellsOf, type Stretch } from '../cells';
import { countBetween, groupBy } from '../lines';
import type { Family } from './families';
import { type Seen, type Subject, subjectOf } from './known';
import type { Whole } from './wholes';

/** A count of a past edition, and the next edition that shows the same, whether as many or not. */
type Count = Stretch & { subject: Subject; count: number; edition: number; next: number };

/** The people of one area and group in one piece of time, the smallest that a correction may be of, after an edition. */
export type Part = { area: string; scope: string; piece: Stretch; edition: number };

/** What one correction may have been of: each of these would explain what is seen. */
export type Correction = readonly Part[];

const keyOf = ({ what, area, scope }: Subject): string => [what, area, scope].join('\n');
const daysOf = ({ from, to }: Stretch): string => `${from} ${to}`;

/** True when the days of the first are all among those of the second. */
const isInside = (inner: Stretch, outer: Stretch): boolean =>
  inner.from >= outer.from && inner.to <= outer.to;

/** What is counted today, over any days for which the figures say it. */
function countToday(family: Family): (subject: Subject, stretch: Stretch) => number | null {
  const lines = groupBy(family.lines, (line) => keyOf(subjectOf(family, line.column, line.place)));
  return (subject, stretch) => {
    const counts = (lines.get(keyOf(subject)) ?? []).map(({ known }) => countBetween(known, stretch));
    return counts.find((count) => count !== null) ?? null;
  };
}

/** The counts of past editions: those that are other numbers in the next that shows them, and those that are the same. */
function changesIn(family: Family, seen: readonly Seen[]): { changed: Count[]; same: Count[] } {
  const today = countToday(family);
  const later = new Map<string, { count: number; edition: number }>();
  const past = seen
    .filter(({ edition }) => edition !== null)
    .toSorted((one, other) => (other.edition ?? 0) - (one.edition ?? 0));
  const [changed, same]: [Count[], Count[]] = [[], []];
  for (const { row, at, shown, edition } of past) {
    for (const { column, count, from, to } of cellsOf({ ...row, observation: shown }, at)) {
      if (count === null || column === 'others' || edition === null) continue;
      const subject = subjectOf(family, column, row.place);
      const name = `${keyOf(subject)}\n${daysOf({ from, to })}`;
      const now = later.get(name);
      const next = now?.count ?? today(subject, { from, to });
      const one = { subject, from, to, count, edition, next: now?.edition ?? Infinity };
      if (next !== null) (next === count ? same : changed).push(one);
      later.set(name, { count, edition });
    }
  }
  return { changed, same };
}

/** A name, and everything that is known to lie within it. */
export function within(name: string, wholes: readonly Whole[]): Set<string> {
  const found = new Set([name]);
  for (const one of found)
    for (const { whole, parts } of wholes) if (whole === one) for (const part of parts) found.add(part);
  return found;
}

/**
 * The corrections that explain what changed between editions, as few as may be: whoever sees that a quarter and its year
 * have changed takes it that one number of people was corrected. Where it may have been one of several, each is named.
 */
export function correctionsIn(
  family: Family,
  seen: readonly Seen[],
  pieces: readonly Stretch[],
): Correction[] {
  const editions = [...new Set(seen.flatMap(({ edition }) => edition ?? []))];
  const isIn = ({ area, scope, piece, edition }: Part, { subject, ...one }: Count): boolean =>
    isInside(piece, one) &&
    edition >= one.edition &&
    edition < one.next &&
    within(subject.area, family.wholes.area).has(area) &&
    within(subject.scope, family.wholes.scope).has(scope);
  // Where parts are all there is of a whole, nothing of it can be corrected but one of them.
  const smallest = (name: string, wholes: readonly Whole[]) =>
    [...within(name, wholes)].filter((one) => !wholes.some(({ whole, isAll }) => isAll && whole === one));
  const partsOf = ({ subject, next, ...one }: Count): Part[] =>
    smallest(subject.area, family.wholes.area).flatMap((area) =>
      smallest(subject.scope, family.wholes.scope).flatMap((scope) =>
        pieces
          .filter((piece) => isInside(piece, one))
          .flatMap((piece) =>
            editions
              .filter((edition) => edition >= one.edition && edition < next)
              .map((edition) => ({ area, scope, piece, edition })),
          ),
      ),
    );
  const { changed, same } = changesIn(family, seen);
  const found: Correction[] = [];
  let left = changed.map((one) => ({ one, parts: partsOf(one) }));
  while (left.length > 0) {
    const [first] = left.toSorted((one, other) => one.parts.length - other.parts.length);
    const all = first?.parts ?? [];
    const open = all.filter((part) => !same.some((one) => isIn(part, one)));
    const explained = (open.length > 0 ? open : all).map((part) => ({
      part,
      count: left.filter(({ one }) => isIn(part, one)).length,
    }));
    const most = Math.max(...explained.map(({ count }) => count));
    const best = explained.filter(({ count }) => count === most).map((one) => one.part);
    const [part] = best;
    if (!part) break;
    found.push(best);
    left = left.filter(({ one }) => !isIn(part, one));
  }
  return found;
}
