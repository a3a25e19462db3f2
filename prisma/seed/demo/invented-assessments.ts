import type { AssessRequirementInput } from '@/lib/schemas/assess-requirement';
import { invented } from './invented-words';

type InventedAssessment = Pick<
  AssessRequirementInput,
  'recommendation' | 'requirement' | 'status' | 'result' | 'assurance' | 'reason'
> & {
  by: 'officer' | 'approver';
  /** The day it was recorded and took effect. */
  on: number;
  nextReview?: number;
};

export const ASSESSMENTS: readonly InventedAssessment[] = [
  {
    recommendation: '1',
    requirement: '1',
    status: 'in-progress',
    result: 'partly-met',
    assurance: 'self-reported',
    reason: invented('The force reports that 2 more fields can now be filled in.'),
    by: 'officer',
    on: -40,
    nextReview: -3,
  },
  {
    recommendation: '2',
    requirement: '2a',
    status: 'in-progress',
    result: 'partly-met',
    assurance: 'document-checked',
    reason: invented('The meetings are held; what comes of them is not yet written down.'),
    by: 'officer',
    on: -25,
    nextReview: 9,
  },
  {
    recommendation: '6',
    requirement: '6b',
    status: 'under-review',
    result: 'partly-met',
    assurance: 'self-reported',
    reason: invented('The force reports that victims are called before a letter is sent.'),
    by: 'officer',
    on: -60,
  },
  {
    recommendation: '6',
    requirement: '6b',
    status: 'verified',
    result: 'met',
    assurance: 'tested',
    reason: invented('A sample that the office read supports the report.'),
    by: 'approver',
    on: -12,
    nextReview: 120,
  },
  {
    recommendation: '3',
    requirement: '3a',
    status: 'reported-complete',
    result: 'not-met',
    assurance: 'document-checked',
    reason: invented('Reported complete, but a reason is recorded for less than half of the closures.'),
    by: 'officer',
    on: -8,
    nextReview: 30,
  },
];
