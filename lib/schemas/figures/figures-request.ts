import { z } from 'zod';
import { REQUEST_ENDS } from '@/lib/domain/figures/figure-request';
import { dateField } from '@/lib/schemas/fields/date-field';
import { typedText } from '@/lib/schemas/fields/typed-text';
import { measureRefParam } from '@/lib/schemas/reading';
import { optionalWords, writtenWords } from '@/lib/schemas/fields/written-words';

const LONGEST_NOTE = 2000;

/** Figures asked of the force, or of somebody else who holds them. */
export const figureRequestForm = z.object({
  measure: measureRefParam,
  askedOf: typedText('Enter who is asked')
    .min(1, 'Enter who is asked')
    .max(200, 'Who is asked must be 200 characters or fewer'),
  dueOn: dateField('day the figures are due'),
  note: writtenWords({
    ask: 'Say which figures are asked for',
    subject: 'Which figures',
    most: LONGEST_NOTE,
  }),
});
export type AskForFiguresInput = z.output<typeof figureRequestForm>;

/** What became of a request. */
export const settleRequestForm = z.object({
  measure: measureRefParam,
  id: z.uuid(),
  state: z.enum(REQUEST_ENDS, 'Select what happened to the request'),
  note: optionalWords({ ask: '', subject: 'The note', most: LONGEST_NOTE }),
});
/** Without the measure: the request knows its own. */
export type SettleRequestInput = Omit<z.output<typeof settleRequestForm>, 'measure'>;
