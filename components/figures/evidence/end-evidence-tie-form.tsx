'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Textarea } from '@/components/ui/textarea';
import { LONGEST_CHANGE_REASON } from '@/lib/schemas/edit-measure';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type EndEvidenceTieFormProps = {
  action: FormActionHandler;
  tie: { measure: string; series: string; tie: string };
};

const WORDS = {
  reason: { label: 'Why are you unlinking it?', hint: 'This is saved with your name.' },
};

/** Takes one item of evidence off a figure, with the reason. */
export function EndEvidenceTieForm({ action, tie }: EndEvidenceTieFormProps) {
  return (
    <ActionForm
      action={action}
      words={WORDS}
      page={`Unlink evidence from a figure of measure ${tie.measure}`}
      hidden={tie}
      id="end-tie"
    >
      {({ field }) => (
        <>
          <Textarea {...field('reason')} limit={LONGEST_CHANGE_REASON} rows={3} />
          <Button>Unlink this evidence</Button>
        </>
      )}
    </ActionForm>
  );
}
