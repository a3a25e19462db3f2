import { formatDay } from '../day';
import { LEAST_FIGURES, type Rebase, type SpcPoint } from './judgement';

/** First and last index of a stretch, both included. */
export type Stretch = { from: number; to: number };

/** True when the point takes part in the verdict. */
export function isJudged(point: SpcPoint): boolean {
  return point.figure !== null && !point.immature;
}

const judgedIn = (points: readonly SpcPoint[], { from, to }: Stretch) =>
  points.slice(from, to + 1).filter(isJudged).length;

/** Index of the first point whose period begins on or after the day; the number of points when there is none. */
function firstFrom(points: readonly SpcPoint[], { from }: Rebase): number {
  const index = points.findIndex(({ period }) => period.start >= from);
  return index === -1 ? points.length : index;
}

/**
 * Where the limits start afresh. A rebase counts only once twelve figures follow it (before the next one); until then
 * the older limits go on, and a note says so.
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
    if (at === 0) return;
    if (judgedIn(points, { from: at, to: next - 1 }) >= LEAST_FIGURES) {
      starts.push(at);
      notes.push(`The average and limits start afresh from ${formatDay(rebase.from)}: ${rebase.reason}`);
      return;
    }
    notes.push(
      `The average and limits will start afresh when there are ${LEAST_FIGURES} figures from ${formatDay(rebase.from)}: ${rebase.reason}`,
    );
  });
  const stretches = starts.map((from, index) => ({ from, to: (starts[index + 1] ?? points.length) - 1 }));
  return { stretches, notes };
}

/** The unbroken runs of judged points inside a stretch: "seven in a row" must not step over a gap. */
export function unbrokenRuns(points: readonly SpcPoint[], { from, to }: Stretch): Stretch[] {
  const runs: Stretch[] = [];
  for (let index = from; index <= to; index += 1) {
    const point = points[index];
    if (!point || !isJudged(point)) continue;
    const last = runs.at(-1);
    if (last && last.to === index - 1) last.to = index;
    else runs.push({ from: index, to: index });
  }
  return runs;
}
