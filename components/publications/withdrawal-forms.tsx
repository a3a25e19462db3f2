'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Radios } from '@/components/ui/radios';
import { Textarea } from '@/components/ui/textarea';
import { WITHDRAWAL_DECISIONS } from '@/lib/domain/publications/withdrawal';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { LONGEST_WITHDRAWAL_REASON } from '@/lib/schemas/office/withdrawal';

const ASK_WORDS = {
  reason: {
    label: 'Why is it withdrawn?',
    hint: 'It is published in its place. Do not repeat here what must not be read.',
  },
};

/** Asks a second person to withdraw the edition. */
export function AskWithdrawalForm({ action, id }: { action: FormActionHandler; id: string }) {
  return (
    <ActionForm
      action={action}
      words={ASK_WORDS}
      drafts={{ form: 'ask-withdrawal', fields: ['reason'] }}
      hidden={{ id }}
      id="ask-withdrawal"
    >
      {({ field }) => (
        <>
          <Textarea {...field('reason')} limit={LONGEST_WITHDRAWAL_REASON} rows={3} />
          <Button look="warning">Ask to withdraw this edition</Button>
        </>
      )}
    </ActionForm>
  );
}

const DECIDE_WORDS = {
  decision: { label: 'What do you decide?' },
  reason: { label: 'Why?', hint: 'This is saved in the history with your name. It is not published.' },
} as const;

const DECISIONS = Object.entries(WITHDRAWAL_DECISIONS).map(([value, text]) => ({ value, text }));

type DecideWithdrawalFormProps = { action: FormActionHandler; id: string; withdrawal: string };

/** Withdraws the edition at once, or leaves it public. */
export function DecideWithdrawalForm({ action, id, withdrawal }: DecideWithdrawalFormProps) {
  return (
    <ActionForm
      action={action}
      words={DECIDE_WORDS}
      drafts={{ form: 'decide-withdrawal', fields: ['reason'] }}
      hidden={{ id, withdrawal }}
      id="decide-withdrawal"
    >
      {({ field }) => (
        <>
          <Radios {...field('decision')} choices={DECISIONS} />
          <Textarea {...field('reason')} limit={LONGEST_WITHDRAWAL_REASON} rows={3} />
          <Button>Save this decision</Button>
        </>
      )}
    </ActionForm>
  );
}
