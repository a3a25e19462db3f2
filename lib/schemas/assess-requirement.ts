import { z } from 'zod';
import { ASSURANCE_LEVELS, RESULTS, STATUSES } from '@/lib/domain/recommendations/requirement';
import { dateField, optionalDateField } from './fields/date-field';
import { inspectionSlug, recommendationRef, recordVersion, requirementRef } from './record-place';
import { LONGEST_EXPLANATION, optionalWords, writtenWords } from './fields/written-words';

const LONGEST_REPLACEMENT = 500;

/** What the force says of a requirement, what the office found, how sure it is, and why. */
export const assessRequirementForm = z.object({
  inspection: inspectionSlug,
  recommendation: recommendationRef,
  requirement: requirementRef,
  version: recordVersion,
  status: z.enum(STATUSES, 'Select what the force says'),
  supersededBy: optionalWords({
    ask: 'Enter what replaced this part',
    subject: 'What replaced this part',
    most: LONGEST_REPLACEMENT,
  }),
  result: z.enum(RESULTS, 'Select what the office found'),
  assurance: z.enum(ASSURANCE_LEVELS, 'Select how sure the office is'),
  reason: writtenWords({ ask: 'Enter the reason', subject: 'The reason', most: LONGEST_EXPLANATION }),
  wouldChange: optionalWords({
    ask: 'Enter what would change your mind',
    subject: 'What would change your mind',
    most: LONGEST_EXPLANATION,
  }),
  effectiveOn: dateField('date it took effect'),
  nextReviewOn: optionalDateField('next review date'),
});
export type AssessRequirementInput = z.output<typeof assessRequirementForm>;

/** Agrees to the office's reading of a requirement, as it was on the screen. */
export const confirmRequirementForm = assessRequirementForm.pick({
  inspection: true,
  recommendation: true,
  requirement: true,
  version: true,
});
export type ConfirmRequirementInput = z.output<typeof confirmRequirementForm>;
