'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Checkboxes } from '@/components/ui/checkboxes';
import type { PossibleReader } from '@/lib/domain/evidence/readers';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { readerChoices, READERS_WORDS } from './reader-choices';

type ReadersFormProps = {
  action: FormActionHandler;
  evidence: { id: string; version: number; readers: readonly { id: string }[] };
  people: readonly PossibleReader[];
};

/** Names the readers of restricted evidence. */
export function ReadersForm({ action, evidence: { id, version, readers }, people }: ReadersFormProps) {
  const now = readers.map((reader) => reader.id);
  return (
    <ActionForm
      action={action}
      words={{ readers: READERS_WORDS }}
      page="Change who can see it"
      hidden={{ id, version }}
    >
      {({ ticks }) => (
        <>
          <Checkboxes {...ticks('readers', now)} choices={readerChoices(people)} />
          <Button>Save who can see it</Button>
        </>
      )}
    </ActionForm>
  );
}
