import { describePeriod } from '@/lib/domain/figure';
import type { FigureName } from '@/lib/domain/measures/figures-for-reader';
import type { TriedMeasures } from '@/lib/domain/outside/measures';
import type { ChecklistItem } from '@/lib/domain/publications/publication';

const nameOf = ({ ref, title, period }: FigureName): string =>
  `measure ${ref}, “${title}”, ${describePeriod(period)}`;

/**
 * What the approver should know of small numbers: figures that are hidden because others, or past editions, would have
 * given one away; and small numbers that past editions give away already, which nothing hidden now can take back.
 */
export function warnOfSmallNumbers({
  more,
  incidents,
}: Pick<TriedMeasures, 'more' | 'incidents'>): ChecklistItem[] {
  const sentences = [
    ...incidents.map(({ edition, figure }) =>
      figure === null
        ? `A small number of people can be worked out from edition ${edition}. Hiding more now cannot take it back. Decide whether that edition should stay public.`
        : `A small number of people can be worked out from edition ${edition}: ${nameOf(figure)}. Hiding more now cannot take it back. Decide whether that edition should stay public.`,
    ),
    ...more.map(
      (figure) =>
        `Hidden as well, because it would have given away a small number of people: ${nameOf(figure)}.`,
    ),
  ];
  return [...new Set(sentences)].map((sentence) => ({ level: 'warning', sentence }));
}
