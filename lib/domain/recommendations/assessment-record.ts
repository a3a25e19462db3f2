import type { Day } from '../day';
import type { AssuranceLevel, Result, Status } from './requirement';

/** What a person writes when they assess a requirement. */
export type AssessmentWritten = {
  status: Status;
  result: Result;
  assurance: AssuranceLevel;
  reason: string;
  /** What evidence would change this judgement, and in which direction. For the office and the panel. */
  wouldChange: string | null;
  effectiveOn: Day;
  supersededBy: string | null;
};

/** All that may be left out of it, left out. */
export const LEFT_OUT_OF_ASSESSMENT = {
  supersededBy: null,
  wouldChange: null,
} as const satisfies Partial<AssessmentWritten>;

/** What the force said of a requirement on a day, what the office found, and how sure it is. */
export type AssessmentRecord = AssessmentWritten & {
  id: string;
  recordedBy: { id: string; name: string };
  approvedBy: { id: string; name: string } | null;
  recordedAt: string;
};
