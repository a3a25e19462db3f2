import { z } from 'zod';
import { typedText } from '@/lib/schemas/fields/typed-text';
import { DISCLOSURE_RULES } from '@/lib/domain/disclosure/disclosure';
import { DIRECTIONS, FREQUENCIES } from '@/lib/domain/figure';
import { dateField, optionalDateField } from './fields/date-field';
import { keyOf } from './fields/domain-words';
import { measureRefParam } from './reading';
import { recommendationKey, recordVersion, requirementKey } from './record-place';
import { several } from './fields/form-fields';
import { LONGEST_EXPLANATION, optionalWords, writtenWords } from './fields/written-words';

const LONGEST_TITLE = 150;
const LONGEST_WORDS = 2000;
/** How many characters the reason for a change of a measure may have; the forms say so below the box. */
export const LONGEST_CHANGE_REASON = 1000;

/** Words that must be there, and may be as short as "The force". */
const someWords = (ask: string, subject: string, most = LONGEST_WORDS) =>
  typedText(ask)
    .min(1, ask)
    .max(most, `${subject} must be ${most.toLocaleString('en-GB')} characters or fewer`);
const maybe = (subject: string) => optionalWords({ ask: '', subject, most: LONGEST_WORDS });
/** Why something of a measure was changed: asked of every change that could make its figures say something else. */
export const reasonField = (ask: string) =>
  writtenWords({ ask, subject: 'The reason', most: LONGEST_CHANGE_REASON });

const dueAfter = z
  .string()
  .trim()
  .regex(/^\d{0,3}$/, 'Days must be a whole number, such as 45')
  .transform((typed) => (typed === '' ? null : Number(typed)));

/** What people may change of a measure, in the order of the form. */
export const editMeasureForm = z.object({
  measure: measureRefParam,
  version: recordVersion,
  title: someWords('Enter the title', 'The title', LONGEST_TITLE),
  definition: someWords('Say what the measure is', 'What it is'),
  numerator: maybe('The number counted'),
  denominator: maybe('Out of'),
  source: someWords('Say who holds the figures', 'Who holds the figures'),
  scope: someWords('Say what the measure covers', 'What it covers'),
  caution: maybe('What to know before using the figures'),
  reading: maybe('What a rise or a fall may mean'),
  direction: keyOf(DIRECTIONS, 'Select which way is good'),
  frequency: keyOf(FREQUENCIES, 'Select how often figures come'),
  figuresDueAfter: dueAfter,
  disclosureRule: keyOf(DISCLOSURE_RULES, 'Select how small numbers are hidden'),
  reason: reasonField('Enter why you are changing it'),
});
export type EditMeasureInput = z.output<typeof editMeasureForm>;

/** What a measure is linked to. A measure linked to nothing would be found nowhere. */
export const measureLinksForm = z.object({
  measure: measureRefParam,
  version: recordVersion,
  recommendations: several(z.array(recommendationKey).min(1, 'Select the recommendations it is linked to')),
  requirements: several(z.array(requirementKey)),
  reason: reasonField('Enter why you are changing it'),
});
export type ChangeMeasureLinksInput = z.output<typeof measureLinksForm>;

const figure = z
  .string('Enter the target')
  .trim()
  .min(1, 'Enter the target')
  .regex(/^\d{1,9}(\.\d{1,3})?$/, 'The target must be a number, such as 85 or 12.5')
  .transform(Number);

/** A target of a measure. */
export const setTargetForm = z.object({
  measure: measureRefParam,
  value: figure,
  setBy: someWords('Enter who set the target', 'Who set the target', 200),
  setOn: dateField('day the target was set'),
  endsOn: optionalDateField('day the target ends'),
  reason: reasonField('Enter why this target was set'),
});
export type SetTargetInput = z.output<typeof setTargetForm>;

/** A dated note on the charts of a measure. A reason that is typed without the tick is not asked for, and not kept. */
export const addNoteForm = z
  .object({
    measure: measureRefParam,
    date: dateField('day of the note'),
    words: someWords('Say what happened', 'What happened', 200),
    source: someWords('Say where this is written', 'The source', 500),
    rebase: z.literal('yes').optional(),
    reason: optionalWords({ ask: '', subject: 'The reason', most: LONGEST_CHANGE_REASON }),
  })
  .transform(({ rebase, reason, ...note }) => ({
    ...note,
    rebase: rebase === 'yes',
    reason: rebase === 'yes' ? reason : null,
  }));
export type AddNoteInput = z.output<typeof addNoteForm>;

/** A footnote to figures of a measure. `about` is one of the choices that the measure has. */
export const addFootnoteForm = z.object({
  measure: measureRefParam,
  about: typedText('Select what the footnote is about').min(1, 'Select what the footnote is about').max(300),
  words: someWords('Enter the footnote', 'The footnote', 500),
  source: someWords('Say where this is written', 'The source', 500),
});
export type AddFootnoteInput = z.output<typeof addFootnoteForm>;

/** A note that is taken off the charts. */
export const withdrawNoteForm = z.object({
  measure: measureRefParam,
  id: z.uuid(),
  reason: reasonField('Enter why the note is withdrawn'),
});
export type WithdrawNoteInput = z.output<typeof withdrawNoteForm>;

/** A new version of how a measure is counted. `version`: the number of the newest one that the writer
 * has read, 0 where there was none. */
export const writeMethodologyForm = z.object({
  measure: measureRefParam,
  version: z.coerce.number().int().min(0),
  words: writtenWords({
    ask: 'Say how it is counted',
    subject: 'How it is counted',
    most: LONGEST_EXPLANATION,
  }),
});
export type WriteMethodologyInput = z.output<typeof writeMethodologyForm>;

/** An approver agrees to the version with this number. */
export const approveMethodologyForm = z.object({ measure: measureRefParam, version: recordVersion });
export type ApproveMethodologyInput = z.output<typeof approveMethodologyForm>;
