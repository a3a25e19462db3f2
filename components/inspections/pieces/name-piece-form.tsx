'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { PIECE_ROLES, type Piece, roleOf } from '@/lib/domain/inspections/pieces';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import type { PiecePlace } from './piece-place';

type NamePieceFormProps = { action: FormActionHandler; place: PiecePlace; piece: Piece };

const WORDS = {
  role: { label: 'What is it?' },
  refs: {
    label: 'Reference of the recommendation',
    hint: 'As the document writes it, such as 5 or 4(a). For an answer to several, such as 10 and 22.',
  },
};

export const ROLE_OPTIONS = Object.entries(PIECE_ROLES).map(([value, text]) => ({ value, text }));

/** Says what a piece is, and of which recommendation. */
export function NamePieceForm({ action, place, piece }: NamePieceFormProps) {
  return (
    <section aria-labelledby="name">
      <Heading level={2} id="name">
        What this piece is
      </Heading>
      <ActionForm action={action} words={WORDS} hidden={{ ...place, work: 'name' }}>
        {({ field }) => (
          <>
            <Select {...field('role', roleOf(piece))} options={ROLE_OPTIONS} />
            <TextInput {...field('refs', piece.refs.join(' and '))} width={10} />
            <Button>Save what it is</Button>
          </>
        )}
      </ActionForm>
    </section>
  );
}
