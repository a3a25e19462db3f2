'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Checkboxes } from '@/components/ui/checkboxes';
import { HIDDEN_DATA, HIDDEN_DATA_MEANINGS, HIDDEN_DATA_TICKS } from '@/lib/domain/evidence/public-file';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type ClearFileFormProps = { action: FormActionHandler; ids: { id: string; file: string }; page: string };

const WORDS = {
  ticks: {
    label: 'What did you look for in the file?',
    labelSize: 'm',
    hint: 'Download it, look for each of these, and tick it when it is true.',
  },
} as const;

const TICKS = HIDDEN_DATA_TICKS.map((value) => ({
  value,
  text: HIDDEN_DATA[value],
  hint: HIDDEN_DATA_MEANINGS[value],
}));

/** The list of hidden data, each line ticked by an approver who did not add the file. */
export function ClearFileForm({ action, ids, page }: ClearFileFormProps) {
  return (
    <ActionForm action={action} words={WORDS} page={page} hidden={ids}>
      {({ ticks }) => (
        <>
          <Checkboxes {...ticks('ticks')} choices={TICKS} />
          <Button>Make it public with the next edition</Button>
        </>
      )}
    </ActionForm>
  );
}
