import { counted } from '@/components/site/words/words';
import { isTested, isUnusual, type WallFigure } from '@/lib/domain/measures/measures-wall';

/** How many of some figures stand out, before any of them is shown: for a reader who has little time. */
export function UnusualChanges({ figures }: { figures: readonly WallFigure[] }) {
  const changed = figures.filter(({ model }) => isUnusual(model)).length;
  const judged = figures.filter(({ model }) => isTested(model)).length;
  if (judged === 0) return null;
  return (
    <p className="govuk-body">
      {counted(figures.length, 'set')} of figures {figures.length === 1 ? 'is' : 'are'} recent. We can test{' '}
      {judged} of them for change. {shareOf(changed, judged)} an unusual change or a new level.
    </p>
  );
}

/** How many of the figures that were tested stand out, up to the thing they show. */
function shareOf(changed: number, judged: number): string {
  if (judged === 1) return changed === 1 ? 'It shows' : 'It does not show';
  if (changed === judged) return `All ${judged} show`;
  if (changed === 0) return 'None of those shows';
  return `${changed} of those ${changed === 1 ? 'shows' : 'show'}`;
}
