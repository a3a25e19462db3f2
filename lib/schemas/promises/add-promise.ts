import { z } from 'zod';
import { OWN_ACTION } from '@/lib/domain/promises/promise-added';
import { optionalDateField } from '../fields/date-field';
import { LONGEST_EXPLANATION, writtenWords } from '../fields/written-words';
import { inspectionSlug, recommendationRef, recordVersion } from '../record-place';
import { promiseFields } from './change-promise';

const ASK_FROM = 'Select where the promise comes from';

/** A promise that an officer adds to a recommendation. */
export const addPromiseForm = z.object({
  inspection: inspectionSlug,
  recommendation: recommendationRef,
  version: recordVersion,
  from: z.union([z.literal(OWN_ACTION), z.uuid()], ASK_FROM),
  madeOn: optionalDateField('date the office agreed it'),
  ...promiseFields,
  dated: z.enum(['yes', 'no'], 'Select whether a date was given'),
  dueOn: optionalDateField('date it is due by'),
  reason: writtenWords({
    ask: 'Enter why you are adding it',
    subject: 'Why you are adding it',
    most: LONGEST_EXPLANATION,
  }),
});
export type AddPromiseInput = z.output<typeof addPromiseForm>;
