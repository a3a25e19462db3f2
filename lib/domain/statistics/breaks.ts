import { describePeriod } from '@/lib/domain/figure';
import type { SpcJudgement, SpcPoint } from './judgement';
import { isJudged } from './neighbours';
import { sinceBreakSentence } from './not-judged-words';

/** Index of the first point of the newest way of counting; 0 where nothing was counted in another way before. */
export const newestWayOf = (points: readonly SpcPoint[]): number =>
  Math.max(
    0,
    points.findLastIndex(({ isBreak }) => isBreak === true),
  );

/**
 * What was judged of the points from `from` on, as a judgement of all points: those before a break in the series have no
 * average, no limits and no mark, because figures on either side of it cannot be compared. The sentence counts the figures since.
 */
export function judgedSinceBreak(
  points: readonly SpcPoint[],
  from: number,
  judgement: SpcJudgement,
): SpcJudgement {
  const [before, since] = [points.slice(0, from), points.slice(from)];
  const first = since[0]?.period;
  if (!first || before.length === 0) return judgement;
  const { notJudged, levelChange } = judgement;
  const areTooFew = notJudged === 'no-figures' || notJudged === 'too-few-figures';
  const none = before.map(() => null);
  return {
    ...judgement,
    segments: judgement.segments.map((segment) => ({
      ...segment,
      from: segment.from + from,
      to: segment.to + from,
    })),
    limits: [...none, ...judgement.limits],
    causes: [...none, ...judgement.causes],
    levelChange: levelChange && { ...levelChange, at: levelChange.at + from },
    sentence: areTooFew ? sinceBreakSentence(since.filter(isJudged).length) : judgement.sentence,
    notes: [
      ...judgement.notes,
      `This leaves out the figures before ${describePeriod(first)}, because of the break in the series.`,
    ],
  };
}
