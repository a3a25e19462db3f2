import { z } from 'zod';
import { labels } from '@/lib/domain/labels';
import { keyOf } from '@/lib/schemas/fields/domain-words';
import { typedText } from '@/lib/schemas/fields/typed-text';
import { writtenWords } from '@/lib/schemas/fields/written-words';

/** How many characters the reasons of an erasure may have. */
export const LONGEST_ERASURE_REASON = 1000;
/** Fewer characters than this stand in half of all sentences; more are a text, whose record can be corrected. */
const FEWEST_CHARACTERS = 4;
const MOST_CHARACTERS = 500;

const reason = (ask: string) => writtenWords({ ask, subject: 'The reason', most: LONGEST_ERASURE_REASON });

/** Somebody looks where words stand. */
export const lookForWordsForm = z.object({
  words: typedText('Enter the words')
    .min(1, 'Enter the words')
    .min(FEWEST_CHARACTERS, `The words must be at least ${FEWEST_CHARACTERS} characters long`)
    .max(MOST_CHARACTERS, `The words must be ${MOST_CHARACTERS} characters or fewer`),
  reason: reason('Enter why they must go'),
});
export type LookForWordsInput = z.output<typeof lookForWordsForm>;

/** Somebody wants the files of an item of evidence out. */
export const lookForFilesForm = z.object({ id: z.uuid(), reason: reason('Enter why the files must go') });
export type LookForFilesInput = z.output<typeof lookForFilesForm>;

export const ERASURE_STEPS = labels({ ask: 'Ask a second person', 'give-up': 'Give up' });

/** Then they ask a second person, or give up. */
export const askErasureForm = z.object({
  id: z.uuid(),
  step: keyOf(ERASURE_STEPS, 'Select what you want to do'),
});
export type AskErasureInput = z.output<typeof askErasureForm>;

export const ERASURE_DECISIONS = labels({ agree: 'Take it out', refuse: 'Leave it' });

/** Another decides. */
export const decideErasureForm = z.object({
  id: z.uuid(),
  decision: keyOf(ERASURE_DECISIONS, 'Select whether it is taken out'),
  reason: reason('Enter why you decide so'),
});
export type DecideErasureInput = z.output<typeof decideErasureForm>;
