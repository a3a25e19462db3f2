import { z } from 'zod';
import { REFERENCE, SLUG } from '@/lib/domain/address-parts';
import { needsReference, PIECE_ROLES, type PieceRole } from '@/lib/domain/inspections/pieces';
import { TAKEN_SLUGS } from '@/lib/domain/paths/documents';
import { optionalDateField } from '@/lib/schemas/fields/date-field';
import { keyOf } from '@/lib/schemas/fields/domain-words';
import { typedText } from '@/lib/schemas/fields/typed-text';
import { optionalWords } from '@/lib/schemas/fields/written-words';
import { recordVersion } from '@/lib/schemas/record-place';

const ASK_AGAIN = 'Open this page again from the document';
const place = {
  id: z.uuid(ASK_AGAIN),
  version: recordVersion,
  start: z.coerce.number(ASK_AGAIN).int().min(0),
};
const offset = (ask: string) => z.coerce.number(ask).int(ask).min(0, ask);

const ASK_FOR_ROLE = 'Select what it is';
const ASK_FOR_REFERENCE = 'Enter the reference of the recommendation, such as 5 or 4(a)';

/** "10 and 22", "3, 4": several where one answer serves several recommendations. */
const references = typedText()
  .optional()
  .transform((typed = '') =>
    typed
      .split(/,|&|\band\b/)
      .map((ref) => ref.trim())
      .filter((ref) => ref !== ''),
  )
  .refine((refs) => refs.every((ref) => REFERENCE.test(ref)), ASK_FOR_REFERENCE);

const referenced = (said: { role: PieceRole; refs: string[] }) =>
  !needsReference(said.role) || said.refs.length > 0;

const name = z
  .object({ ...place, work: z.literal('name'), role: keyOf(PIECE_ROLES, ASK_FOR_ROLE), refs: references })
  .refine(referenced, { path: ['refs'], error: ASK_FOR_REFERENCE });

const divide = z
  .object({
    ...{ ...place, work: z.literal('divide'), at: offset('Select where it begins') },
    extent: z.enum(['paragraph', 'rest'], 'Select how far it goes'),
    newRole: keyOf(PIECE_ROLES, ASK_FOR_ROLE),
    newRefs: references,
  })
  .refine(({ newRole, newRefs }) => referenced({ role: newRole, refs: newRefs }), {
    path: ['newRefs'],
    error: ASK_FOR_REFERENCE,
  });

const move = z.object({ ...place, work: z.literal('move'), to: offset('Select where this piece begins') });
const join = z.object({ ...place, work: z.literal('join') });

/** A correction of what a piece is, and where it begins. */
export const correctDocumentForm = z.discriminatedUnion('work', [name, divide, move, join], ASK_AGAIN);
export type CorrectDocumentInput = z.output<typeof correctDocumentForm>;

/** How many characters the title of a report may have. */
export const LONGEST_TITLE = 600;

const text = (subject: string, most: number) => optionalWords({ ask: '', subject, most });
/** The address of a page is read by others in a browser's history. */
const isNeutral = (typed: string | null): boolean => typed === null || !/rape/i.test(typed);
const NOT_NEUTRAL = 'It must not name the subject, because other people read browser histories';

/** What a person says of the inspection and of the response. What is left empty is asked for when it is saved. */
export const describeDocumentForm = z.object({
  ...{ id: z.uuid(ASK_AGAIN), version: recordVersion },
  title: text('The title', LONGEST_TITLE),
  shortTitle: text('The short name', 80).refine(isNeutral, NOT_NEUTRAL),
  slug: text('The address', 60)
    .refine(isNeutral, NOT_NEUTRAL)
    .refine(
      (typed) => typed === null || (SLUG.test(typed) && !TAKEN_SLUGS.includes(typed)),
      'Use small letters, numbers and hyphens, such as 2024-report',
    ),
  inspectorates: text('Who inspected', 200),
  publishedOn: optionalDateField('day on which the report was published'),
  respondent: text('Who responded', 200),
  respondedOn: optionalDateField('day of the response'),
});
export type DescribeDocumentInput = z.output<typeof describeDocumentForm>;

/** A document to be saved, as it was on the screen. */
export const saveDocumentForm = z.object({ id: z.uuid(ASK_AGAIN), version: recordVersion });
export type SaveDocumentInput = z.output<typeof saveDocumentForm>;
