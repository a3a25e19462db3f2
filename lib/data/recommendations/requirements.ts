import type { Day } from '@/lib/domain/day';
import type { AssessmentWritten } from '@/lib/domain/recommendations/assessment-record';
import { database } from '@/lib/data/database';
import { toDateOrNull } from '@/lib/data/days';
import { fromWritten } from './assessment-columns';

export type NewAssessment = AssessmentWritten & {
  requirementId: string;
  recordedById: string;
  approvedById: string | null;
};

/** Appends an entry to the history of a part; the newest of each dial is what holds. */
export async function insertAssessment(assessment: NewAssessment): Promise<void> {
  const { requirementId, recordedById, approvedById, ...written } = assessment;
  await database().assessment.create({
    data: { ...fromWritten(written), requirementId, recordedById, approvedById },
  });
}

export type RequirementTouch = {
  id: string;
  version: number;
  nextReviewOn: Day | null;
  confirmedById: string;
  now: Date;
};

/**
 * Raises a requirement's version, sets its next review and marks the reading of it as confirmed by a person.
 * Returns false when somebody else changed it since `version` was read.
 */
export async function touchRequirement({
  id,
  version,
  nextReviewOn,
  confirmedById,
  now,
}: RequirementTouch): Promise<boolean> {
  const { count } = await database().requirement.updateMany({
    where: { id, version },
    data: {
      version: { increment: 1 },
      nextReviewOn: toDateOrNull(nextReviewOn),
      confirmedAt: now,
      confirmedById,
    },
  });
  return count === 1;
}
