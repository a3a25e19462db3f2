import type { BoundFields } from '@/components/forms/bound-fields';
import { REASON_WORDS } from './assess-reasons';

/** What the form for an assessment asks. A part of it that has its own file may say there what it asks. */
export const ASSESS_WORDS = {
  status: { label: 'What does the force say?', labelSize: 'm' },
  supersededBy: { label: 'What has taken its place?' },
  result: { label: 'What did the office find?', labelSize: 'm' },
  assurance: { label: 'How sure is the office?', labelSize: 'm' },
  ...REASON_WORDS,
  effectiveOn: { label: 'When did this take effect?', labelSize: 'm' },
  nextReviewOn: {
    label: 'When will the office look at it again? (optional)',
    labelSize: 'm',
    hint: 'It appears on your first page two weeks before.',
  },
} as const;

/** The fields of that form, for its parts. */
export type AssessFields = BoundFields<keyof typeof ASSESS_WORDS>;
