import { z } from 'zod';
import { SLUG } from '@/lib/domain/address-parts';
import type { SuggestionDecision } from '@/lib/domain/inspections/suggestions';
import { CADENCES } from '@/lib/domain/promises/promise';
import { VOICES } from '@/lib/domain/promises/response';
import { optionalDateField } from '@/lib/schemas/fields/date-field';
import { calendarDay, keyOf } from '@/lib/schemas/fields/domain-words';
import { several } from '@/lib/schemas/fields/form-fields';
import { LONGEST_EXPLANATION, writtenWords } from '@/lib/schemas/fields/written-words';
import { LONGEST_PROMISE } from '@/lib/schemas/promises/change-promise';
import { recordVersion } from '@/lib/schemas/record-place';

const decided = {
  ...{ recommendation: z.string(), suggested: z.string() },
  decision: z.enum(['accepted', 'refused']),
};
const addressedTo = z.enum(['local', 'national'], 'Select whom it is for');
const owners = z.array(z.string().regex(SLUG, 'Select who owns the promise from the list'));

/** The JSON column of what was decided of suggestions. */
export const suggestionsColumn: z.ZodType<SuggestionDecision[]> = z.array(
  z.discriminatedUnion('kind', [
    z.object({ ...decided, kind: z.literal('part'), text: z.string(), addressedTo }),
    z.object({
      ...{ ...decided, kind: z.literal('promise'), voice: z.enum(VOICES), promise: z.string() },
      ...{ owners, cadence: keyOf(CADENCES), dueOn: calendarDay.nullable() },
    }),
  ]),
);

const ASK_AGAIN = 'Open this page again from the document';

/** Which suggestion: "part-0", "promise-2". */
export const suggestionName = z
  .string(ASK_AGAIN)
  .regex(/^(?:part|promise)-\d{1,4}$/, ASK_AGAIN)
  .transform((name) => {
    const [kind, which] = name.split('-');
    return { kind: kind === 'part' ? ('part' as const) : ('promise' as const), which: Number(which) };
  });

const place = { id: z.uuid(ASK_AGAIN), version: recordVersion, suggestion: suggestionName };

/** What a person decides of one suggestion. */
export const decideSuggestionForm = z.discriminatedUnion(
  'decide',
  [
    z.object({ ...place, decide: z.literal('accept') }),
    z.object({ ...place, decide: z.literal('refuse') }),
    z.object({
      ...{ ...place, decide: z.literal('accept-part'), addressedTo },
      text: writtenWords({ ask: 'Enter the part', subject: 'The part', most: LONGEST_EXPLANATION }),
    }),
    z.object({
      ...{ ...place, decide: z.literal('accept-promise') },
      promise: writtenWords({ ask: 'Enter the promise', subject: 'The promise', most: LONGEST_PROMISE }),
      owners: several(owners.min(1, 'Select who owns the promise')),
      cadence: keyOf(CADENCES, 'Select how often it was promised'),
      dueOn: optionalDateField('date it is due by'),
    }),
  ],
  'Select whether you accept it',
);
export type DecideSuggestionInput = z.output<typeof decideSuggestionForm>;
