import type { AssessRequirementInput, ForceAnswerInput } from '@/lib/schemas/assess-requirement';
import { invented } from './invented-words';

type Invented = {
  by: 'officer' | 'approver';
  /** The day it was recorded and took effect. */
  on: number;
};

type InventedAnswer = Invented & Pick<ForceAnswerInput, 'recommendation' | 'requirement' | 'says' | 'reason'>;

type InventedAssessment = Invented &
  Pick<AssessRequirementInput, 'recommendation' | 'requirement' | 'finding' | 'assurance' | 'reason'> & {
    nextReview?: number;
  };

/** What the force says, recorded before what the office found. */
export const ANSWERS: readonly InventedAnswer[] = [
  {
    recommendation: '1',
    requirement: '1',
    says: 'in-progress',
    reason: invented('The force reports that 2 more fields can now be filled in.'),
    by: 'officer',
    on: -42,
  },
  {
    recommendation: '2',
    requirement: '2a',
    says: 'in-progress',
    reason: invented('The force reports that the meetings are held.'),
    by: 'officer',
    on: -27,
  },
  {
    recommendation: '6',
    requirement: '6b',
    says: 'complete',
    reason: invented('The force reports that victims are called before a letter is sent.'),
    by: 'officer',
    on: -61,
  },
  {
    recommendation: '3',
    requirement: '3a',
    says: 'complete',
    reason: invented('The force reports that the reason is recorded for every closure.'),
    by: 'officer',
    on: -9,
  },
];

export const ASSESSMENTS: readonly InventedAssessment[] = [
  {
    recommendation: '1',
    requirement: '1',
    finding: 'partly-met',
    assurance: 'self-reported',
    reason: invented('Only the force’s own report was seen.'),
    by: 'officer',
    on: -40,
    nextReview: -3,
  },
  {
    recommendation: '2',
    requirement: '2a',
    finding: 'partly-met',
    assurance: 'document-checked',
    reason: invented('The meetings are held; what comes of them is not yet written down.'),
    by: 'officer',
    on: -25,
    nextReview: 9,
  },
  {
    recommendation: '6',
    requirement: '6b',
    finding: 'under-review',
    assurance: 'self-reported',
    reason: invented('The evidence of the calls is being read.'),
    by: 'officer',
    on: -60,
  },
  {
    recommendation: '6',
    requirement: '6b',
    finding: 'verified',
    assurance: 'tested',
    reason: invented('A sample that the office read supports the report.'),
    by: 'approver',
    on: -12,
    nextReview: 120,
  },
  {
    recommendation: '3',
    requirement: '3a',
    finding: 'not-met',
    assurance: 'document-checked',
    reason: invented('Reported complete, but a reason is recorded for less than half of the closures.'),
    by: 'officer',
    on: -8,
    nextReview: 30,
  },
];
