import { labels } from '@/lib/domain/labels';

export const PUBLICATION_STATES = labels({
  preparing: 'Being prepared',
  failed: 'Could not be prepared',
  draft: 'Draft, waiting for approval',
  approved: 'Approved, being published',
  published: 'Published',
  returned: 'Sent back to the preparer',
  withdrawn: 'Withdrawn',
});
export type PublicationState = keyof typeof PUBLICATION_STATES;

/** States in which a draft is still open: while one is, no other may be prepared. */
export const OPEN_STATES: readonly PublicationState[] = ['preparing', 'draft', 'approved'];

/** One line of the checklist: an error blocks publication, a warning does not. */
export type ChecklistItem = { level: 'error' | 'warning'; sentence: string };

/** Said in the edition itself, in its data and to the office: the first edition of a trial has no approver. */
export const UNAPPROVED_NOTICE =
  'Published automatically when this trial was set up. Nobody has approved it.';

/** Whether the set-up of a trial publishes this edition itself. Every other edition needs an approver. */
export function isPublishedBySetUp(
  { number, preparedBy }: { number: number; preparedBy: unknown },
  isTrial: boolean,
): boolean {
  return isTrial && number === 1 && preparedBy === null;
}

/** What must be known of the whole record before anything is published from it. */
export type RecordToPublish = {
  /** True while any series of figures is illustrative: then nothing beside them may be taken for real either. */
  isDemonstration: boolean;
};

/** Why no edition may come from this record at all, or null. It holds when preparing, approving and publishing. */
export function whyNotPublish({ isDemonstration }: RecordToPublish): string | null {
  return isDemonstration
    ? 'Nothing can be published from a demonstration: its figures are illustrative, not real.'
    : null;
}

/** Why an edition cannot be published in which files are that somebody has taken back since it was prepared, or null. */
export const whyNotWithFiles = (takenBack: number): string | null =>
  takenBack === 0
    ? null
    : 'This edition has a file of evidence that may no longer be public. Send it back and prepare it again.';

export type PublicationForDecision = RecordToPublish & {
  state: PublicationState;
  preparedBy: string | null;
  checklist: readonly ChecklistItem[];
};

/** Why `actorId` may not approve this publication, or null when they may. Nobody approves what they prepared. */
export function whyNotApprove(publication: PublicationForDecision, actorId: string): string | null {
  const whyNothing = whyNotPublish(publication);
  if (whyNothing) return whyNothing;
  if (publication.state !== 'draft') {
    return `This edition is not waiting for approval: it is “${PUBLICATION_STATES[publication.state]}”.`;
  }
  if (publication.preparedBy === null)
    return 'The set-up prepared this edition. Send it back and prepare one: then a second person can approve it.';
  if (publication.preparedBy === actorId)
    return 'You prepared this edition, so a second person must approve it.';
  const errors = publication.checklist.filter((item) => item.level === 'error').length;
  if (errors > 0)
    return `The checklist has ${errors === 1 ? 'an error' : `${errors} errors`} that must be corrected first.`;
  return null;
}

/** Why `actor` may not send this edition back, or null when they may: an approver may, and so may its preparer. */
export function whyNotReturn(
  { preparedBy }: { preparedBy: string | null },
  actor: { id: string; mayApprove: boolean },
): string | null {
  if (actor.mayApprove || preparedBy === actor.id) return null;
  return 'Only an approver, or the person who prepared this edition, can send it back.';
}
