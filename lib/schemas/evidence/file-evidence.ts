import { z } from 'zod';
import {
  EVIDENCE_STRENGTHS,
  EVIDENCE_TYPES,
  FILING_STATES,
  PROVENANCES,
  VISIBILITIES,
} from '@/lib/domain/evidence/evidence';
import { optionalDateField } from '@/lib/schemas/fields/date-field';
import { keyOf } from '@/lib/schemas/fields/domain-words';
import { inspectionSlug, recommendationRef, recordVersion, requirementRef } from '@/lib/schemas/record-place';
import { optionalLink } from '@/lib/schemas/fields/web-address';
import { LONGEST_EXPLANATION, optionalWords, writtenWords } from '@/lib/schemas/fields/written-words';

const LONGEST_TITLE = 150;
const LONGEST_SUMMARY = 1000;
const LONGEST_PLACE = 500;

const refs = z.preprocess(
  (sent) => (sent === undefined ? [] : Array.isArray(sent) ? sent : [sent]),
  z.array(requirementRef).min(1, 'Select the parts this evidence is about').readonly(),
);

/** People by their ids, one for each tick. */
const peopleField = z.preprocess(
  (sent) => (sent === undefined ? [] : Array.isArray(sent) ? sent : [sent]),
  z.array(z.uuid()).readonly(),
);

/** An item of evidence and the requirements it is about. */
export const fileEvidenceForm = z.object({
  inspection: inspectionSlug,
  recommendation: recommendationRef,
  requirements: refs,
  title: writtenWords({ ask: 'Enter a title', subject: 'The title', most: LONGEST_TITLE }),
  description: writtenWords({
    ask: 'Enter what it shows',
    subject: 'What it shows',
    most: LONGEST_EXPLANATION,
  }),
  type: keyOf(EVIDENCE_TYPES, 'Select what it is'),
  strength: keyOf(EVIDENCE_STRENGTHS, 'Select how much it can show'),
  provenance: keyOf(PROVENANCES, 'Select where it comes from'),
  effectiveFrom: optionalDateField('first day it covers'),
  effectiveTo: optionalDateField('last day it covers'),
  expiresOn: optionalDateField('day it expires'),
  link: optionalLink(),
  originalKept: optionalWords({
    ask: 'Enter where the original is kept',
    subject: 'Where the original is kept',
    most: LONGEST_PLACE,
  }),
  visibility: keyOf(VISIBILITIES, 'Select who can see it'),
  readers: peopleField,
  // Public evidence cannot do without it; for the rest it may be written already, or left for later.
  publicSummary: optionalWords({
    ask: 'Enter a summary for the public',
    subject: 'The summary for the public',
    most: LONGEST_SUMMARY,
  }),
  state: z.enum(FILING_STATES, 'Select whether it is ready for review'),
  askedOf: optionalWords({
    ask: 'Enter who you asked for it',
    subject: 'Who you asked for it',
    most: LONGEST_PLACE,
  }),
  dueOn: optionalDateField('day it is due by'),
});
export type FileEvidenceInput = z.output<typeof fileEvidenceForm>;

/** Who may see an item of restricted evidence from now on. */
export const nameReadersForm = z.object({ id: z.uuid(), version: recordVersion, readers: peopleField });
export type NameReadersInput = z.output<typeof nameReadersForm>;
