import { z } from 'zod';
import { typedText } from './fields/typed-text';
import { EVIDENCE_STRENGTHS } from '@/lib/domain/evidence/evidence';
import { keyOf } from './fields/domain-words';
import { refuseBadAddress } from './fields/web-address';
import { LONGEST_EXPLANATION, optionalWords, writtenWords } from './fields/written-words';
import { documentParams } from './mark-sentence';
import { inspectionSlug, recordVersion } from './record-place';

const LONGEST_TITLE = 150;
const LONGEST_LINE = 500;
const LONGEST_ADDRESS = 2000;

const place = { inspection: inspectionSlug, id: z.uuid(), version: recordVersion };

const line = (subject: string) =>
  optionalWords({
    ask: `Enter the ${subject.toLowerCase()}`,
    subject: `The ${subject.toLowerCase()}`,
    most: LONGEST_LINE,
  });

const ADDRESS = 'Enter an address that begins with https:// or http://';

/** A record of the document as a person confirms it, with what they corrected. Which fields there are depends on its kind. */
export const confirmExtractForm = z.object({
  ...place,
  title: typedText('Enter a title')
    .min(1, 'Enter a title')
    .max(LONGEST_TITLE, `The title must be ${LONGEST_TITLE} characters or fewer`),
  detail: optionalWords({
    ask: 'Enter what to know about it',
    subject: 'What to know about it',
    most: LONGEST_EXPLANATION,
  }),
  strength: keyOf(EVIDENCE_STRENGTHS, 'Select how much it can show')
    .nullable()
    .optional()
    .transform((key) => key ?? null),
  value: line('Value'),
  period: line('Stated period'),
  basis: line('Stated basis'),
  source: line('Source'),
  dated: line('Date given by the source'),
  address: refuseBadAddress(optionalWords({ ask: ADDRESS, subject: 'The address', most: LONGEST_ADDRESS }), {
    kind: 'web',
    ask: ADDRESS,
  }),
});
export type ConfirmExtractInput = z.output<typeof confirmExtractForm>;

/** A record of the document that says something else than its sentence does, or nothing. */
export const discardExtractForm = z.object({
  ...place,
  reason: writtenWords({ ask: 'Enter why it is discarded', subject: 'The reason', most: LONGEST_LINE }),
});
export type DiscardExtractInput = z.output<typeof discardExtractForm>;

/** The address of one record of a document. */
export const extractParams = documentParams.extend({ id: z.uuid() });
