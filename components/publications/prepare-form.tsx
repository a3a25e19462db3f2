'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import type { Choice } from '@/components/ui/choice';
import { Radios } from '@/components/ui/radios';
import { Textarea } from '@/components/ui/textarea';
import type { FormActionHandler } from '@/lib/schemas/form-state';

const WORDS = {
  inspection: {
    label: 'Which inspection is this edition about?',
    labelSize: 'm',
    hint: 'The public site shows the inspection of the newest edition. Earlier editions keep their own addresses.',
  },
  changeNote: {
    label: 'What changed since the last edition?',
    labelSize: 'm',
    hint: 'A sentence or two that the public will read on the first page. Do not write names or anything about a case.',
  },
} as const;

type PrepareFormProps = {
  action: FormActionHandler;
  /** The inspections to choose from; with one there is nothing to ask. */
  inspections: readonly Choice[];
  /** The inspection of the newest edition: it is chosen at first. */
  published?: string;
};

/** Asks what changed and, where there are several inspections, which one; then hands the next edition to the worker. */
export function PrepareForm({ action, inspections, published }: PrepareFormProps) {
  return (
    <ActionForm action={action} words={WORDS} drafts={{ form: 'prepare', fields: ['changeNote'] }}>
      {({ field }) => (
        <>
          {inspections.length > 1 && <Radios {...field('inspection', published)} choices={inspections} />}
          <Textarea {...field('changeNote')} limit={2000} />
          <Button>Prepare this edition</Button>
        </>
      )}
    </ActionForm>
  );
}
