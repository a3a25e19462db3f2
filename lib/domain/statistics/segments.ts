import { formatDay } from '../day';
import { LEAST_FIGURES, type Rebase, type SpcPoint } from './judgement';
import { isJudged, type Stretch } from './neighbours';

const judgedIn = (points: readonly SpcPoint[], { from, to }: Stretch) =>
  points.slice(from, to + 1).filter(isJudged).length;

/** Index of the first point whose period begins on or after the day; the number of points when there is none. */
function firstFrom(points: readonly SpcPoint[], { from }: Rebase): number {
  const index = points.findIndex(({ period }) => period.start >= from);
  return index === -1 ? points.length : index;
}

/**
 * Where the limits are recalculated. A rebase counts only once twelve figures follow it (before the next one); until then
 * the older limits go on, and a note says so. One that no figure follows says nothing of these figures.
 * @throws RangeError when a rebase has no reason: a rebase nobody explains hides a change.
 */
export function splitAtRebases(
  points: readonly SpcPoint[],
  rebases: readonly Rebase[],
): { stretches: Stretch[]; notes: string[] } {
  const sorted = [...rebases].sort((a, b) => a.from.localeCompare(b.from));
  if (sorted.some(({ reason }) => reason.trim() === ''))
    throw new RangeError('A rebase needs a recorded reason');
  const candidates = sorted.map((rebase) => ({ rebase, at: firstFrom(points, rebase) }));
  const starts = [0];
  const notes: string[] = [];
  candidates.forEach(({ rebase, at }, index) => {
    const next = candidates[index + 1]?.at ?? points.length;
    if (at === 0 || at === points.length) return;
    if (judgedIn(points, { from: at, to: next - 1 }) >= LEAST_FIGURES) {
      starts.push(at);
      notes.push(
        `The average and limits are worked out again from ${formatDay(rebase.from)}: ${rebase.reason}`,
      );
      return;
    }
    notes.push(
      `The average and limits are not worked out again from ${formatDay(rebase.from)}, because fewer than ${LEAST_FIGURES} figures follow: ${rebase.reason}`,
    );
  });
  const stretches = starts.map((from, index) => ({ from, to: (starts[index + 1] ?? points.length) - 1 }));
  return { stretches, notes };
}
