import { z } from 'zod';
import { dateField } from './fields/date-field';
import { typedText } from './fields/typed-text';
import { refuseBadAddress } from './fields/web-address';
import { writtenWords } from './fields/written-words';
import { reasonField } from './edit-measure';
import { measureRefParam } from './reading';

const slug = typedText('Select a set of figures').min(1, 'Select a set of figures').max(200);

/** An approver has read the figures of a series on their publisher's page. */
export const exemptForm = z.object({
  measure: measureRefParam,
  series: slug,
  address: refuseBadAddress(typedText().min(1, 'Enter the address of the page').max(500), {
    kind: 'web',
    ask: 'Enter the address of the page, beginning with https://',
  }),
  place: writtenWords({ ask: 'Enter the table, and where in it', subject: 'The table', most: 300 }),
  readOn: dateField('day you read them'),
});
export type ExemptInput = z.output<typeof exemptForm>;

/** It does not hold any more. */
export const endExemptionForm = z.object({
  measure: measureRefParam,
  ended: slug,
  reason: reasonField('Enter why they are not shown as published any more'),
});
export type EndExemptionInput = z.output<typeof endExemptionForm>;
