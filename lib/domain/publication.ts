export const PUBLICATION_STATES = {
  preparing: 'Being prepared',
  failed: 'Could not be prepared',
  draft: 'Draft, waiting for approval',
  approved: 'Approved, being published',
  published: 'Published',
  returned: 'Returned to the office',
  withdrawn: 'Withdrawn',
} as const;
export type PublicationState = keyof typeof PUBLICATION_STATES;

/** States in which a draft is still open: while one is, no other may be prepared. */
export const OPEN_STATES: readonly PublicationState[] = ['preparing', 'draft', 'approved'];

/** One line of the checklist: an error blocks publication, a warning does not. */
export type ChecklistItem = { level: 'error' | 'warning'; sentence: string };

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
  if (publication.preparedBy === actorId)
    return 'You prepared this edition, so a second person must approve it.';
  const errors = publication.checklist.filter((item) => item.level === 'error').length;
  if (errors > 0)
    return `The checklist has ${errors === 1 ? 'an error' : `${errors} errors`} that must be mended first.`;
  return null;
}
