'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Radios } from '@/components/ui/radios';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { ROLE_OPTIONS } from './name-piece-form';
import { firstWords, type PiecePlace } from './piece-place';

type DividePieceFormProps = {
  action: FormActionHandler;
  place: PiecePlace;
  places: readonly { at: number; words: string }[];
};

const WORDS = {
  at: { label: 'Which sentence begins it?' },
  extent: { label: 'How far does it go?' },
  newRole: { label: 'What is the new piece?' },
  newRefs: { label: 'Reference of the recommendation, where it has one' },
};

const EXTENTS = [
  { value: 'paragraph', text: 'To the end of its paragraph' },
  { value: 'rest', text: 'To the end of this piece' },
];

/** Makes some words of a piece a piece of their own. */
export function DividePieceForm({ action, place, places }: DividePieceFormProps) {
  return (
    <section aria-labelledby="divide">
      <Heading level={2} id="divide">
        Split it
      </Heading>
      <ActionForm action={action} words={WORDS} hidden={{ ...place, work: 'divide' }}>
        {({ field }) => (
          <>
            <Radios
              {...field('at')}
              look="small"
              choices={places.map(({ at, words }) => ({ value: String(at), text: firstWords(words) }))}
            />
            <Radios {...field('extent')} look="small" choices={EXTENTS} />
            <Select {...field('newRole')} emptyText="Choose what it is" options={ROLE_OPTIONS} />
            <TextInput {...field('newRefs')} width={10} />
            <Button>Split this piece</Button>
          </>
        )}
      </ActionForm>
    </section>
  );
}
