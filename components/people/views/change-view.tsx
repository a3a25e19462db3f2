'use client';

import { ActionForm, ButtonForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { TextInput } from '@/components/ui/text-input';
import { LONGEST_VIEW_NAME, nameOfList, type SavedView } from '@/lib/domain/people/saved-view';
import type { FormActionHandler } from '@/lib/schemas/form-state';

const WORDS = { name: { label: 'Name of the view', hint: 'Only you see it.' } };

type ChangeViewProps = {
  view: SavedView;
  actions: { rename: FormActionHandler; remove: FormActionHandler };
};

/** Gives a view another name, or takes it away. */
export function ChangeView({ view: { id, page, name }, actions }: ChangeViewProps) {
  return (
    <>
      <span className="govuk-caption-l">{nameOfList(page)}</span>
      <Heading level={1} className="govuk-heading-l">
        Change your view
      </Heading>
      <ActionForm action={actions.rename} words={WORDS} hidden={{ id }} id="rename">
        {({ field }) => (
          <>
            <TextInput {...field('name', name)} maxLength={LONGEST_VIEW_NAME} />
            <Button>Save the name</Button>
          </>
        )}
      </ActionForm>
      <ButtonForm action={actions.remove} hidden={{ id }} id="remove">
        <Button look="warning">Delete this view</Button>
      </ButtonForm>
    </>
  );
}
