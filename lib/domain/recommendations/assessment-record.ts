import type { Day } from '../day';
import type { AssuranceLevel, Result, Status } from './requirement';

/** What the force said of a requirement on a day, what the office found, and how sure it is. */
export type AssessmentRecord = {
  id: string;
  status: Status;
  result: Result;
  assurance: AssuranceLevel;
  reason: string;
  effectiveOn: Day;
  supersededBy: string | null;
  recordedBy: { id: string; name: string };
  approvedBy: { id: string; name: string } | null;
  recordedAt: string;
};
