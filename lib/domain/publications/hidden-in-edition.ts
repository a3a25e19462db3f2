import type { Period } from '@/lib/domain/figure';

/** Why an edition does not show a figure, or all of it. */
export const HIDDEN_REASONS = {
  small: 'It counts so few people',
  around: 'A smaller number could be worked out from it and other figures',
  attack: 'A small number could be worked out from it and everything that is or was public',
  source: 'Its source keeps it back',
  invented: 'It is illustrative, not real',
  checking: 'It came in while the edition was prepared, and is still being checked',
} as const;
export type HiddenReason = keyof typeof HIDDEN_REASONS;

/** What of a figure is not shown. */
export const HIDDEN_NUMBERS = {
  numerator: 'the number counted',
  denominator: 'the number it is out of',
  value: 'the figure',
} as const;
type HiddenNumber = keyof typeof HIDDEN_NUMBERS;

/** One figure that an edition does not show, or not all of. Its numbers are not kept here. */
export type HiddenFigure = {
  measure: string;
  measureTitle: string;
  series: string;
  period: Period;
  hides: HiddenNumber[];
  reason: HiddenReason;
  /** True where the rules by themselves would have shown more of it. */
  nearlyShown: boolean;
};

/** What an edition hides of one measure. */
export type HiddenOfMeasure = {
  measure: string;
  title: string;
  figures: HiddenFigure[];
  /** How many for each reason, the most frequent first. */
  reasons: { reason: HiddenReason; count: number }[];
  nearlyShown: number;
};

function reasonsOf(figures: readonly HiddenFigure[]): HiddenOfMeasure['reasons'] {
  const counts = new Map<HiddenReason, number>();
  for (const { reason } of figures) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .toSorted((one, other) => other.count - one.count);
}

/** What an edition hides, by measure, in the order given. */
export function byMeasure(hidden: readonly HiddenFigure[]): HiddenOfMeasure[] {
  const measures = new Map<string, HiddenFigure[]>();
  for (const figure of hidden) {
    const known = measures.get(figure.measure);
    if (known) known.push(figure);
    else measures.set(figure.measure, [figure]);
  }
  return [...measures].map(([measure, figures]) => ({
    measure,
    title: figures[0]?.measureTitle ?? '',
    figures,
    reasons: reasonsOf(figures),
    nearlyShown: figures.filter(({ nearlyShown }) => nearlyShown).length,
  }));
}
