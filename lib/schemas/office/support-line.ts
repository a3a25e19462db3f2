import { z } from 'zod';
import { typedText } from '@/lib/schemas/fields/typed-text';
import { SUPPORT_NEEDS } from '@/lib/domain/support-lines/support-line';
import { dateField } from '@/lib/schemas/fields/date-field';
import { keyOf } from '@/lib/schemas/fields/domain-words';
import { optionalLink } from '@/lib/schemas/fields/web-address';
import { optionalWords, writtenWords } from '@/lib/schemas/fields/written-words';
import { recordVersion } from '@/lib/schemas/record-place';

const LONGEST_NAME = 100;
/** How many characters a sentence about a support line may have. */
export const LONGEST_ABOUT = 300;

/** "0808 500 2222", "+44 117 496 0999", "999", with "text" or an extension left to the description. */
export const TELEPHONE = /^\+?[\d ()-]{3,20}$/;
const ASK_FOR_TELEPHONE = 'Enter a telephone number, such as 0808 500 2222';

const telephone = optionalWords({ ask: ASK_FOR_TELEPHONE, subject: 'The telephone number', most: 20 }).refine(
  (typed) => typed === null || TELEPHONE.test(typed),
  ASK_FOR_TELEPHONE,
);

const fields = {
  name: typedText('Enter the name of the service')
    .min(1, 'Enter the name of the service')
    .max(LONGEST_NAME, `The name must be ${LONGEST_NAME} characters or fewer`),
  need: keyOf(SUPPORT_NEEDS, 'Select who it is for'),
  description: writtenWords({ ask: 'Say what it does', subject: 'What it does', most: LONGEST_ABOUT }),
  telephone,
  hours: optionalWords({ ask: '', subject: 'When it is open', most: LONGEST_NAME }),
  url: optionalLink(),
  source: writtenWords({ ask: 'Say where you found it', subject: 'Where you found it', most: LONGEST_ABOUT }),
};

type Reached = { telephone: string | null; url: string | null };

/** Somebody who cannot speak needs a website; somebody without one needs a number. One of them must be there. */
const isReachable = ({ telephone: number, url }: Reached) => number !== null || url !== null;
const UNREACHABLE = { path: ['telephone'], error: 'Enter a telephone number or a website' };

export const addSupportLineForm = z.object(fields).refine(isReachable, UNREACHABLE);
export type AddSupportLineInput = z.output<typeof addSupportLineForm>;

const kept = { id: z.uuid(), version: recordVersion };

export const changeSupportLineForm = z.object({ ...kept, ...fields }).refine(isReachable, UNREACHABLE);
export type ChangeSupportLineInput = z.output<typeof changeSupportLineForm>;

/** Somebody called the number or opened the website. */
export const checkSupportLineForm = z.object({ ...kept, checkedOn: dateField('day you checked it') });
export type CheckSupportLineInput = z.output<typeof checkSupportLineForm>;

export const withdrawSupportLineForm = z.object({
  ...kept,
  reason: writtenWords({
    ask: 'Enter why it is taken off the list',
    subject: 'The reason',
    most: LONGEST_ABOUT,
  }),
});
export type WithdrawSupportLineInput = z.output<typeof withdrawSupportLineForm>;
