import { counted } from '@/components/site/words/words';
import { isPast } from '@/lib/domain/evidence/expiry';
import { isLeftToAssess } from '@/lib/domain/recommendations/dials';
import type { ChecklistItem } from '@/lib/domain/publications/publication';
import type { Snapshot } from '@/lib/domain/outside/snapshot';
import { warnOfOffice } from './check-office';
import { warnOfSupportLines } from './check-support-lines';

/** What a person should weigh before approving; none of it blocks. */
export function listWarnings(snapshot: Snapshot, drafts: Drafts): ChecklistItem[] {
  const sentences = [
    ...warnOfDrafts(drafts),
    ...warnOfSupportLines(snapshot),
    ...warnOfOffice(snapshot),
    ...warnOfGaps(snapshot),
    ...warnOfEvidence(snapshot),
  ];
  return [...new Set(sentences)].map((sentence) => ({ level: 'warning', sentence }));
}

/** How many parts and promises of the record nobody has confirmed. An edition leaves them out. */
export type Drafts = { parts: number; promises: number };

function warnOfDrafts({ parts, promises }: Drafts): string[] {
  return [
    ...(parts > 0 ? [`Wording not confirmed yet: ${counted(parts, 'part')}.`] : []),
    ...(promises > 0 ? [`Wording not confirmed yet: ${counted(promises, 'promise')}.`] : []),
  ];
}

function warnOfGaps({ recommendations, measures }: Snapshot): string[] {
  const empty = measures.filter(({ series }) =>
    series.every(({ observations }) => observations.length === 0),
  );
  const unassessed = recommendations.flatMap(({ requirements }) => requirements).filter(isLeftToAssess);
  return [
    ...(empty.length > 0 ? [`Without any figures: ${counted(empty.length, 'measure')}.`] : []),
    ...(unassessed.length > 0 ? [`Not yet assessed: ${counted(unassessed.length, 'part')}.`] : []),
  ];
}

function warnOfEvidence({ recommendations, edition }: Snapshot): string[] {
  const shown = recommendations.flatMap(({ evidence }) => evidence);
  const expired = shown.filter((item) => isPast(item, edition.datedOn));
  return [
    ...shown
      .filter(({ summary }) => summary.trim() === '')
      .map(({ title }) => `The evidence “${title}” is shown without a public summary.`),
    ...expired.map(({ title }) => `The evidence “${title}” has expired. The edition says so beside it.`),
  ];
}
