import { counted } from '@/components/site/words/words';
import { describePeriod } from '@/lib/domain/figure';
import type { FigureName } from '@/lib/domain/measures/figures-for-reader';
import type { TriedMeasures } from '@/lib/domain/outside/measures';
import type { HiddenFigure } from '@/lib/domain/publications/hidden-in-edition';
import type { ChecklistItem } from '@/lib/domain/publications/publication';

const nameOf = ({ ref, title, period }: FigureName): string =>
  `measure ${ref}, “${title}”, ${describePeriod(period)}`;

type SmallNumbers = {
  incidents: TriedMeasures['incidents'];
  hidden: readonly HiddenFigure[];
};

/** How many figures are hidden; which ones, and why, is on the page of the edition. */
function sumUp(hidden: readonly HiddenFigure[]): string[] {
  const figures = hidden.filter(({ reason }) => reason !== 'source');
  const late = figures.filter(({ reason }) => reason === 'checking').length;
  const nearly = figures.filter(({ nearlyShown }) => nearlyShown).length;
  const kept = figures.length - late;
  return [
    ...(kept > 0
      ? [
          `Hidden so that nobody can be recognised: ${counted(kept, 'figure')}. “What this edition hides” says which and why.`,
        ]
      : []),
    ...(nearly > 0
      ? [
          `Our rules alone would have shown more of ${counted(nearly, 'figure')}, from which a small number could have been worked out.`,
        ]
      : []),
    ...(late > 0
      ? [
          `Not shown, because we are still checking whether they reveal a small number: ${counted(late, 'figure')}. They came in while this edition was prepared. Prepare it again to show them.`,
        ]
      : []),
  ];
}

/**
 * What the approver should know of small numbers: what the edition hides, what was nearly shown, and small numbers that
 * past editions give away already, which nothing hidden now can take back.
 */
export function warnOfSmallNumbers({ incidents, hidden }: SmallNumbers): ChecklistItem[] {
  const sentences = [
    ...incidents.map(({ edition, figure }) => {
      const which = figure === null ? '' : `: ${nameOf(figure)}`;
      return `A small number of people can be worked out from edition ${edition}${which}. Hiding more now cannot take it back. Decide whether that edition should stay public.`;
    }),
    ...sumUp(hidden),
  ];
  return [...new Set(sentences)].map((sentence) => ({ level: 'warning', sentence }));
}
