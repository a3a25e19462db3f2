import { z } from 'zod';
import { ASSURANCE_LEVELS, FINDINGS_TO_CHOOSE, FORCE_WORDS } from '@/lib/domain/recommendations/dials';
import { dateField, optionalDateField } from './fields/date-field';
import { optionalLink } from './fields/web-address';
import { LONGEST_EXPLANATION, optionalWords, writtenWords } from './fields/written-words';
import { inspectionSlug, recommendationRef, recordVersion, requirementRef } from './record-place';

const LONGEST_REPLACEMENT = 500;

const reason = writtenWords({ ask: 'Enter the reason', subject: 'The reason', most: LONGEST_EXPLANATION });

const part = z.object({
  inspection: inspectionSlug,
  recommendation: recommendationRef,
  requirement: requirementRef,
  version: recordVersion,
});

/** What the office found of a requirement, how sure it is, and why. */
export const assessRequirementForm = part.extend({
  finding: z.enum(FINDINGS_TO_CHOOSE, 'Select what the office found'),
  assurance: z.enum(ASSURANCE_LEVELS, 'Select how sure the office is'),
  reason,
  wouldChange: optionalWords({
    ask: 'Enter what would change your mind',
    subject: 'What would change your mind',
    most: LONGEST_EXPLANATION,
  }),
  effectiveOn: dateField('date it took effect'),
  nextReviewOn: optionalDateField('next review date'),
});
export type AssessRequirementInput = z.output<typeof assessRequirementForm>;

/** What the force says of a requirement, and how the office knows. */
export const forceAnswerForm = part.extend({
  says: z.enum(FORCE_WORDS, 'Select what the force says'),
  revisedOn: optionalDateField('new date'),
  reason,
  effectiveOn: dateField('date it took effect'),
});
export type ForceAnswerInput = z.output<typeof forceAnswerForm>;

/** What replaced a requirement, or that nothing does any more. */
export const replacementForm = part.extend({
  replaced: z.enum(['yes', 'no'], 'Select whether something has replaced this part'),
  by: optionalWords({
    ask: 'Enter what replaced this part',
    subject: 'What replaced this part',
    most: LONGEST_REPLACEMENT,
  }),
  link: optionalLink(),
  reason,
  effectiveOn: dateField('date it took effect'),
});
export type ReplacementInput = z.output<typeof replacementForm>;

/** Agrees to the office's reading of a requirement, as it was on the screen. */
export const confirmRequirementForm = part;
export type ConfirmRequirementInput = z.output<typeof confirmRequirementForm>;
