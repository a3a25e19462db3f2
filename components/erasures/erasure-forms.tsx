'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Radios } from '@/components/ui/radios';
import { TextInput } from '@/components/ui/text-input';
import { Textarea } from '@/components/ui/textarea';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { ERASURE_DECISIONS, ERASURE_STEPS, LONGEST_ERASURE_REASON } from '@/lib/schemas/office/erasure';

const REASON_HINT = 'This is saved in the history with your name. Do not repeat the personal data here.';

const WORDS_WORDS = {
  words: {
    label: 'Which words must go?',
    hint: 'Exactly as they stand, such as a full name. Capital letters and line breaks make no difference.',
  },
  reason: { label: 'Why must they go?', hint: REASON_HINT },
};

type FormProps = { action: FormActionHandler };

/** Looks where words stand; nothing is taken out by it. */
export function LookForWordsForm({ action }: FormProps) {
  return (
    <ActionForm action={action} words={WORDS_WORDS} id="look-for-words">
      {({ field }) => (
        <>
          <TextInput {...field('words')} autoComplete="off" spellCheck={false} />
          <Textarea {...field('reason')} limit={LONGEST_ERASURE_REASON} rows={2} />
          <Button>See where they stand</Button>
        </>
      )}
    </ActionForm>
  );
}

const choicesOf = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([value, text]) => ({ value, text }));

const ASK_WORDS = { step: { label: 'What do you want to do?' } };

/** Asks a second person, or gives up. */
export function AskErasureForm({ action, id, canAsk }: FormProps & { id: string; canAsk: boolean }) {
  const choices = choicesOf(ERASURE_STEPS).filter(({ value }) => canAsk || value !== 'ask');
  return (
    <ActionForm action={action} words={ASK_WORDS} hidden={{ id }} id="ask-erasure">
      {({ field }) => (
        <>
          <Radios {...field('step')} choices={choices} />
          <Button>Continue</Button>
        </>
      )}
    </ActionForm>
  );
}

const DECIDE_WORDS = {
  decision: { label: 'What do you decide?' },
  reason: { label: 'Why?', hint: REASON_HINT },
};

/** Takes it out at once, or leaves it. */
export function DecideErasureForm({ action, id }: FormProps & { id: string }) {
  return (
    <ActionForm action={action} words={DECIDE_WORDS} hidden={{ id }} id="decide-erasure">
      {({ field }) => (
        <>
          <Radios {...field('decision')} choices={choicesOf(ERASURE_DECISIONS)} />
          <Textarea {...field('reason')} limit={LONGEST_ERASURE_REASON} rows={2} />
          <Button look="warning">Save this decision</Button>
        </>
      )}
    </ActionForm>
  );
}
