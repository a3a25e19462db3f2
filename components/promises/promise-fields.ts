import { CADENCES } from '@/lib/domain/promises/promise';

/** What the forms ask of a promise, whether it is added or corrected. */
export const PROMISE_FIELDS = {
  words: { label: 'What was promised?', labelSize: 'm', hint: 'In one plain sentence.' },
  quote: {
    label: 'Which words of the response promise it?',
    labelSize: 'm',
    hint: 'Copied from the response, word for word.',
  },
  owners: { label: 'Who owns the promise?', labelSize: 'm', hint: 'Select everybody who must keep it.' },
  ownerRole: {
    label: 'Which role answers for it? (optional)',
    labelSize: 'm',
    hint: 'For example, “detective superintendent for rape investigations”. A role, never a person’s name.',
  },
  cadence: { label: 'How often was it promised?', labelSize: 'm' },
  startsOn: {
    label: 'On which day does the first period begin? (optional)',
    labelSize: 'm',
    hint: 'Only for what is kept again and again. Each period is expected from this day on. Leave it empty where nobody has told you.',
  },
} as const;

export const HOW_OFTEN = Object.entries(CADENCES).map(([value, text]) => ({ value, text }));
