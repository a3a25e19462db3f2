import { z } from 'zod';
import { SLUG } from '@/lib/domain/address-parts';
import { CADENCES } from '@/lib/domain/promises/promise';
import { dateField, optionalDateField } from '../fields/date-field';
import { keyOf } from '../fields/domain-words';
import { several } from '../fields/form-fields';
import { LONGEST_EXPLANATION, optionalWords, writtenWords } from '../fields/written-words';
import { promisePlace } from './promise-place';

/** How many characters the words of a promise may have. */
export const LONGEST_PROMISE = 300;
const LONGEST_QUOTE = 2000;
const LONGEST_ROLE = 100;

const reason = writtenWords({ ask: 'Enter the reason', subject: 'The reason', most: LONGEST_EXPLANATION });

/** Agrees to a promise as it was read, as it was on the screen. */
export const confirmPromiseForm = z.object(promisePlace);
export type ConfirmPromiseInput = z.output<typeof confirmPromiseForm>;

/** A new date by which a promise is due. */
export const moveDueDateForm = z.object({
  ...promisePlace,
  to: dateField('date it is due by'),
  reason,
});
export type MoveDueDateInput = z.output<typeof moveDueDateForm>;

/** What people write of a promise, in the order of the form. No response has words of an action of the office's own. */
export const promiseFields = {
  words: writtenWords({ ask: 'Enter the promise', subject: 'The promise', most: LONGEST_PROMISE }),
  quote: optionalWords({
    ask: 'Enter the words of the response',
    subject: 'The words of the response',
    most: LONGEST_QUOTE,
  }),
  owners: several(
    z
      .array(z.string().regex(SLUG, 'Select who owns the promise from the list'))
      .min(1, 'Select who owns the promise'),
  ),
  ownerRole: optionalWords({ ask: '', subject: 'The role', most: LONGEST_ROLE }),
  cadence: keyOf(CADENCES, 'Select how often it was promised'),
  startsOn: optionalDateField('first day'),
};

/** What people correct of a promise. */
export const changePromiseForm = z.object({
  ...promisePlace,
  ...promiseFields,
  reason,
});
export type ChangePromiseInput = z.output<typeof changePromiseForm>;
