import { footnotesOn, numberWith } from '@/lib/domain/chart/notes/footnotes';
import type { ChartFootnote } from '@/lib/domain/chart/notes/note-types';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import type { ComparedYear } from './compared-forces';

/**
 * The footnotes of a comparison, numbered: those about the measure first, then those about a force or its figure of this year, which
 * begin with its name. What is bound to another year, or to a force that is not shown, stays away.
 */
export function funnelFootnotes(
  { forces: all, footnotes }: Pick<PublicMeasure, 'forces' | 'footnotes'>,
  { year, forces }: ComparedYear,
): ChartFootnote[] {
  const shown = all.filter(({ slug }) => forces.some((force) => force.slug === slug));
  const about = footnotesOn(footnotes, shown).filter(
    ({ period }) => period === null || (period.start === year.start && period.end === year.end),
  );
  const ofAll = about.filter(({ slug }) => slug === null);
  const ofForces = about.filter(({ slug }) => slug !== null);
  return numberWith([...ofAll, ...ofForces], ({ slug }) => {
    const force = shown.find((one) => one.slug === slug);
    return force ? [force.area] : [];
  });
}
