import { type Day, formatDay, isAfter } from '@/lib/domain/day';
import type { AssessmentRecord } from './assessment-record';
import type { RequirementRecord } from './requirement-record';
import { RESULT_LABELS, type Addressee, type AssuranceLevel, type Status } from './requirement';
import { missingForVerified, type VerificationAsked } from './verification';

/** What somebody wants to record of a requirement. */
export type AssessmentAsked = Pick<
  AssessmentRecord,
  'status' | 'result' | 'assurance' | 'effectiveOn' | 'supersededBy'
> &
  Pick<RequirementRecord, 'nextReviewOn'>;

/** What prevents recording something: the field of the form it belongs to, and why. */
export type Objection = { field: keyof AssessmentAsked; sentence: string };

/**
 * The word stored for a national requirement. It has no local status: every page says "Waiting on national action"
 * instead, and no count looks at it.
 */
export const STATUS_OF_NATIONAL: Status = 'not-started';

/** Levels that say no more than what the force says of itself. */
const TOO_UNSURE_FOR_VERIFIED: readonly AssuranceLevel[] = ['none', 'self-reported'];

/** Whether the assessment could be recorded by anybody today; null when it could. */
export function whyNotRecord(
  asked: AssessmentAsked,
  about: { addressedTo: Addressee; publishedOn: Day; today: Day },
): Objection | null {
  const { effectiveOn, nextReviewOn } = asked;
  if (about.addressedTo === 'national' && !claimsNothingLocal(asked)) {
    return {
      field: 'result',
      sentence: `This part is addressed to national bodies, so it has no local status. Only “${RESULT_LABELS['not-applicable-locally']}” can be recorded, with no assurance.`,
    };
  }
  if (isAfter(effectiveOn, about.today)) {
    return { field: 'effectiveOn', sentence: 'The date it took effect must be today or in the past' };
  }
  if (isAfter(about.publishedOn, effectiveOn)) {
    return {
      field: 'effectiveOn',
      sentence: `The date it took effect must be on or after ${formatDay(about.publishedOn)}, when the inspection was published`,
    };
  }
  if (nextReviewOn !== null && isAfter(about.today, nextReviewOn)) {
    return { field: 'nextReviewOn', sentence: 'The next review date must be today or in the future' };
  }
  if (asked.status === 'superseded' && asked.supersededBy === null) {
    return { field: 'supersededBy', sentence: 'Enter what replaced this part' };
  }
  return null;
}

function claimsNothingLocal({ status, result, assurance }: AssessmentAsked): boolean {
  return status === STATUS_OF_NATIONAL && result === 'not-applicable-locally' && assurance === 'none';
}

/**
 * Why a requirement cannot be "Complete – verified" yet, everything that is missing in one sentence; null when nothing
 * is, or when another status is asked for. What was found must be "Met", and surer than the force's own word.
 */
export function whyNotVerified(asked: AssessmentAsked, verification: VerificationAsked): Objection | null {
  if (asked.status !== 'verified') return null;
  const missing = [
    ...(asked.result === 'met' ? [] : ['What the office found must be “Met”.']),
    ...(TOO_UNSURE_FOR_VERIFIED.includes(asked.assurance)
      ? ['The office must have more to go on than the force’s own report.']
      : []),
    ...missingForVerified(verification),
  ];
  if (missing.length === 0) return null;
  return { field: 'status', sentence: `Complete – verified is not possible yet: ${missing.join(' ')}` };
}
