import type { BoundFields } from '@/components/forms/bound-fields';

/** What the form for new evidence asks. */
export const FILE_WORDS = {
  requirements: { label: 'Which requirements does it speak to?', labelSize: 'm' },
  title: {
    label: 'Title',
    labelSize: 'm',
    hint: 'What somebody would ask for, such as “Terms of reference of the joint meeting, March 2022”.',
  },
  description: {
    label: 'What does it show?',
    labelSize: 'm',
    hint: 'For the office: what it says, and how it was come by. It is never published. Do not enter names or case details.',
  },
  link: {
    label: 'Link (optional)',
    labelSize: 'm',
    hint: 'Where it can be read, beginning with https://',
  },
  type: { label: 'What is it?', labelSize: 'm' },
  strength: {
    label: 'How much can it show?',
    labelSize: 'm',
    hint: 'An intention shows least, what victims and survivors say shows most.',
  },
  provenance: { label: 'Where does it come from?', labelSize: 'm' },
  effectiveFrom: { label: 'First day it covers (optional)', labelSize: 'm' },
  effectiveTo: { label: 'Last day it covers (optional)', labelSize: 'm' },
  expiresOn: {
    label: 'Day it expires (optional)',
    labelSize: 'm',
    hint: 'From the day after, it no longer counts towards “Complete – verified”.',
  },
  visibility: { label: 'Who may see it?', labelSize: 'm' },
  publicSummary: {
    label: 'Summary for the public',
    labelSize: 'm',
    hint: 'What the public reads, in a sentence or two. Needed when the evidence is public; optional otherwise.',
  },
  state: { label: 'Is it ready for an approver?', labelSize: 'm' },
} as const;

/** The fields of that form, for its parts. */
export type FileFields = { fields: BoundFields<keyof typeof FILE_WORDS> };
