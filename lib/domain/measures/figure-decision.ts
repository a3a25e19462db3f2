import type { Figure, Period } from '@/lib/domain/figure';

/** Who reads figures outside the office. What one of them is shown is taken to be known to the other. */
export const AUDIENCES = ['panel', 'public'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Why a figure is shown or hidden, as the office is told. */
export const DECISION_REASONS = {
  exempt: 'Shown, because its publisher shows this very figure at an official address',
  clear: 'Shown, because it does not reveal a small number of people',
  small: 'Hidden, because it counts so few people',
  around: 'Hidden, because a smaller number could be worked out from it and other figures',
  attack: 'Hidden, because a small number could be worked out from everything that is or was public',
  source: 'Hidden, because its source marks it as confidential, not available or not applicable',
  invented: 'Hidden, because it is illustrative, not real',
} as const;
type DecisionReason = keyof typeof DECISION_REASONS;

/** The numbers of a figure. */
export const NUMBERS = ['numerator', 'denominator', 'value'] as const;
type NumberOfFigure = (typeof NUMBERS)[number];

/** What was decided of one figure for one audience. */
export type Decision = {
  /** The numbers that are not shown. */
  hides: readonly NumberOfFigure[];
  reason: DecisionReason;
  /** True where the rules by themselves hide less: something of it was nearly shown. */
  nearlyShown: boolean;
  /** The rule for small numbers under which it was decided: under another one it says nothing. */
  rule: string;
};

/** True when both decide the same, for the same reason and under the same rule. */
export const isSameDecision = (one: Decision, other: Decision): boolean =>
  one.reason === other.reason &&
  one.nearlyShown === other.nearlyShown &&
  one.rule === other.rule &&
  one.hides.join() === other.hides.join();

/** Names one revision of one figure in the whole record: the slug of its series, its period and its revision. */
export type FigureKey = { series: string; period: Pick<Period, 'start' | 'end'>; revision: number };

/** Decisions by the figures they are about (`figureKey`). */
export type Decisions = ReadonlyMap<string, Decision>;

/** One text for a figure, the same for everything that names it. */
export const figureKey = ({ series, period: { start, end }, revision }: FigureKey): string =>
  [series, start, end, revision].join(' ');

/** Reasons for which a figure gets the mark of confidential ones. Where a source hides one, its own mark says so. */
const MARKED: readonly DecisionReason[] = ['small', 'around', 'attack', 'invented'];

const BEING_CHECKED = { numerator: null, denominator: null, value: null, flags: ['checking'] } as const;

/**
 * The figure as it is shown: without what the decision hides. Without a decision, or with one under a rule that is not that
 * of the measure any more, there is nothing to see of it but that it is being checked.
 */
export function applyDecision(figure: Figure, decision: Decision | undefined, rule: string): Figure {
  if (decision?.rule !== rule) return { ...figure, ...BEING_CHECKED };
  const { hides, reason } = decision;
  const shown = (name: NumberOfFigure) => (hides.includes(name) ? null : figure[name]);
  const isMarked = MARKED.includes(reason) && !figure.flags.includes('c');
  return {
    ...figure,
    ...{ numerator: shown('numerator'), denominator: shown('denominator'), value: shown('value') },
    flags: isMarked ? [...figure.flags, 'c'] : figure.flags,
  };
}
