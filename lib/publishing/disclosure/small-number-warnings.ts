import { counted } from '@/components/site/words/words';
import { type Incident, incidentInWords } from '@/lib/domain/incident';
import type { HiddenFigure } from '@/lib/domain/publications/hidden-in-edition';
import type { ChecklistItem } from '@/lib/domain/publications/publication';

type SmallNumbers = {
  incidents: readonly Incident[];
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
  const sentences = [...incidents.map(incidentInWords), ...sumUp(hidden)];
  return [...new Set(sentences)].map((sentence) => ({ level: 'warning', sentence }));
}
