'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Radios } from '@/components/ui/radios';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { firstWords, type PiecePlace } from './piece-place';

type MovePieceFormProps = {
  action: FormActionHandler;
  place: PiecePlace;
  borders: readonly { at: number; words: string }[];
};

const WORDS = {
  to: {
    label: 'What is its first sentence?',
    hint: 'What comes before it then belongs to the piece before.',
  },
};

/** Moves the border between a piece and the one before. */
export function MovePieceForm({ action, place, borders }: MovePieceFormProps) {
  return (
    <section aria-labelledby="move">
      <Heading level={2} id="move">
        Where it begins
      </Heading>
      <ActionForm action={action} words={WORDS} hidden={{ ...place, work: 'move' }}>
        {({ field }) => (
          <>
            <Radios
              {...field('to', String(place.start))}
              look="small"
              choices={borders.map(({ at, words }) => ({ value: String(at), text: firstWords(words) }))}
            />
            <Button>Move the border</Button>
          </>
        )}
      </ActionForm>
    </section>
  );
}
