'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Radios } from '@/components/ui/radios';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type EvidenceOfFigureFormProps = {
  action: FormActionHandler;
  figure: { measure: string; series: string; figure: string };
  evidence: readonly { id: string; title: string }[];
};

const WORDS = {
  evidence: {
    label: 'Which evidence supports this figure?',
    hint: 'It is linked to this revision of the figure. You can unlink it later, with a reason.',
  },
};

/** Which item of evidence supports a figure. */
export function EvidenceOfFigureForm({ action, figure, evidence }: EvidenceOfFigureFormProps) {
  return (
    <ActionForm
      action={action}
      words={WORDS}
      page={`Evidence for a figure of measure ${figure.measure}`}
      hidden={figure}
    >
      {({ field }) => (
        <>
          <Radios
            {...field('evidence')}
            choices={evidence.map(({ id, title }) => ({ value: id, text: title }))}
          />
          <Button>Link this evidence to the figure</Button>
        </>
      )}
    </ActionForm>
  );
}
