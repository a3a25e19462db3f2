import type { Day } from '../day';
import type { Direction } from '@/lib/domain/figure';
import { LEAST_FIGURES, type Variation } from './judgement';
import { type GapLimits, gapsBetween, rareEventCauses, timeBetweenLimits } from './rare-events';
import type { SpecialCause } from './run-rules';
import { variationOf } from './verdicts';
import { isZeroWidth } from './xmr';

/** Gaps in days, oldest first, with the limits and special causes of a T chart. Null limits: too few gaps. */
export type RareEventJudgement = {
  gaps: readonly number[];
  limits: GapLimits | null;
  causes: readonly (SpecialCause | null)[];
  variation: Variation | null;
  sentence: string;
};

/** Longer gaps mean fewer events, so the direction that is good for the events is turned round for the gaps. */
const FOR_GAPS = { up: 'down', down: 'up', neutral: 'neutral', range: 'range' } as const satisfies Record<
  Direction,
  Direction
>;

function changeSentence(cause: SpecialCause, latest: number): string {
  const longer = cause.heading === 'up';
  const meaning = longer ? 'Longer gaps mean fewer events.' : 'Shorter gaps mean more events.';
  const rule = cause.rules[0];
  if (rule === 'outside') {
    return `The latest gap of ${latest} days is ${longer ? 'longer' : 'shorter'} than we would expect from the usual variation. ${meaning}`;
  }
  if (rule === 'trend') {
    return `Each of the last 7 gaps is ${longer ? 'longer' : 'shorter'} than the one before. ${meaning}`;
  }
  const size = longer ? 'longer' : 'shorter';
  if (rule === 'two-of-three') return `2 of the last 3 gaps are far ${size} than average. ${meaning}`;
  return `The last 7 gaps are all ${size} than average. ${meaning}`;
}

/**
 * Is the latest gap within the usual variation, for events too rare to count by month or quarter? Judges the days between them. `direction` is
 * the one that is good for the number of events: "down" where fewer is better.
 */
export function judgeRareEvents(events: readonly Day[], direction: Direction): RareEventJudgement {
  const gaps = gapsBetween(events);
  if (gaps.length < LEAST_FIGURES) {
    const have = events.length === 1 ? 'There is 1 event' : `There are ${events.length} events`;
    const sentence = `We cannot tell yet. ${have}. We need at least ${LEAST_FIGURES + 1}.`;
    return { gaps, limits: null, causes: gaps.map(() => null), variation: null, sentence };
  }
  const limits = timeBetweenLimits(gaps);
  if (isZeroWidth(limits)) {
    const sentence =
      'We cannot tell yet. The days between these events are nearly all the same, so they do not show how much they usually vary.';
    return { gaps, limits: null, causes: gaps.map(() => null), variation: null, sentence };
  }
  const causes = rareEventCauses(gaps);
  const cause = causes.at(-1) ?? null;
  const sentence = cause
    ? changeSentence(cause, gaps.at(-1) ?? 0)
    : 'No unusual change: the gaps between these events vary no more than usual.';
  return {
    gaps,
    limits,
    causes,
    variation: variationOf(cause, FOR_GAPS[direction]),
    sentence,
  };
}
