import type { NotJudged, SpcJudgement, SpcPoint } from './judgement';
import { isJudged, stepsIn, type Stretch } from './neighbours';
import { notJudgedSentence } from './not-judged-words';

/** `since`: the stretch that could not be judged. `change`: the change of level to name, where that is the reason. */
type Without = {
  notes?: readonly string[];
  since?: Stretch | undefined;
  change?: SpcJudgement['levelChange'];
};

/** A judgement that says why there is none. */
export function withoutVerdict(
  points: readonly SpcPoint[],
  reason: NotJudged,
  { notes = [], since, change = null }: Without = {},
): SpcJudgement {
  const type = points[0]?.period.type ?? 'point';
  const { from, to } = since ?? { from: 0, to: points.length - 1 };
  const stretch = points.slice(from, to + 1);
  const known = stretch.filter(isJudged).length;
  const provisional = stretch.filter(({ figure, immature }) => figure !== null && immature).length;
  const period = change && points[change.at]?.period;
  return {
    method: null,
    notJudged: reason,
    segments: [],
    limits: points.map(() => null),
    causes: points.map(() => null),
    variation: null,
    assurance: null,
    levelChange: change,
    sentence: notJudgedSentence(reason, {
      known,
      provisional,
      steps: stepsIn(points, { from, to }),
      type,
      change: period && change && { period, heading: change.heading },
    }),
    meaning: null,
    targetSentence: null,
    notes,
  };
}
