'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { TextInput } from '@/components/ui/text-input';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type FootnoteFormProps = {
  action: FormActionHandler;
  measureRef: string;
  choices: readonly { value: string; text: string }[];
};

const WORDS = {
  about: {
    label: 'What is the footnote about?',
    hint: 'It is shown wherever these figures are: in charts, tables, files and pictures.',
  },
  words: {
    label: 'What should a reader know?',
    hint: '1 or 2 sentences. They are published, so nothing about a case or a person.',
  },
  source: {
    label: 'Where is this written?',
    hint: 'A document or an address. It is published with the footnote.',
  },
};

/** A footnote to all figures of a measure, to some of them, to one, or to an area. */
export function FootnoteForm({ action, measureRef, choices }: FootnoteFormProps) {
  return (
    <ActionForm action={action} words={WORDS} hidden={{ measure: measureRef }} id="add-footnote">
      {({ field }) => (
        <>
          <Select {...field('about')} emptyText="Choose" options={choices} />
          <Textarea {...field('words')} limit={500} rows={3} />
          <TextInput {...field('source')} />
          <Button>Add this footnote</Button>
        </>
      )}
    </ActionForm>
  );
}
