import { UNAPPROVED_NOTICE } from '@/lib/domain/publications/publication';
import type { Snapshot } from '@/lib/domain/outside/snapshot';

type Edition = Snapshot['edition'];

const isUnapproved = ({ number, unapprovedEdition }: Edition): boolean => number === unapprovedEdition;

/** What each page of an edition says about its approval, or null where nothing must be said. */
export const noticeOf = ({ edition }: Pick<Snapshot, 'edition'>): string | null =>
  isUnapproved(edition) ? UNAPPROVED_NOTICE : null;

/** "Edition 2": the first edition that people prepare and approve, said in the one before it. */
const nextOf = ({ number }: Edition): string => `edition ${number + 1}`;

/** How this edition and those before it came to be approved, for the page about the site. */
export function describeApproval({ edition }: Pick<Snapshot, 'edition'>): string {
  if (isUnapproved(edition)) {
    return `This edition was published automatically when this trial was set up. Nobody has approved it. From ${nextOf(edition)} on, nothing is published until a second person has approved it.`;
  }
  if (edition.unapprovedEdition === null)
    return 'Nothing is published until a second person has approved it.';
  return `Nothing is published until a second person has approved it. Edition ${edition.unapprovedEdition} is the exception: it was published automatically when this trial was set up, and nobody approved it.`;
}

/** Who prepares and approves an edition, for the page on how we judge. */
export function describeEditions({ edition }: Pick<Snapshot, 'edition'>): string {
  const rule = 'one person prepares each edition and a second person approves it';
  if (isUnapproved(edition)) {
    return `Edition ${edition.number} was published automatically when this trial was set up. Nobody has approved it. From ${nextOf(edition)} on, ${rule}.`;
  }
  if (edition.unapprovedEdition === null) return `${rule.charAt(0).toUpperCase()}${rule.slice(1)}.`;
  return `From edition ${edition.unapprovedEdition + 1} on, ${rule}. Edition ${edition.unapprovedEdition} was published automatically when this trial was set up, and nobody approved it.`;
}
