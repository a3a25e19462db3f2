import type { BoundFields } from '@/components/forms/bound-fields';

/** What the form for an assessment asks. */
export const ASSESS_WORDS = {
  status: { label: 'What does the force say?', labelSize: 'm' },
  supersededBy: { label: 'What has taken its place?' },
  result: { label: 'What did the office find?', labelSize: 'm' },
  assurance: { label: 'How sure is the office?', labelSize: 'm' },
  reason: {
    label: 'Why?',
    labelSize: 'm',
    hint: 'What was seen, heard or read, and what is still missing. This is published, so do not write names or anything about a case.',
  },
  effectiveOn: { label: 'When did this take effect?', labelSize: 'm' },
  nextReviewOn: {
    label: 'When will the office look at it again? (optional)',
    labelSize: 'm',
    hint: 'It appears on your first page two weeks before.',
  },
} as const;

/** The fields of that form, for its parts. */
export type AssessFields = BoundFields<keyof typeof ASSESS_WORDS>;
