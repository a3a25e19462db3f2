import type { NotJudged, SpcJudgement, SpcPoint } from './judgement';
import { isJudged, stepsIn, type Stretch } from './neighbours';
import { notJudgedSentence } from './not-judged-words';

/** A judgement that says why there is none. `since`: the stretch that could not be judged. */
export function withoutVerdict(
  points: readonly SpcPoint[],
  reason: NotJudged,
  { notes = [], since }: { notes?: readonly string[]; since?: Stretch | undefined } = {},
): SpcJudgement {
  const type = points[0]?.period.type ?? 'point';
  const { from, to } = since ?? { from: 0, to: points.length - 1 };
  const known = points.slice(from, to + 1).filter(isJudged).length;
  return {
    method: null,
    notJudged: reason,
    segments: [],
    limits: points.map(() => null),
    causes: points.map(() => null),
    variation: null,
    assurance: null,
    sentence: notJudgedSentence(reason, { known, steps: stepsIn(points, { from, to }), type }),
    meaning: null,
    targetSentence: null,
    notes,
  };
}
