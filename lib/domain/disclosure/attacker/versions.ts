import { cellsOf, type Stretch } from '../cells';
import { countBetween, groupBy } from '../lines';
import type { Family } from './families';
import { type Seen, type Subject, subjectOf, type VersionOf } from './known';

type Count = Stretch & { subject: string; count: number };

const keyOf = ({ what, area, scope }: Subject): string => [what, area, scope].join('\n');
const isInside = (inner: Stretch, outer: Stretch): boolean =>
  inner.from >= outer.from && inner.to <= outer.to;
const daysOf = ({ from, to }: Stretch): string => `${from} ${to}`;

const countsIn = (family: Family, seen: readonly Seen[]): Count[] =>
  seen.flatMap(({ row, at, shown }) =>
    cellsOf({ ...row, observation: shown }, at).flatMap(({ column, count, from, to }): Count[] =>
      count === null || column === 'others'
        ? []
        : [{ subject: keyOf(subjectOf(family, column, row.place)), from, to, count }],
    ),
  );

/** What is counted today, over any days for which the figures say it. */
function countToday(family: Family): (subject: string, stretch: Stretch) => number | null {
  const lines = groupBy(family.lines, (line) => keyOf(subjectOf(family, line.column, line.place)));
  return (subject, stretch) => {
    const counts = (lines.get(subject) ?? []).map(({ known }) => countBetween(known, stretch));
    return counts.find((count) => count !== null) ?? null;
  };
}

/**
 * Tells which of the counts of past editions are other numbers than those of today. Figures are corrected, and what an
 * edition said of a quarter then is not what is true of it now. Whoever sees that a quarter and its year have changed
 * takes it that the rest of the year has not: only the smallest stretch that changed is taken for another number.
 */
export function versionsOf(family: Family, seen: readonly Seen[]): VersionOf {
  const today = countToday(family);
  const later = new Map<string, number>();
  const changes: { edition: number; subject: string; changed: Stretch[]; same: Stretch[] }[] = [];
  const past = groupBy(
    seen.filter(({ edition }) => edition !== null),
    ({ edition }) => edition ?? 0,
  );
  for (const [edition, figures] of [...past].sort(([a], [b]) => b - a)) {
    for (const [subject, counts] of groupBy(countsIn(family, figures), (one) => one.subject)) {
      const nameOf = (stretch: Stretch) => `${subject}\n${daysOf(stretch)}`;
      const isSame = (one: Count) => {
        const next = later.get(nameOf(one)) ?? today(subject, one);
        return next === null || next === one.count;
      };
      const changed = counts.filter((one) => !isSame(one));
      const smallest = changed.filter(
        (one) => !changed.some((other) => daysOf(other) !== daysOf(one) && isInside(other, one)),
      );
      if (smallest.length > 0)
        changes.push({ edition, subject, changed: smallest, same: counts.filter(isSame) });
      for (const one of counts) later.set(nameOf(one), one.count);
    }
  }
  const bySubject = groupBy(changes, ({ subject }) => subject);
  return (subject, piece, edition) =>
    (bySubject.get(keyOf(subject)) ?? []).reduce((version, one) => {
      if (one.edition < edition) return version;
      const isChanged =
        one.changed.some((stretch) => isInside(piece, stretch)) &&
        !one.same.some((stretch) => isInside(piece, stretch));
      return isChanged ? Math.min(version || Infinity, one.edition) : version;
    }, 0);
}
